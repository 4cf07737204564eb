package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.MemberId;
import aftercredits.discussion.ClubNight;
import aftercredits.essay.Film;
import aftercredits.film.FilmStoresContract;
import aftercredits.film.Films;
import aftercredits.film.ShownFilms.Shown;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScheduleId;
import aftercredits.schedule.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FilmRowsTest {
    private static Films.Stores of(Database database) {
        return new Films.Stores(
                database.suggestions(),
                database.ballots(),
                database.chosenFilms(),
                database.ratings(),
                database.rotation(),
                database.shownFilms());
    }

    /** What took place is told by the tables of other rooms. */
    private static void showsWhatTookPlace(Database database) {
        ClubNight night = new ClubNight(database.discussions());
        night.open(ClubNight.CLUB, ClubNight.ANORA, ClubNight.EVENING.minusSeconds(60));
        // As discussions were opened before their films were noted.
        database.sql().writing(handle -> handle.execute("UPDATE discussion SET film_title = NULL"));
        night.open(ClubNight.CLUB, ClubNight.ANORA, new Film("Anora", Optional.of(2024)), ClubNight.EVENING);
        night.open(ClubNight.OTHER_CLUB, ClubNight.ANORA, ClubNight.EVENING);
        Schedule weekly = new Schedule(
                ScheduleId.random(),
                ClubNight.CLUB,
                ClubNight.STALKER,
                "Stalker (1979)",
                Activity.SCREENING,
                Optional.empty(),
                new Recurrence(LocalDate.of(2026, 11, 23), Repeat.WEEKLY),
                LocalTime.of(20, 0),
                ZoneOffset.UTC,
                Optional.empty(),
                Schedule.State.ACTIVE,
                Optional.empty(),
                new MemberId(1),
                ClubNight.EVENING);
        database.schedules().save(weekly);
        session(database, weekly, 23, Session.State.HELD);
        session(database, weekly, 30, Session.State.SKIPPED);

        assertThat(database.shownFilms().of(ClubNight.CLUB))
                .containsExactly(
                        new Shown(
                                ClubNight.STALKER,
                                new Film("Stalker", Optional.of(1979)),
                                Instant.parse("2026-11-23T20:00:00Z"),
                                Optional.empty()),
                        new Shown(
                                ClubNight.ANORA,
                                new Film("Anora", Optional.of(2024)),
                                ClubNight.EVENING,
                                Optional.of(new ChannelId(32))),
                        new Shown(
                                ClubNight.ANORA,
                                Film.titled("On anora"),
                                ClubNight.EVENING.minusSeconds(60),
                                Optional.of(new ChannelId(32))));
    }

    private static void session(Database database, Schedule schedule, int day, Session.State state) {
        LocalDate date = LocalDate.of(2026, 11, day);
        database.schedules()
                .plan(new Session(
                        schedule.session(date),
                        schedule.club(),
                        schedule.due(date),
                        false,
                        state,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Nested
    class OnSqlite extends FilmStoresContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        private Database opened;

        @Override
        protected Films.Stores emptyStores() {
            opened = database.openReady();
            return of(opened);
        }

        @Test
        void sessions_that_took_place_and_discussions_are_what_was_shown() {
            showsWhatTookPlace(opened);
        }
    }

    @Nested
    class OnPostgres extends FilmStoresContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected Films.Stores emptyStores() {
            return of(database.open());
        }

        @Test
        void sessions_that_took_place_and_discussions_are_what_was_shown() {
            showsWhatTookPlace(database.open());
        }
    }
}
