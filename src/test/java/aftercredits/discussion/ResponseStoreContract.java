package aftercredits.discussion;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.ANORA;
import static aftercredits.discussion.ClubNight.BEN;
import static aftercredits.discussion.ClubNight.CEM;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static aftercredits.discussion.ClubNight.OTHER_CLUB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubStore;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.MemberStore;
import aftercredits.discussion.Answer.Say;
import aftercredits.discussion.Answer.TakeStance;
import aftercredits.discussion.ResponseStore.Logged;
import aftercredits.discussion.ResponseStore.Saved;
import aftercredits.posting.MessageId;
import aftercredits.text.HostileText;
import aftercredits.text.WellFormed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of responses keeps to, the fake and the real one. */
public abstract class ResponseStoreContract {
    /** Stores over the same clubs. */
    public record Stores(ClubStore clubs, MemberStore members, DiscussionStore discussions, ResponseStore responses) {}

    private static final ChannelId THREAD = new ChannelId(32);
    private static final ChannelId ELSEWHERE = new ChannelId(33);

    private Stores stores;
    private ResponseStore responses;
    private ClubNight night;
    private AskedPrompt asked;
    private long entries;

    /** Empty stores; called once before each test. */
    protected abstract Stores emptyStores();

    @BeforeEach
    void ask_a_prompt() {
        stores = emptyStores();
        responses = stores.responses();
        night = new ClubNight(stores.discussions());
        asked = night.asked();
    }

    @Test
    void a_first_answer_is_revision_one() {
        Saved saved = responses.save(entry(), asked.id(), ANA, new Say("Beides, „irgendwie“ 🎬\nשלום"), EVENING);

        Response kept = new Response(
                new EntryId(1),
                asked.id(),
                ANA.id(),
                "Ana",
                1,
                Optional.empty(),
                Optional.of("Beides, „irgendwie“ 🎬\nשלום"),
                EVENING);
        assertThat(saved).isEqualTo(new Saved.Revised(kept));
        assertThat(responses.current(asked.id(), ANA.id())).contains(kept);
        assertThat(responses.revisions(asked.id())).containsExactly(kept);
    }

    @Test
    void a_stance_taken_later_leaves_the_words_and_words_leave_the_stance() {
        say(ANA, "Both.");
        takeStance(ANA, "habit");
        Response last = say(ANA, "Rather habit.").response();

        assertThat(last.revision()).isEqualTo(3);
        assertThat(last.stance()).contains("habit");
        assertThat(last.words()).contains("Rather habit.");
        assertThat(responses.revisions(asked.id()))
                .extracting(Response::stance, Response::words)
                .containsExactly(
                        tuple(Optional.empty(), Optional.of("Both.")),
                        tuple(Optional.of("habit"), Optional.of("Both.")),
                        tuple(Optional.of("habit"), Optional.of("Rather habit.")));
    }

    @Test
    void whoever_said_one_thing_in_a_club_has_one_revision_until_they_change_it_or_say_another() {
        assertThat(responses.hasOneRevision(CLUB, ANA.id())).isFalse();
        say(ANA, "Both.");
        assertThat(responses.hasOneRevision(CLUB, ANA.id())).isTrue();
        assertThat(responses.hasOneRevision(OTHER_CLUB, ANA.id())).isFalse();

        takeStance(ANA, "habit");
        write(BEN, 900, "Written.", Optional.empty());
        assertThat(responses.hasOneRevision(CLUB, ANA.id())).isFalse();
        assertThat(responses.hasOneRevision(CLUB, BEN.id())).isTrue();
        say(BEN, "Given.");
        assertThat(responses.hasOneRevision(CLUB, BEN.id())).isFalse();
    }

    @Test
    void the_same_entry_sent_twice_is_kept_once() {
        EntryId entry = entry();
        Response first = responses
                .save(entry, asked.id(), ANA, new TakeStance("habit"), EVENING)
                .response();
        takeStance(ANA, "gratitude");

        Saved again = responses.save(entry, asked.id(), ANA, new TakeStance("habit"), EVENING.plusSeconds(9));

        assertThat(again).isEqualTo(new Saved.Unchanged(first));
        assertThat(responses.revisions(asked.id())).hasSize(2);
        assertThat(current(ANA).stance()).contains("gratitude");
    }

    @Test
    void saying_what_stands_already_makes_no_revision() {
        Response first = takeStance(ANA, "habit").response();

        assertThat(takeStance(ANA, "habit")).isEqualTo(new Saved.Unchanged(first));
        assertThat(responses.revisions(asked.id())).containsExactly(first);
    }

    @Test
    void going_back_to_an_earlier_stance_is_a_revision() {
        takeStance(ANA, "habit");
        takeStance(ANA, "gratitude");

        assertThat(takeStance(ANA, "habit").response().revision()).isEqualTo(3);
    }

    @Test
    void a_response_has_the_name_of_its_time_and_the_member_is_known_by_the_latest() {
        takeStance(ANA, "habit");
        Member renamed = new Member(ANA.id(), "ana", "Dr. Ana", Optional.empty());
        takeStance(renamed, "gratitude");

        assertThat(responses.revisions(asked.id()))
                .extracting(Response::memberName)
                .containsExactly("Ana", "Dr. Ana");
        assertThat(stores.members().find(CLUB, ANA.id())).contains(renamed);
    }

    @Test
    void current_responses_are_listed_by_who_answered_first() {
        takeStance(BEN, "habit");
        takeStance(ANA, "habit");
        takeStance(CEM, "habit");
        takeStance(BEN, "gratitude");

        assertThat(responses.current(asked.id()))
                .extracting(Response::memberName, response -> response.stance().orElseThrow())
                .containsExactly(tuple("Ben", "gratitude"), tuple("Ana", "habit"), tuple("Cem", "habit"));
    }

    @Test
    void revisions_of_all_members_are_listed_as_they_came() {
        takeStance(BEN, "habit");
        takeStance(ANA, "habit");
        takeStance(BEN, "gratitude");

        assertThat(responses.revisions(asked.id()))
                .extracting(Response::memberName)
                .containsExactly("Ben", "Ana", "Ben");
    }

    @Test
    void an_answer_to_one_prompt_is_no_answer_to_another() {
        AskedPrompt other = night.asked();
        takeStance(ANA, "habit");

        assertThat(responses.current(other.id(), ANA.id())).isEmpty();
        assertThat(responses.current(other.id())).isEmpty();
        assertThat(responses.revisions(other.id())).isEmpty();
    }

    @Test
    void nothing_is_kept_for_a_prompt_that_was_never_asked() {
        assertThatThrownBy(() -> responses.save(entry(), new AskedId(4711), ANA, new Say("Hm."), EVENING))
                .isInstanceOf(NoSuchElementException.class);

        assertThat(responses.current(new AskedId(4711), ANA.id())).isEmpty();
    }

    @Test
    void a_members_own_log_has_every_revision_with_what_it_answers() {
        Discussion stalker = night.open(CLUB, ClubNight.STALKER, EVENING);
        AskedPrompt second = night.ask(stalker, 1, EVENING);
        say(ANA, "First.");
        responses.save(entry(), second.id(), ANA, new Say("Second."), EVENING);
        say(ANA, "First, changed.");
        say(BEN, "Mine.");
        AskedPrompt elsewhere = night.ask(night.open(OTHER_CLUB, ANORA, EVENING), 1, EVENING);
        responses.save(entry(), elsewhere.id(), ANA, new Say("In another club."), EVENING);

        List<Logged> log = responses.of(CLUB, ANA.id());

        assertThat(log)
                .extracting(logged -> logged.response().words().orElseThrow())
                .containsExactly("First.", "Second.", "First, changed.");
        assertThat(log.get(1).prompt()).isEqualTo(second);
        assertThat(log.get(1).discussion()).isEqualTo(stalker);
    }

    @Test
    void a_forgotten_members_responses_are_gone_and_the_others_stay() {
        AskedPrompt second = night.asked();
        say(ANA, "Mine.");
        say(ANA, "Mine, changed.");
        responses.save(entry(), second.id(), ANA, new TakeStance("habit"), EVENING);
        say(BEN, "Theirs.");
        stores.members().consent(CLUB, ANA, Consent.QUOTE_WITH_NAME, EVENING);

        assertThat(stores.members().forget(CLUB, ANA.id())).isEqualTo(2);

        assertThat(responses.of(CLUB, ANA.id())).isEmpty();
        assertThat(responses.revisions(asked.id()))
                .extracting(Response::memberName)
                .containsExactly("Ben");
        assertThat(search("mine")).isEmpty();
        assertThat(search("theirs")).containsExactly("Theirs.");
        assertThat(stores.members().find(CLUB, ANA.id())).isEmpty();
        assertThat(stores.members().consent(CLUB, ANA.id())).isEqualTo(Consent.KEEP_ONLY);
        assertThat(stores.members().forget(CLUB, ANA.id())).isZero();
    }

    @Test
    void a_forgotten_member_may_answer_anew() {
        say(ANA, "Before.");
        stores.members().forget(CLUB, ANA.id());

        Response anew = say(ANA, "After.").response();

        assertThat(anew.revision()).isEqualTo(1);
        assertThat(responses.revisions(asked.id())).containsExactly(anew);
    }

    @Test
    void an_erased_clubs_responses_are_gone_and_other_clubs_stay() {
        say(ANA, "Here.");
        AskedPrompt elsewhere = night.ask(night.open(OTHER_CLUB, ANORA, EVENING), 1, EVENING);
        responses.save(entry(), elsewhere.id(), ANA, new Say("There."), EVENING);

        stores.clubs().erase(CLUB);

        assertThat(responses.of(CLUB, ANA.id())).isEmpty();
        assertThat(responses.revisions(asked.id())).isEmpty();
        assertThat(search("here")).isEmpty();
        assertThat(stores.discussions().find(asked.id())).isEmpty();
        assertThat(stores.members().find(CLUB, ANA.id())).isEmpty();
        assertThat(responses.of(OTHER_CLUB, ANA.id())).hasSize(1);
    }

    @Test
    void search_finds_words_whatever_their_case_and_accents() {
        say(ANA, "Die Gänge nach Crème brûlée, Łódź.");

        for (String typed : List.of("gange", "GÄNGE", "creme brulee", "crème", "brul", "brûlée gänge", "die ga")) {
            assertThat(search(typed)).as(typed).hasSize(1);
        }
        for (String typed : List.of("gange salat", "rème", "brul creme x")) {
            assertThat(search(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void search_finds_emoji_and_what_is_written_without_spaces_and_what_hides_in_invisible_characters() {
        say(ANA, "great🍿film, 👍🏽 看電影了 ha\u200Bbit");

        for (String typed : List.of("🍿", "👍", "film", "電影", "看電", "habit", "great")) {
            assertThat(search(typed)).as(typed).hasSize(1);
        }
        for (String typed : List.of("🎬", "影電", "eat")) {
            assertThat(search(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void search_gives_the_newest_first_and_whole_words_before_beginnings() {
        say(ANA, "one habit");
        say(BEN, "two habits");
        say(CEM, "three habit");

        assertThat(search("habit")).containsExactly("three habit", "one habit", "two habits");
        assertThat(words(responses.search(CLUB, "habit", Optional.empty(), Optional.empty(), 1)))
                .containsExactly("three habit");
    }

    @Test
    void a_beginning_of_one_letter_is_a_word() {
        say(ANA, "a habit");
        say(BEN, "another");

        assertThat(search("a")).containsExactly("a habit");
        assertThat(search("h")).isEmpty();
        assertThat(search("ha")).containsExactly("a habit");
    }

    @Test
    void a_forgotten_members_words_are_not_found_by_what_stays() {
        say(ANA, "shared words");
        say(BEN, "shared words");

        stores.members().forget(CLUB, ANA.id());

        assertThat(responses.search(CLUB, "shared", Optional.empty(), Optional.empty(), 9))
                .extracting(logged -> logged.response().member())
                .containsExactly(BEN.id());
    }

    @Test
    void search_sees_what_stands_now_only() {
        say(ANA, "It was gratitude.");
        say(ANA, "It was routine.");
        say(ANA, "It was fear.");
        takeStance(ANA, "habit");

        assertThat(search("gratitude")).isEmpty();
        assertThat(search("routine")).isEmpty();
        assertThat(search("fear")).containsExactly("It was fear.");
        assertThat(search("habit")).isEmpty();
    }

    @Test
    void search_may_be_narrowed_to_a_member_an_essay_and_a_number() {
        AskedPrompt stalker = night.ask(night.open(CLUB, ClubNight.STALKER, EVENING), 1, EVENING);
        say(ANA, "film one");
        say(BEN, "film two");
        responses.save(entry(), stalker.id(), ANA, new Say("film three"), EVENING);
        AskedPrompt elsewhere = night.ask(night.open(OTHER_CLUB, ANORA, EVENING), 1, EVENING);
        responses.save(entry(), elsewhere.id(), ANA, new Say("film four"), EVENING);

        assertThat(search("film")).containsExactlyInAnyOrder("film one", "film two", "film three");
        assertThat(words(responses.search(CLUB, "film", Optional.of(ANA.id()), Optional.empty(), 9)))
                .containsExactlyInAnyOrder("film one", "film three");
        assertThat(words(responses.search(CLUB, "film", Optional.empty(), Optional.of(ANORA), 9)))
                .containsExactlyInAnyOrder("film one", "film two");
        assertThat(words(responses.search(CLUB, "film", Optional.of(ANA.id()), Optional.of(ANORA), 9)))
                .containsExactly("film one");
        assertThat(responses.search(CLUB, "film", Optional.empty(), Optional.empty(), 2))
                .hasSize(2);
    }

    @Test
    void a_found_response_comes_with_what_it_answers() {
        Response kept = say(ANA, "Found.").response();

        assertThat(responses.search(CLUB, "found", Optional.empty(), Optional.empty(), 9))
                .containsExactly(
                        new Logged(stores.discussions().find(asked.discussion()).orElseThrow(), asked, kept));
    }

    @Test
    void hostile_words_and_names_are_kept_as_they_were_taken_and_no_search_for_them_fails() {
        for (int seed = 0; seed < HostileText.kinds() + 6; seed += 3) {
            String words = HostileText.of(seed, HostileText.HIDDEN, 400);
            Member member = new Member(
                    new MemberId(1_000 + seed),
                    "m" + seed,
                    HostileText.of(seed, HostileText.OPEN, 32),
                    Optional.empty());
            say(member, words);

            assertThat(responses.current(asked.id(), member.id())).hasValueSatisfying(kept -> {
                assertThat(kept.words()).contains(WellFormed.of(words));
                assertThat(kept.memberName()).isEqualTo(member.displayName());
            });
            assertThat(responses.search(CLUB, words, Optional.of(member.id()), Optional.empty(), 9))
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(responses.search(CLUB, HostileText.HIDDEN, Optional.empty(), Optional.empty(), 1_000))
                .isNotEmpty();
    }

    @Test
    void whatever_is_typed_is_words_and_never_a_query() {
        say(ANA, "love AND (money) \"or\" not-habit * 100%");

        for (String typed : List.of(
                "love AND",
                "\"love",
                "(money",
                "mon*",
                "\"or\"",
                "not-habit",
                "AND",
                "love \" money",
                "100%",
                "love ^")) {
            assertThat(search(typed)).as(typed).hasSize(1);
        }
        for (String typed : List.of(
                "love NOT hate",
                "NEAR(love money)",
                "words:love",
                "love OR hate",
                "-love hate",
                "{words}",
                "'; DROP")) {
            assertThat(search(typed)).as(typed).isEmpty();
        }
        for (String typed : List.of("", "   ", "***", "\"", "\"\"", "^", "\0", "()", "||", "🎬")) {
            assertThat(search(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void a_message_is_a_response_beside_the_given_one() {
        say(ANA, "Given.");
        Saved saved = write(ANA, 900, "Written.", Optional.of(new MessageId(800)));

        Response written = saved.response();
        assertThat(saved).isInstanceOf(Saved.Revised.class);
        assertThat(written.revision()).isEqualTo(1);
        assertThat(written.origin())
                .isEqualTo(new Origin.Written(new MessageId(900), THREAD, Optional.of(new MessageId(800))));
        assertThat(current(ANA).words()).contains("Given.");
        assertThat(responses.current(asked.id()))
                .extracting(response -> response.words().orElseThrow())
                .containsExactly("Given.", "Written.");
        assertThat(responses.written(CLUB, new MessageId(900)).map(Logged::response))
                .contains(written);
        assertThat(search("written")).containsExactly("Written.");
    }

    @Test
    void an_edited_message_is_a_revision_and_the_same_words_are_none() {
        write(ANA, 900, "Befor.", Optional.empty());

        assertThat(write(ANA, 900, "Befor.", Optional.empty())).isInstanceOf(Saved.Unchanged.class);
        Response edited = write(ANA, 900, "Before.", Optional.empty()).response();

        assertThat(edited.revision()).isEqualTo(2);
        assertThat(responses.revisions(asked.id()))
                .extracting(response -> response.words().orElseThrow())
                .containsExactly("Befor.", "Before.");
        assertThat(responses.current(asked.id())).containsExactly(edited);
    }

    @Test
    void a_message_stays_the_answer_to_the_prompt_that_it_first_was_one_to() {
        write(ANA, 900, "To the first.", Optional.empty());
        AskedPrompt second = night.asked();

        Response edited = responses
                .write(
                        entry(),
                        second.id(),
                        ANA,
                        new Origin.Written(new MessageId(900), THREAD, Optional.empty()),
                        "Still.",
                        EVENING)
                .response();

        assertThat(edited.asked()).isEqualTo(asked.id());
        assertThat(responses.current(second.id())).isEmpty();
    }

    @Test
    void two_messages_of_a_member_are_two_responses() {
        write(ANA, 900, "One.", Optional.empty());
        write(ANA, 901, "Two.", Optional.empty());

        assertThat(responses.current(asked.id())).hasSize(2);
        assertThat(responses.current(asked.id(), ANA.id())).isEmpty();
        assertThat(stores.members().forget(CLUB, ANA.id())).isEqualTo(2);
        assertThat(responses.current(asked.id())).isEmpty();
    }

    @Test
    void who_gave_or_wrote_a_response_has_answered() {
        say(ANA, "Given.");
        write(BEN, 900, "Written.", Optional.empty());

        assertThat(responses.hasAnswered(asked.id(), ANA.id())).isTrue();
        assertThat(responses.hasAnswered(asked.id(), BEN.id())).isTrue();
        assertThat(responses.hasAnswered(asked.id(), CEM.id())).isFalse();
    }

    @Test
    void what_others_said_since_comes_as_it_stands_in_its_order_and_no_more_than_is_wanted() {
        AskedId prompt = asked.id();
        assertThat(responses.lastAnswer(prompt)).isEmpty();
        assertThat(responses.lastAnswer(CLUB, BEN.id())).isEmpty();
        save(BEN, "Early, but changed.", EVENING);
        save(CEM, "Early.", EVENING.plusMillis(1));
        save(ANA, "One's own.", EVENING.plusMillis(7));
        save(CEM, "Late.", EVENING.plusMillis(8));
        save(BEN, "Changed.", EVENING.plusMillis(9));

        assertThat(responses.since(prompt, EVENING.plusMillis(1), ANA.id(), 9))
                .extracting(response -> response.words().orElseThrow())
                .containsExactly("Changed.", "Late.");
        assertThat(responses.since(prompt, EVENING.plusMillis(8), ANA.id(), 9)).hasSize(1);
        assertThat(responses.since(prompt, EVENING, ANA.id(), 1)).hasSize(1);
        assertThat(responses.since(prompt, EVENING.plusMillis(9), ANA.id(), 9)).isEmpty();
        assertThat(responses.lastAnswer(prompt)).contains(EVENING.plusMillis(9));
        assertThat(responses.lastAnswer(CLUB, ANA.id())).contains(EVENING.plusMillis(7));
        assertThat(responses.lastAnswer(OTHER_CLUB, ANA.id())).isEmpty();
    }

    private void save(Member member, String words, Instant at) {
        responses.save(new EntryId(at.toEpochMilli()), asked.id(), member, new Say(words), at);
    }

    @Test
    void a_deleted_messages_response_is_gone_with_every_revision() {
        say(ANA, "Given stays.");
        write(ANA, 900, "Gone.", Optional.empty());
        write(ANA, 900, "Gone too.", Optional.empty());

        assertThat(responses.delete(OTHER_CLUB, List.of(new MessageId(900)))).isZero();
        assertThat(responses.delete(CLUB, List.of(new MessageId(900), new MessageId(7), new MessageId(0))))
                .isEqualTo(1);

        assertThat(responses.delete(CLUB, List.of(new MessageId(900)))).isZero();
        assertThat(responses.delete(CLUB, List.of())).isZero();
        assertThat(responses.written(CLUB, new MessageId(900))).isEmpty();
        assertThat(responses.revisions(asked.id())).hasSize(1);
        assertThat(search("gone")).isEmpty();
        assertThat(search("stays")).hasSize(1);
    }

    @Test
    void messages_of_a_channel_come_newest_first_as_they_stand() {
        say(ANA, "Given.");
        write(ANA, 900, "One.", Optional.empty());
        write(BEN, 902, "Three.", Optional.empty());
        write(ANA, 901, "Two.", Optional.empty());
        write(ANA, 901, "Two, edited.", Optional.empty());
        write(ELSEWHERE, ANA, 903, "Elsewhere.", Optional.empty());

        assertThat(responses.writtenIn(CLUB, THREAD, 10))
                .extracting(logged -> logged.response().words().orElseThrow())
                .containsExactly("Three.", "Two, edited.", "One.");
        assertThat(responses.writtenIn(CLUB, THREAD, 1)).hasSize(1);
        assertThat(responses.writtenIn(OTHER_CLUB, THREAD, 10)).isEmpty();
    }

    @Test
    void with_a_channel_the_responses_go_whose_messages_were_in_it() {
        say(ANA, "Given stays.");
        write(ANA, 900, "Gone.", Optional.empty());
        write(ANA, 900, "Gone, edited.", Optional.empty());
        write(BEN, 901, "Gone too.", Optional.empty());
        write(ELSEWHERE, ANA, 902, "Elsewhere stays.", Optional.empty());

        assertThat(responses.deleteIn(OTHER_CLUB, THREAD)).isZero();
        assertThat(responses.deleteIn(CLUB, THREAD)).isEqualTo(2);

        assertThat(responses.current(asked.id()))
                .extracting(response -> response.words().orElseThrow())
                .containsExactly("Given stays.", "Elsewhere stays.");
        assertThat(search("gone")).isEmpty();
    }

    @Test
    void another_clubs_message_is_not_found() {
        write(ANA, 900, "Here.", Optional.empty());

        assertThat(responses.written(OTHER_CLUB, new MessageId(900))).isEmpty();
    }

    @Test
    void a_member_may_allow_something_else_with_one_response() {
        say(ANA, "Given.");
        write(ANA, 900, "Written.", Optional.empty());

        assertThat(responses.consent(asked.id(), ANA.id(), Optional.empty(), Optional.of(Consent.QUOTE_WITHOUT_NAME)))
                .isTrue();
        assertThat(responses.consent(asked.id(), BEN.id(), Optional.empty(), Optional.of(Consent.KEEP_ONLY)))
                .isFalse();

        assertThat(current(ANA).consent()).contains(Consent.QUOTE_WITHOUT_NAME);
        assertThat(say(ANA, "Changed.").response().consent()).contains(Consent.QUOTE_WITHOUT_NAME);
        assertThat(responses
                        .written(CLUB, new MessageId(900))
                        .orElseThrow()
                        .response()
                        .consent())
                .isEmpty();
        responses.consent(asked.id(), ANA.id(), Optional.empty(), Optional.empty());
        assertThat(current(ANA).consent()).isEmpty();
    }

    @Test
    void responses_with_a_consent_of_their_own_are_counted_and_may_follow_the_usual_one_again() {
        say(ANA, "Given.");
        say(ANA, "Changed.");
        write(ANA, 900, "Written.", Optional.empty());
        write(ANA, 901, "As usual.", Optional.empty());
        say(BEN, "Ben's.");
        allow(ANA, Optional.empty(), Consent.QUOTE_WITH_NAME);
        allow(ANA, Optional.of(new MessageId(900)), Consent.QUOTE_WITH_NAME);
        allow(BEN, Optional.empty(), Consent.KEEP_ONLY);

        assertThat(responses.ownConsents(CLUB, ANA.id())).isEqualTo(Map.of(Consent.QUOTE_WITH_NAME, 2));
        assertThat(responses.ownConsents(OTHER_CLUB, ANA.id())).isEmpty();
        assertThat(responses.followUsualConsent(OTHER_CLUB, ANA.id())).isZero();
        assertThat(responses.followUsualConsent(CLUB, ANA.id())).isEqualTo(2);

        assertThat(responses.ownConsents(CLUB, ANA.id())).isEmpty();
        assertThat(responses.ownConsents(CLUB, BEN.id())).isEqualTo(Map.of(Consent.KEEP_ONLY, 1));
    }

    private void allow(Member member, Optional<MessageId> message, Consent consent) {
        responses.consent(asked.id(), member.id(), message, Optional.of(consent));
    }

    private Saved write(Member member, long message, String words, Optional<MessageId> replyTo) {
        return write(THREAD, member, message, words, replyTo);
    }

    private Saved write(ChannelId channel, Member member, long message, String words, Optional<MessageId> replyTo) {
        return responses.write(
                entry(),
                asked.id(),
                member,
                new Origin.Written(new MessageId(message), channel, replyTo),
                words,
                EVENING.plusSeconds(entries));
    }

    private EntryId entry() {
        return new EntryId(++entries);
    }

    private Saved say(Member member, String words) {
        return responses.save(entry(), asked.id(), member, new Say(words), EVENING.plusSeconds(entries));
    }

    private Saved takeStance(Member member, String stance) {
        return responses.save(entry(), asked.id(), member, new TakeStance(stance), EVENING.plusSeconds(entries));
    }

    private Response current(Member member) {
        return responses.current(asked.id(), member.id()).orElseThrow();
    }

    private List<String> search(String typed) {
        return words(responses.search(CLUB, typed, Optional.empty(), Optional.empty(), 9));
    }

    private static List<String> words(List<Logged> found) {
        return found.stream()
                .map(logged -> logged.response().words().orElseThrow())
                .toList();
    }
}
