package aftercredits.database;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.ANORA;
import static aftercredits.discussion.ClubNight.BEN;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static aftercredits.discussion.ClubNight.OTHER_CLUB;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.Pace;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Origin;
import aftercredits.discussion.Proposal;
import aftercredits.discussion.SeenFilms.Seen;
import aftercredits.essay.AddedEssays.EssayFile;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.export.ExportRecord;
import aftercredits.export.ExportRequest;
import aftercredits.export.Format;
import aftercredits.film.Ballot;
import aftercredits.film.BallotId;
import aftercredits.film.ChosenStore.Pick;
import aftercredits.film.RatingStore.Rating;
import aftercredits.film.Stars;
import aftercredits.film.Suggestion;
import aftercredits.film.SuggestionStore.Wish;
import aftercredits.posting.Layout;
import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Picture;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import aftercredits.prompt.CastList;
import aftercredits.prompt.Decision;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Prompt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is erased is gone from the rows, from the search index, and from wherever else the database would keep it. */
abstract class ErasureContract {
    Database database;
    AskedPrompt asked;
    private long entries;

    /** A database with nothing in it. */
    abstract Database open();

    /** In how many places of what can be looked into the word stands, whatever its case. */
    abstract long traces(String word);

    /** {@code table.column} of every column of whole numbers. */
    abstract List<String> numberColumns(Handle handle);

    /** Rows that refer to a row that is not there. */
    abstract List<String> orphans();

    @BeforeEach
    void ask_a_prompt() {
        database = open();
        asked = new ClubNight(database.discussions()).asked();
    }

    @Test
    void what_a_forgotten_host_did_for_the_club_stays_without_the_host() {
        MemberId host = new MemberId(9_007_199_254_740_993L);
        Prompt prompt = database.prompts().add(CLUB, ANORA, question(), Decision.KEPT, host, EVENING);
        database.casts().save(CLUB, ANORA, new CastList(Map.of("Igor", "he")), host, EVENING);
        database.prompts().edit(prompt.id(), "Better?", List.of(), host, EVENING);
        database.essays().add(CLUB, new EssayFile("own.md", "text"), host, EVENING);
        database.essays().remove(CLUB, new EssayId("gone"), host, EVENING);
        database.exports().keep(exported(CLUB, host));
        Posting posting = database.postings().plan(posting(Posting.Purpose.ESSAY, host, "An essay's words"));

        database.members().forget(CLUB, host);

        assertThat(database.postings().find(posting.id()).orElseThrow().askedBy())
                .isEqualTo(new MemberId(0));
        assertThat(database.postings().find(posting.id()).orElseThrow().messages())
                .isEqualTo(posting.messages());
        assertThat(database.prompts().wordings(CLUB, ANORA)).containsExactlyInAnyOrder("First?", "Better?");
        assertThat(database.casts().find(CLUB, ANORA).isEmpty()).isFalse();
        assertThat(database.essays().all(CLUB)).hasSize(1);
        assertThat(database.essays().removed(CLUB)).hasSize(1);
        assertThat(database.exports().latest(CLUB, 9)).containsExactly(exported(CLUB, ExportRecord.NOBODY));
        assertThat(rowsThatHold(host.snowflake())).isEmpty();
    }

    @Test
    void a_recap_that_may_quote_a_forgotten_member_is_emptied_and_never_sent_again() {
        say(ANA, "Quastelkamin");
        Posting posted = recap("posted", 1);
        database.postings().finish(posted.id(), EVENING);
        Posting untried = recap("untried", 0);
        Posting underWay = recap("under way", 1);
        database.postings().plan(pictured(CLUB, "quastelkamin"));
        Posting essay = database.postings().plan(posting(Posting.Purpose.ESSAY, BEN.id(), "An essay's words"));

        database.members().forget(CLUB, ANA.id());

        assertThat(database.postings().owed()).containsExactly(essay);
        assertThat(database.postings().find(untried.id())).isEmpty();
        for (Posting kept : List.of(posted, underWay)) {
            Posting now = database.postings().find(kept.id()).orElseThrow();
            assertThat(now.state()).isEqualTo(Posting.State.POSTED);
            assertThat(now.messages()).singleElement().satisfies(message -> {
                assertThat(message.message()).isPresent();
                assertThat(message.content().content()).isEmpty();
            });
        }
        assertThat(traces("quastelkamin")).isZero();
    }

    @Test
    void forgetting_somebody_who_never_answered_leaves_recaps_alone() {
        say(ANA, "Words.");
        Posting recap = recap("owed", 1);

        database.members().forget(CLUB, BEN.id());

        assertThat(database.postings().owed())
                .containsExactly(database.postings().find(recap.id()).orElseThrow());
        assertThat(database.postings().owed().getFirst().messages()).hasSize(2);
    }

    @Test
    void an_erased_club_leaves_no_row_in_any_table_and_no_byte() {
        ClubId other = OTHER_CLUB;
        Discussions.fill(database, CLUB, "Quastelkamin");
        Discussions.fill(database, other, "Blumenvase");
        List<String> before = rowsThatHold(CLUB.snowflake());
        assertThat(before).hasSizeGreaterThanOrEqualTo(9);

        database.clubs().erase(CLUB);

        assertThat(rowsThatHold(CLUB.snowflake())).isEmpty();
        assertThat(traces("quastelkamin")).isZero();
        assertThat(rowsThatHold(other.snowflake())).hasSameSizeAs(before);
        assertThat(orphans()).isEmpty();
    }

    /** One row at least in every table that belongs to a club. */
    private static final class Discussions {
        static void fill(Database database, ClubId club, String word) {
            ClubNight night = new ClubNight(database.discussions());
            AskedPrompt asked = night.ask(night.open(club, ANORA, EVENING), 1, EVENING);
            database.clubs().save(Club.unset(club, "Kino " + word));
            database.clubs().pace(club, new Pace(Optional.empty(), Optional.of(Duration.ofHours(1))));
            database.essays().add(club, new EssayFile("own.md", word), BEN.id(), EVENING);
            database.essays().remove(club, new EssayId("gone"), BEN.id(), EVENING);
            Prompt prompt = database.prompts().add(club, ANORA, question(), Decision.KEPT, BEN.id(), EVENING);
            database.casts().save(club, ANORA, new CastList(Map.of(word, "it")), BEN.id(), EVENING);
            database.prompts().edit(prompt.id(), word, List.of(), BEN.id(), EVENING);
            database.exports().keep(exported(club, BEN.id()));
            database.postings().plan(pictured(club, word));
            database.responses().save(new EntryId(1), asked.id(), ANA, new Answer.Say(word), EVENING);
            database.proposals().propose(proposal(club, asked, BEN, word));
            database.seenFilms().say(club, BEN, new Seen(Film.titled(word).key(), word, EVENING));
            pickFilms(database, club, word);
        }

        private static void pickFilms(Database database, ClubId club, String word) {
            Film film = Film.titled(word);
            Suggestion suggested = database.suggestions()
                    .add(club, new Wish(film, Optional.empty(), Optional.of(word)), BEN.id(), EVENING)
                    .orElseThrow();
            Ballot ballot = new Ballot(
                    BallotId.random(),
                    club,
                    new ChannelId(31),
                    Layout.CHANNEL,
                    List.of(new Ballot.Entry(0, film, suggested.id(), 0)),
                    BEN.id(),
                    EVENING,
                    EVENING.plusSeconds(60),
                    Ballot.State.OPEN,
                    0,
                    Optional.empty());
            database.ballots().open(ballot);
            database.ballots().vote(ballot.id(), BEN.id(), Set.of(0), EVENING);
            database.chosenFilms()
                    .picked(new Pick(club, Film.titled(word + " II"), BEN.id(), new ChannelId(31), EVENING));
            database.ratings().rate(club, BEN.id(), new Rating(film, new Stars(7), EVENING), List.of());
            database.rotation().join(club, BEN.id(), EVENING);
        }
    }

    @Test
    void words_of_a_deleted_message_and_of_one_that_was_only_proposed_leave_no_trace() {
        Origin.Written message = new Origin.Written(new MessageId(900), new ChannelId(32), Optional.empty());
        database.responses().write(new EntryId(900), asked.id(), ANA, message, "Quastelkamin", EVENING);
        database.proposals().propose(proposal(CLUB, asked, BEN, "Quastelkamin"));
        database.proposals().reword(CLUB, new MessageId(901), "Blumenvase");
        recap("waiting", 0);

        database.responses().delete(CLUB, List.of(message.message()));
        assertThat(traces("quastelkamin")).isZero();
        database.members().forget(CLUB, BEN.id());

        assertThat(traces("blumenvase")).isZero();
        assertThat(rowsThatHold(BEN.id().snowflake())).isEmpty();
    }

    private static Proposal proposal(ClubId club, AskedPrompt asked, Member writer, String words) {
        return new Proposal(
                club,
                new Origin.Written(new MessageId(901), new ChannelId(32), Optional.empty()),
                asked.id(),
                writer.id(),
                words,
                EVENING,
                Optional.empty());
    }

    void fillWithOthers(int members) {
        for (int i = 0; i < members; i++) {
            long number = ++entries;
            Member member = ClubNight.member(1_000 + number, "Member" + number);
            database.responses()
                    .save(new EntryId(number), asked.id(), member, new Answer.Say("Blumenvase " + number), EVENING);
        }
    }

    void say(Member member, String words) {
        database.responses().save(new EntryId(++entries), asked.id(), member, new Answer.Say(words), EVENING);
    }

    int search(String word) {
        return database.responses()
                .search(CLUB, word, Optional.empty(), Optional.empty(), 1_000)
                .size();
    }

    private Posting recap(String name, int sent) {
        Posting recap = database.postings().plan(posting(Posting.Purpose.RECAP, BEN.id(), "Quastelkamin", "and more"));
        for (int index = 0; index < sent; index++) {
            database.postings().reserve(recap.id(), index, EVENING);
            database.postings().confirm(recap.id(), index, new MessageId(name.hashCode()), EVENING);
        }
        return recap;
    }

    private static Posting posting(Posting.Purpose purpose, MemberId host, String... contents) {
        return posting(CLUB, purpose, host, contents);
    }

    private static Posting posting(ClubId club, Posting.Purpose purpose, MemberId host, String... contents) {
        return Posting.planned(
                PostingId.random(),
                new Posting.Order(club, purpose, "anora", new ChannelId(31), Layout.CHANNEL, host, EVENING),
                "Anora",
                Stream.of(contents).map(OutgoingMessage::plain).toList());
    }

    private static ExportRecord exported(ClubId club, MemberId host) {
        ExportRequest all = new ExportRequest(
                club, Optional.empty(), Optional.empty(), Optional.empty(), ExportRequest.Names.DISPLAY);
        return new ExportRecord(EVENING, host, ExportRecord.Place.DISCORD, Format.JSON, all, 1, true);
    }

    private static Posting pictured(ClubId club, String word) {
        Picture picture = new Picture("prompt-1.png", word, word.getBytes(StandardCharsets.UTF_8));
        return Posting.planned(
                PostingId.random(),
                new Posting.Order(
                        club, Posting.Purpose.RECAP, "anora", new ChannelId(31), Layout.CHANNEL, BEN.id(), EVENING),
                "Anora",
                List.of(new OutgoingMessage(word, List.of(), List.of(picture))));
    }

    private static DraftedPrompt question() {
        return new DraftedPrompt("First?", Kind.QUESTION, List.of(), Optional.empty(), 0, true);
    }

    List<String> rowsThatHold(long number) {
        return database.sql()
                .read(handle -> numberColumns(handle).stream()
                        .filter(column -> handle.createQuery("SELECT count(*) FROM " + column.split("\\.")[0]
                                                + " WHERE " + column.split("\\.")[1] + " = :number")
                                        .bind("number", number)
                                        .mapTo(int.class)
                                        .one()
                                > 0)
                        .toList());
    }

    static ExportRequest request() {
        return new ExportRequest(
                CLUB, Optional.empty(), Optional.empty(), Optional.empty(), ExportRequest.Names.DISPLAY);
    }
}
