package aftercredits.database;

import static aftercredits.discussion.ClubNight.ANORA;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.PromptRule;
import aftercredits.database.DatabaseTrouble.Kind;
import aftercredits.export.ExportRecord;
import aftercredits.export.Format;
import aftercredits.posting.Layout;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import aftercredits.prompt.Decision;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScheduleId;
import aftercredits.schedule.Session;
import aftercredits.schedule.SessionId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a newer program leaves in a database that this one uses beside it, or again after it. */
abstract class NewerProgramContract {
    private static final MemberId HOST = new MemberId(21);
    private static final ChannelId CHANNEL = new ChannelId(31);

    /** The same database at each call, as one program after the other opens it. */
    abstract Database open();

    /** As a newer program would start on it, whose migrations are in a folder of the tests' resources. */
    abstract Migrations newer(String toCome);

    @Test
    void a_program_starts_again_on_what_a_newer_one_added_to_and_leaves_it_there() {
        Database before = open();
        before.clubs().save(Club.unset(CLUB, "Kino"));
        before.close();
        newer("good").bringUpToDate();

        Database again = open();

        Posting posting = plan(again, "one");
        again.exports().keep(exported());
        assertThat(again.clubs().all()).hasSize(1);
        assertThat(again.postings().owed()).containsExactly(posting);
        assertThat(again.exports().latest(CLUB, 9)).hasSize(1);
        again.close();
        newer("good").mustBeUpToDate();
    }

    @Test
    void a_program_leaves_a_database_alone_that_a_newer_one_says_is_for_newer_ones_only() {
        open().close();
        newer("newer-only").bringUpToDate();

        DatabaseTrouble trouble = catchThrowableOfType(DatabaseTrouble.class, this::open);

        assertThat(trouble.kind()).isEqualTo(Kind.NEWER);
        assertThat(trouble.what()).contains("version 901");
        newer("newer-only").mustBeUpToDate();
    }

    @Test
    void rows_of_a_kind_that_only_a_newer_program_knows_are_left_alone_and_all_others_are_read() {
        Database database = open();
        database.clubs().save(Club.unset(CLUB, "Kino"));
        Posting known = plan(database, "one");
        Posting ofLayout = plan(database, "two");
        Posting ofFate = plan(database, "three");
        Schedule weekly = schedule(database);
        Schedule other = schedule(database);
        Session session = session(database, weekly);
        session(database, other);
        database.prompts().add(CLUB, ANORA, prompt("First?"), Decision.KEPT, HOST, EVENING);
        database.prompts().add(CLUB, ANORA, prompt("Second?"), Decision.KEPT, HOST, EVENING);
        database.exports().keep(exported());
        database.exports().keep(exported());

        database.sql().writing(handle -> {
            handle.execute(
                    "UPDATE posting SET layout = 'TO_COME' WHERE id = ?",
                    ofLayout.id().toString());
            handle.execute(
                    "UPDATE posting_message SET fate = 'TO_COME' WHERE posting IN (SELECT number FROM posting WHERE id = ?)",
                    ofFate.id().toString());
            handle.execute(
                    "UPDATE schedule SET activity = 'TO_COME' WHERE id = ?",
                    other.id().toString());
            handle.execute(
                    "UPDATE session SET event_tried_at = 0, state = 'TO_COME' WHERE schedule = ?",
                    other.id().toString());
            handle.execute("UPDATE prompt SET kind = 'TO_COME' WHERE question = 'First?'");
            handle.execute("UPDATE export SET format = 'TO_COME' WHERE number = (SELECT min(number) FROM export)");
        });

        assertThat(database.postings().owed()).containsExactly(known);
        assertThat(database.postings().owed(CHANNEL)).containsExactly(known);
        assertThat(database.postings().latest(CLUB, 9)).containsExactly(known);
        assertThat(database.postings().find(ofLayout.id())).isEmpty();
        assertThat(database.schedules().active()).containsExactly(weekly);
        assertThat(database.schedules().due(EVENING.plusSeconds(1))).containsExactly(session);
        assertThat(database.prompts().kept(CLUB, ANORA)).hasSize(1);
        assertThat(database.exports().latest(CLUB, 9)).hasSize(1);
        assertThat(count(database, "posting")).isEqualTo(3);
        assertThat(count(database, "schedule")).isEqualTo(2);
    }

    @Test
    void of_a_setting_that_only_a_newer_program_knows_the_careful_one_holds() {
        Database database = open();
        Member zora = new Member(HOST, "zora", "Zora", Optional.empty());
        database.clubs().save(Club.unset(CLUB, "Kino"));
        database.members().consent(CLUB, zora, Consent.QUOTE_WITH_NAME, EVENING);

        database.sql().writing(handle -> {
            handle.execute("UPDATE club SET answers = 'TO_COME', prompts = 'TO_COME'");
            handle.execute("UPDATE member SET consent = 'TO_COME'");
        });

        assertThat(database.clubs().find(CLUB)).hasValueSatisfying(club -> {
            assertThat(club.answers()).isEqualTo(AnswerVisibility.AFTER_ANSWERING);
            assertThat(club.prompts()).isEqualTo(PromptRule.ONLY_KEPT);
        });
        assertThat(database.members().consent(CLUB, HOST)).isEqualTo(Consent.KEEP_ONLY);
    }

    static Posting plan(Database database, String words) {
        return database.postings()
                .plan(Posting.planned(
                        PostingId.random(),
                        new Posting.Order(CLUB, Posting.Purpose.ESSAY, "anora", CHANNEL, Layout.CHANNEL, HOST, EVENING),
                        "Anora",
                        List.of(OutgoingMessage.plain(words))));
    }

    static ExportRecord exported() {
        return new ExportRecord(
                EVENING, HOST, ExportRecord.Place.DISCORD, Format.JSON, ErasureContract.request(), 1, true);
    }

    private static Schedule schedule(Database database) {
        Schedule schedule = new Schedule(
                ScheduleId.random(),
                CLUB,
                ANORA,
                "Anora",
                Activity.ESSAY,
                Optional.empty(),
                new Recurrence(LocalDate.of(2026, 11, 20), Repeat.WEEKLY),
                LocalTime.of(20, 0),
                ZoneOffset.UTC,
                Optional.empty(),
                Schedule.State.ACTIVE,
                Optional.empty(),
                HOST,
                EVENING);
        database.schedules().save(schedule);
        return schedule;
    }

    private static Session session(Database database, Schedule schedule) {
        LocalDate date = LocalDate.of(2026, 11, 20);
        return database.schedules()
                .plan(new Session(
                        new SessionId(schedule.id(), date),
                        CLUB,
                        EVENING,
                        false,
                        Session.State.PLANNED,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static DraftedPrompt prompt(String question) {
        return new DraftedPrompt(question, aftercredits.prompt.Kind.QUESTION, List.of(), Optional.empty(), 0, true);
    }

    private static int count(Database database, String table) {
        return database.sql()
                .read(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(int.class)
                        .one());
    }
}
