package aftercredits.export;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.ANORA;
import static aftercredits.discussion.ClubNight.BEN;
import static aftercredits.discussion.ClubNight.CEM;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static aftercredits.discussion.ClubNight.OTHER_CLUB;
import static aftercredits.discussion.ClubNight.STALKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Origin;
import aftercredits.discussion.Response;
import aftercredits.discussion.ResponseStoreContract.Stores;
import aftercredits.essay.EssayId;
import aftercredits.export.LogSource.Entry;
import aftercredits.posting.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every source of an export keeps to, the fake and the real one. */
public abstract class LogSourceContract {
    /** Stores over the same clubs, and their log. */
    public record LoggedStores(Stores stores, LogSource log) {}

    private Stores stores;
    private LogSource log;
    private ClubNight night;
    private Discussion anora;
    private AskedPrompt first;
    private AskedPrompt second;
    private long entries;

    /** Empty stores; called once before each test. */
    protected abstract LoggedStores emptyStores();

    @BeforeEach
    void ask_two_prompts() {
        LoggedStores made = emptyStores();
        stores = made.stores();
        log = made.log();
        night = new ClubNight(stores.discussions());
        anora = night.open(CLUB, ANORA, EVENING);
        first = night.ask(anora, 1, EVENING);
        second = night.ask(anora, 2, EVENING.plusSeconds(1));
    }

    @Test
    void an_entry_has_everything_that_belongs_to_a_response() {
        stores.members().consent(CLUB, ANA, Consent.QUOTE_WITHOUT_NAME, EVENING);
        Response one = answer(first, ANA, "One.", 10);
        Response two = answer(first, ANA, "Two.", 20);

        assertThat(read(all()))
                .containsExactly(new Entry(anora, first, ANA, Consent.QUOTE_WITHOUT_NAME, List.of(one, two)));
    }

    @Test
    void entries_come_in_the_order_of_first_answers_across_prompts_each_with_its_revisions_together() {
        answer(second, BEN, "a", 10);
        answer(first, ANA, "b", 11);
        answer(second, ANA, "c", 12);
        answer(second, BEN, "a, changed", 13);

        assertThat(words(read(all()))).containsExactly(List.of("a", "a, changed"), List.of("b"), List.of("c"));
    }

    @Test
    void answers_of_one_instant_come_in_the_order_of_their_entries() {
        answer(first, CEM, "third", 10, 30);
        answer(first, BEN, "first", 10, 10);
        answer(second, ANA, "second", 10, 20);

        assertThat(words(read(all()))).containsExactly(List.of("first"), List.of("second"), List.of("third"));
    }

    @Test
    void read_by_prompt_the_same_entries_come_discussion_by_discussion_and_prompt_by_prompt() {
        Discussion earlier = night.open(CLUB, STALKER, EVENING.minusSeconds(60));
        AskedPrompt old = night.ask(earlier, 1, EVENING.plusSeconds(2));
        night.ask(earlier, 2, EVENING.plusSeconds(3));
        answer(second, BEN, "a", 10);
        answer(first, CEM, "b", 12, 20);
        answer(first, ANA, "c", 12, 19);
        answer(old, ANA, "d", 13);
        answer(second, BEN, "a, changed", 14);
        answer(night.ask(night.open(OTHER_CLUB, ANORA, EVENING), 1, EVENING), ANA, "There.", 10);

        ByPrompt read = readByPrompt(all());

        assertThat(read.outline).extracting(AnsweredPrompt::prompt).containsExactly(old, first, second);
        assertThat(read.outline).extracting(AnsweredPrompt::discussion).containsExactly(earlier, anora, anora);
        assertThat(words(read.entries))
                .containsExactly(List.of("d"), List.of("c"), List.of("b"), List.of("a", "a, changed"));
        assertThat(read.entries).hasSameElementsAs(read(all()));
    }

    @Test
    void the_outline_counts_what_is_held_now_and_minds_that_changed() {
        take(first, ANA, "habit", 10);
        take(first, ANA, "gratitude", 11);
        take(first, BEN, "gratitude", 12);
        take(first, BEN, "habit", 13);
        take(first, BEN, "gratitude", 14);
        answer(first, CEM, "Neither.", 15);
        answer(second, CEM, "Words first.", 16);
        take(second, CEM, "habit", 17);

        assertThat(readByPrompt(all()).outline)
                .containsExactly(
                        new AnsweredPrompt(anora, first, stances(2, 0), 3, 3, 1),
                        new AnsweredPrompt(anora, second, stances(0, 1), 1, 1, 0));
        assertThat(readByPrompt(all()).outline.getFirst().stances().keySet()).containsExactly("gratitude", "habit");
    }

    @Test
    void the_outline_counts_every_response_and_each_voice_once() {
        answer(first, ANA, "Given.", 10);
        write(first, ANA, "Written.", 11);
        write(first, ANA, "Written too.", 12);

        assertThat(readByPrompt(all()).outline)
                .containsExactly(new AnsweredPrompt(anora, first, stances(0, 0), 3, 1, 0));
    }

    @Test
    void members_who_were_last_seen_come_first_and_no_more_than_asked_for() {
        answer(first, ANA, "a", 10);
        answer(first, BEN, "b", 30);
        answer(first, CEM, "c", 20);
        answer(night.ask(night.open(OTHER_CLUB, ANORA, EVENING), 1, EVENING), ClubNight.member(9, "Far"), "d", 40);

        assertThat(log.members(all(), 2)).containsExactly(BEN, CEM);
        assertThat(log.members(all(), 10)).containsExactly(BEN, CEM, ANA);
    }

    @Test
    void the_outline_counts_only_what_the_request_holds() {
        AskedPrompt stalker = night.ask(night.open(CLUB, STALKER, EVENING), 1, EVENING);
        take(first, ANA, "habit", 10);
        take(first, BEN, "gratitude", 20);
        take(second, BEN, "gratitude", 30);
        take(stalker, ANA, "habit", 20);

        assertThat(readByPrompt(request(Optional.of(ANORA), 15L, 30L)).outline)
                .containsExactly(new AnsweredPrompt(anora, first, stances(1, 0), 1, 1, 0));
        assertThat(readByPrompt(since(31)).outline).isEmpty();
    }

    @Test
    void another_clubs_log_is_never_in_it() {
        AskedPrompt elsewhere = night.ask(night.open(OTHER_CLUB, ANORA, EVENING), 1, EVENING);
        answer(elsewhere, ANA, "There.", 10);

        assertThat(read(all())).isEmpty();
        assertThat(log.prompts(all())).isEmpty();
        assertThat(log.discussions(all())).isEmpty();
    }

    @Test
    void the_log_may_be_narrowed_to_an_essay() {
        AskedPrompt stalker = night.ask(night.open(CLUB, STALKER, EVENING), 1, EVENING);
        answer(first, ANA, "On Anora.", 10);
        answer(stalker, ANA, "On Stalker.", 11);

        assertThat(words(read(request(Optional.of(STALKER), null, null)))).containsExactly(List.of("On Stalker."));
        assertThat(log.prompts(request(Optional.of(STALKER), null, null))).containsExactly(stalker);
    }

    @Test
    void the_count_is_of_what_will_be_read() {
        AskedPrompt stalker = night.ask(night.open(CLUB, STALKER, EVENING), 1, EVENING);
        answer(first, ANA, "at ten", 10);
        answer(first, ANA, "at ten, changed", 20);
        answer(second, BEN, "at twenty", 20);
        answer(stalker, ANA, "On Stalker.", 30);

        assertThat(log.count(all())).isEqualTo(3);
        assertThat(log.count(until(20))).isEqualTo(1);
        assertThat(log.count(since(31))).isZero();
        assertThat(log.count(request(Optional.of(STALKER), null, null))).isEqualTo(1);
    }

    @Test
    void since_counts_its_own_instant_and_until_does_not() {
        answer(first, ANA, "at ten", 10);
        answer(first, BEN, "at twenty", 20);

        assertThat(words(read(since(10)))).containsExactly(List.of("at ten"), List.of("at twenty"));
        assertThat(words(read(since(11)))).containsExactly(List.of("at twenty"));
        assertThat(words(read(until(20)))).containsExactly(List.of("at ten"));
        assertThat(words(read(until(21)))).containsExactly(List.of("at ten"), List.of("at twenty"));
        assertThat(read(since(21))).isEmpty();
    }

    @Test
    void an_answer_changed_within_the_range_comes_with_all_its_revisions() {
        answer(first, ANA, "early", 10);
        answer(first, ANA, "late", 30);
        answer(first, BEN, "early too", 11);

        assertThat(words(read(since(20)))).containsExactly(List.of("early", "late"));
        assertThat(words(read(until(20)))).containsExactly(List.of("early", "late"), List.of("early too"));
        assertThat(words(read(request(Optional.empty(), 15L, 20L)))).isEmpty();
    }

    @Test
    void what_came_or_changed_after_a_revision_is_known_by_its_number() {
        answer(first, ANA, "early", 10);
        answer(first, BEN, "early too", 11);
        long reached = log.reached();
        answer(first, ANA, "changed", 9);
        answer(second, BEN, "new", 8);
        long then = log.reached();
        answer(second, BEN, "newer", 30);

        ExportRequest sinceReached = all().withRevisions(new ExportRequest.Revisions(reached, then, Optional.empty()));
        assertThat(words(read(sinceReached))).containsExactly(List.of("new", "newer"), List.of("early", "changed"));
        assertThat(log.count(sinceReached)).isEqualTo(2);
        assertThat(log.prompts(sinceReached)).containsExactly(first, second);
        assertThat(readByPrompt(sinceReached).outline).hasSize(2);
        assertThat(words(read(all().withRevisions(new ExportRequest.Revisions(0, reached, Optional.empty())))))
                .containsExactly(List.of("early", "changed"), List.of("early too"));
        assertThat(read(all().withRevisions(
                                new ExportRequest.Revisions(log.reached(), Long.MAX_VALUE, Optional.empty()))))
                .isEmpty();
    }

    @Test
    void a_log_is_cut_by_discussion_then_by_prompt_then_by_time_and_loses_nothing() {
        AskedPrompt stalker = night.ask(night.open(CLUB, STALKER, EVENING), 1, EVENING);
        for (int i = 0; i < 5; i++) {
            answer(first, ClubNight.member(100 + i, "M" + i), "first " + i, 10 + i / 2);
            answer(second, ClubNight.member(100 + i, "M" + i), "second " + i, 12 - i);
            answer(stalker, ClubNight.member(100 + i, "M" + i), "stalker " + i, 11);
        }
        answer(first, ClubNight.member(100, "M0"), "changed", 99);

        List<ExportRequest> byDiscussion = cut(all());
        assertThat(byDiscussion).hasSize(2);
        assertThat(byDiscussion)
                .extracting(request -> request.part().discussion().orElseThrow().essay())
                .containsExactlyInAnyOrder(ANORA, STALKER);
        assertSameAnswers(all(), byDiscussion);

        ExportRequest ofAnora = byDiscussion.stream()
                .filter(request -> request.part().discussion().equals(Optional.of(anora)))
                .findFirst()
                .orElseThrow();
        assertThat(log.discussions(ofAnora)).containsExactly(anora);
        List<ExportRequest> byPrompt = cut(ofAnora);
        assertThat(byPrompt)
                .extracting(request -> request.part().prompt().orElseThrow())
                .containsExactly(first, second);
        assertThat(log.prompts(byPrompt.getLast())).containsExactly(second);
        assertThat(readByPrompt(byPrompt.getFirst()).outline)
                .singleElement()
                .satisfies(of -> assertThat(of.responses()).isEqualTo(5));
        assertSameAnswers(ofAnora, byPrompt);

        List<ExportRequest> pieces = new ArrayList<>(byPrompt);
        while (pieces.stream().anyMatch(piece -> log.count(piece) > 1)) {
            List<ExportRequest> smaller = pieces.stream()
                    .flatMap(piece -> log.count(piece) > 1 ? cut(piece).stream() : Stream.of(piece))
                    .toList();
            assertSameAnswers(ofAnora, smaller);
            assertThat(smaller).hasSizeGreaterThan(pieces.size());
            pieces = new ArrayList<>(smaller);
        }
        assertThat(pieces).hasSize(10).allMatch(piece -> cut(piece).isEmpty());
    }

    private List<ExportRequest> cut(ExportRequest request) {
        return log.parts(request).stream().map(request::withPart).toList();
    }

    private void assertSameAnswers(ExportRequest whole, List<ExportRequest> parts) {
        assertThat(parts.stream().flatMap(part -> read(part).stream()))
                .containsExactlyInAnyOrderElementsOf(read(whole));
    }

    @Test
    void an_empty_log_reaches_nowhere() {
        assertThat(log.reached()).isZero();
    }

    @Test
    void prompts_and_discussions_are_those_that_were_answered_oldest_first() {
        Discussion earlier = night.open(CLUB, STALKER, EVENING.minusSeconds(60));
        AskedPrompt old = night.ask(earlier, 1, EVENING.minusSeconds(60));
        night.ask(night.open(CLUB, new EssayId("mirror"), EVENING), 1, EVENING);
        answer(second, ANA, "a", 10);
        answer(first, ANA, "b", 11);
        answer(first, BEN, "c", 12);
        answer(old, ANA, "d", 13);

        assertThat(log.prompts(all())).containsExactly(old, first, second);
        assertThat(log.discussions(all())).containsExactly(earlier, anora);
        assertThat(log.discussions(since(13))).containsExactly(earlier);
    }

    @Test
    void members_are_named_as_they_are_now() {
        answer(first, ANA, "a", 10);
        Member renamed = new Member(ANA.id(), "ana2", "Ana B.", Optional.of("https://cdn.example/a.png"));
        stores.members().seen(CLUB, renamed, EVENING);

        Entry entry = read(all()).getFirst();
        assertThat(entry.member()).isEqualTo(renamed);
        assertThat(entry.revisions().getFirst().memberName()).isEqualTo("Ana");
    }

    @Test
    void a_forgotten_member_is_in_no_later_export() {
        answer(first, ANA, "Mine.", 10);
        answer(first, BEN, "Theirs.", 11);

        stores.members().forget(CLUB, ANA.id());

        assertThat(words(read(all()))).containsExactly(List.of("Theirs."));
    }

    @Test
    void what_the_reader_throws_comes_through_and_the_log_can_be_read_again() {
        answer(first, ANA, "a", 10);
        IllegalStateException full = new IllegalStateException("no room for the file");

        assertThatThrownBy(() -> log.read(all(), entry -> {
                    throw full;
                }))
                .isSameAs(full);
        assertThat(read(all())).hasSize(1);
    }

    @Test
    void the_club_comes_with_its_settings_or_with_its_id_for_a_name() {
        assertThat(log.club(all())).isEqualTo(Club.unset(CLUB, CLUB.toString()));

        stores.clubs().save(Club.unset(CLUB, "Kino"));
        assertThat(log.club(all())).isEqualTo(Club.unset(CLUB, "Kino"));
    }

    private Response answer(AskedPrompt prompt, Member member, String words, long second) {
        return answer(prompt, member, words, second, ++entries);
    }

    private Response answer(AskedPrompt prompt, Member member, String words, long second, long entry) {
        return stores.responses()
                .save(new EntryId(entry), prompt.id(), member, new Answer.Say(words), at(second))
                .response();
    }

    private void write(AskedPrompt prompt, Member member, String words, long second) {
        EntryId entry = new EntryId(++entries);
        stores.responses()
                .write(
                        entry,
                        prompt.id(),
                        member,
                        new Origin.Written(new MessageId(entry.snowflake()), new ChannelId(32), Optional.empty()),
                        words,
                        at(second));
    }

    private void take(AskedPrompt prompt, Member member, String stance, long second) {
        stores.responses().save(new EntryId(++entries), prompt.id(), member, new Answer.TakeStance(stance), at(second));
    }

    private static Map<String, Integer> stances(int gratitude, int habit) {
        return Map.of("gratitude", gratitude, "habit", habit);
    }

    private static Instant at(long second) {
        return EVENING.plusSeconds(second);
    }

    private List<Entry> read(ExportRequest request) {
        List<Entry> entries = new ArrayList<>();
        log.read(request, entries::add);
        return entries;
    }

    private ByPrompt readByPrompt(ExportRequest request) {
        ByPrompt read = new ByPrompt();
        log.readByPrompt(request, read);
        return read;
    }

    /** What was read by prompt, for the eyes of a test. */
    public static final class ByPrompt implements LogSource.PromptReader {
        public final List<AnsweredPrompt> outline = new ArrayList<>();
        public final List<Entry> entries = new ArrayList<>();

        @Override
        public void outline(List<AnsweredPrompt> prompts) {
            outline.addAll(prompts);
        }

        @Override
        public void entry(Entry entry) {
            entries.add(entry);
        }
    }

    private static List<List<String>> words(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.revisions().stream()
                        .map(response -> response.words().orElseThrow())
                        .toList())
                .toList();
    }

    private static ExportRequest all() {
        return request(Optional.empty(), null, null);
    }

    private static ExportRequest since(long second) {
        return request(Optional.empty(), second, null);
    }

    private static ExportRequest until(long second) {
        return request(Optional.empty(), null, second);
    }

    private static ExportRequest request(Optional<EssayId> essay, Long since, Long until) {
        return new ExportRequest(
                CLUB,
                essay,
                Optional.ofNullable(since).map(LogSourceContract::at),
                Optional.ofNullable(until).map(LogSourceContract::at),
                ExportRequest.Names.DISPLAY);
    }
}
