package aftercredits.database;

import static aftercredits.discussion.ClubNight.ANORA;
import static aftercredits.discussion.ClubNight.BEN;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static aftercredits.discussion.ClubNight.STALKER;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.Restoration;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.Origin;
import aftercredits.discussion.Proposal;
import aftercredits.posting.Layout;
import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.PlannedMessage;
import aftercredits.posting.Posting;
import aftercredits.posting.Posting.Purpose;
import aftercredits.posting.Posting.State;
import aftercredits.posting.PostingId;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScheduleId;
import aftercredits.schedule.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a copy that is put back: nothing that it owes is done by itself. */
abstract class RestoreMarkContract {
    private static final Instant NOW = EVENING.plus(Duration.ofDays(3));

    Database database;

    /** A database with nothing in it. */
    abstract Database open();

    @BeforeEach
    void openIt() {
        database = open();
        database.clubs().save(Club.unset(CLUB, "The Club"));
    }

    @Test
    void what_is_owed_or_had_stopped_is_held_and_looked_for_from_the_latest_time_on_record() {
        Posting owed = plan(Purpose.ESSAY, "owed", EVENING);
        Posting begun = plan(Purpose.PROMPT, "begun", EVENING.plusSeconds(60));
        database.postings().reserve(begun.id(), 0, EVENING.plusSeconds(61));
        database.postings().confirm(begun.id(), 0, new MessageId(41), EVENING.plusSeconds(62));
        Posting stopped = plan(Purpose.RECAP, "stopped", EVENING);
        database.postings().stop(stopped.id(), "No permission", EVENING.plusSeconds(63), Optional.empty());

        Instant asOf = set().asOf();

        assertThat(asOf).isEqualTo(EVENING.plusSeconds(63));
        assertThat(Stream.of(owed, begun, stopped).map(this::state)).containsOnly(State.HELD);
        assertThat(find(stopped).trouble()).isEmpty();
        assertThat(find(owed).messages())
                .allSatisfy(message -> assertThat(message.reservedAt()).contains(asOf));
        assertThat(find(begun).messages())
                .extracting(PlannedMessage::reservedAt)
                .containsExactly(Optional.of(EVENING.plusSeconds(61)), Optional.of(asOf));
        assertThat(database.postings().owed()).hasSize(3);
        assertThat(database.postings().owing()).containsKey(new ChannelId(31));
        assertThat(database.postings().giveUp(owed.id(), NOW)).isTrue();
    }

    @Test
    void what_is_over_stays_so_and_a_card_to_hosts_is_still_sent() {
        Posting posted = plan(Purpose.ESSAY, "posted", EVENING);
        database.postings().finish(posted.id(), EVENING);
        Posting givenUp = plan(Purpose.ESSAY, "given up", EVENING);
        database.postings().giveUp(givenUp.id(), EVENING);
        Posting card = plan(Purpose.CARD, "card", EVENING);

        set();

        assertThat(Stream.of(posted, givenUp, card).map(this::state))
                .containsExactly(State.POSTED, State.GIVEN_UP, State.OWED);
        assertThat(find(card).messages())
                .allSatisfy(message -> assertThat(message.reservedAt()).isPresent());
    }

    @Test
    void a_session_that_had_begun_is_planned_again_for_the_calendar_to_ask_about() {
        Schedule schedule = schedule();
        database.schedules().save(schedule);
        Session planned = database.schedules().plan(session(schedule, Session.State.PLANNED));
        Session begun = session(schedule, Session.State.BEGUN);
        assertThat(database.schedules().replace(planned, begun)).isTrue();

        set();

        assertThat(database.schedules().find(begun.id()))
                .get()
                .extracting(Session::state)
                .isEqualTo(Session.State.PLANNED);
    }

    @Test
    void a_discussion_asks_nothing_more_by_itself_and_one_that_had_not_begun_is_gone() {
        ClubNight night = new ClubNight(database.discussions());
        Discussion underWay = night.open(CLUB, ANORA, EVENING);
        AskedPrompt asked = night.ask(underWay, 1, EVENING);
        database.discussions().asked(asked.id(), new MessageId(41));
        AskedPrompt onItsWay = night.ask(underWay, 2, EVENING);
        plan(Purpose.PROMPT, onItsWay.id().toString(), EVENING);
        AskedPrompt unplanned = night.ask(underWay, 3, EVENING);
        database.discussions().nextDue(underWay.id(), Optional.of(NOW.plusSeconds(60)));
        Discussion notBegun = night.open(CLUB, STALKER, EVENING);
        Posting opening = plan(Purpose.DISCUSSION, notBegun.id().toString(), EVENING);

        set();

        assertThat(database.discussions().find(underWay.id()).orElseThrow().nextDue())
                .isEmpty();
        assertThat(database.discussions().prompts(underWay.id()))
                .extracting(AskedPrompt::id)
                .containsExactly(asked.id(), onItsWay.id())
                .doesNotContain(unplanned.id());
        assertThat(database.discussions().find(notBegun.id())).isEmpty();
        assertThat(database.postings().find(opening.id())).isEmpty();
        assertThat(database.discussions().open(CLUB)).hasSize(1);
    }

    @Test
    void threads_are_read_from_now_on_alone_and_nobody_is_asked_again_about_a_message() {
        ClubNight night = new ClubNight(database.discussions());
        Discussion told = night.open(CLUB, ANORA, EVENING);
        AskedPrompt asked = night.ask(told, 1, EVENING);
        Discussion untold = night.open(CLUB, STALKER, EVENING);
        database.discussions().asked(asked.id(), new MessageId(40));
        database.discussions().asked(night.ask(untold, 1, EVENING).id(), new MessageId(41));
        database.discussions().heard(told.id(), new MessageId(5).at(EVENING));
        database.proposals()
                .propose(new Proposal(
                        CLUB,
                        new Origin.Written(new MessageId(900), new ChannelId(32), Optional.empty()),
                        asked.id(),
                        BEN.id(),
                        "Words.",
                        EVENING,
                        Optional.empty()));

        set();

        assertThat(database.discussions().heardUpTo(told.id())).contains(new MessageId(0).at(NOW));
        assertThat(database.discussions().heardUpTo(untold.id())).isEmpty();
        assertThat(database.proposals().find(CLUB, new MessageId(900))).isEmpty();
    }

    @Test
    void no_prompt_gets_the_id_that_a_button_of_after_the_copy_may_carry() {
        ClubNight night = new ClubNight(database.discussions());
        Discussion discussion = night.open(CLUB, ANORA, EVENING);
        AskedPrompt before = night.ask(discussion, 1, EVENING);
        database.discussions().asked(before.id(), new MessageId(41));

        set();

        assertThat(night.ask(discussion, 2, NOW).id().value())
                .isGreaterThan(before.id().value() + 1_000_000);
    }

    @Test
    void the_mark_stays_and_hosts_are_told_once() {
        assertThat(database.restorations().last()).isEmpty();

        Restoration set = set();

        assertThat(set.at()).isEqualTo(NOW);
        assertThat(database.restorations().last()).contains(set);
        database.restorations().told(set);
        assertThat(database.restorations().last()).contains(new Restoration(set.asOf(), NOW, true));
        Restoration again = RestoreMark.set(database.sql(), NOW.plusSeconds(1));
        assertThat(database.restorations().last()).contains(again);
    }

    @Test
    void with_nothing_on_record_it_is_as_of_now() {
        assertThat(set().asOf()).isEqualTo(NOW);
    }

    private Restoration set() {
        return RestoreMark.set(database.sql(), NOW);
    }

    private State state(Posting posting) {
        return find(posting).state();
    }

    private Posting find(Posting posting) {
        return database.postings().find(posting.id()).orElseThrow();
    }

    private Posting plan(Purpose purpose, String subject, Instant at) {
        Posting.Order order =
                new Posting.Order(CLUB, purpose, subject, new ChannelId(31), Layout.CHANNEL, BEN.id(), at);
        return database.postings()
                .plan(Posting.planned(
                        PostingId.random(),
                        order,
                        "",
                        List.of(OutgoingMessage.plain("one"), OutgoingMessage.plain("two"))));
    }

    private static Schedule schedule() {
        return new Schedule(
                ScheduleId.random(),
                CLUB,
                ANORA,
                "Anora",
                Activity.BOTH,
                Optional.empty(),
                Recurrence.once(LocalDate.of(2026, 11, 22)),
                LocalTime.of(20, 0),
                ZoneOffset.UTC,
                Optional.empty(),
                Schedule.State.ACTIVE,
                Optional.empty(),
                BEN.id(),
                EVENING);
    }

    private static Session session(Schedule schedule, Session.State state) {
        return new Session(
                schedule.session(LocalDate.of(2026, 11, 22)),
                CLUB,
                EVENING,
                false,
                state,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
