package aftercredits.schedule.season;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.Sessions;
import aftercredits.schedule.season.SeasonChange.Add;
import aftercredits.schedule.season.SeasonChange.Elsewhere;
import aftercredits.schedule.season.SeasonChange.Over;
import aftercredits.schedule.season.SeasonChange.Remove;
import aftercredits.schedule.season.SeasonChange.Replace;
import aftercredits.schedule.season.SeasonChange.Rewrite;
import aftercredits.schedule.season.SeasonChange.Stands;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeasonChangesTest {
    private static final String ANORA = "{essay: anora, date: 2027-01-08, time: \"20:00\"}";
    private static final String STALKER = "{essay: stalker, date: 2027-01-15, time: \"20:00\", repeat: weekly}";

    private final SeasonClub club = new SeasonClub();

    @Test
    void a_new_season_is_added_under_its_name_with_all_that_its_file_says() {
        club.apply(spring("{essay: anora, date: 2027-01-08, time: \"19:30\", what: discussion, repeat: monthly,"
                + " channel: film-talk, every: 2 hours}"));

        assertThat(club.all()).singleElement().satisfies(schedule -> {
            assertThat(schedule.film()).isEqualTo("Anora (2024)");
            assertThat(schedule.activity()).isEqualTo(Activity.DISCUSSION);
            assertThat(schedule.recurrence()).isEqualTo(new Recurrence(LocalDate.parse("2027-01-08"), Repeat.MONTHLY));
            assertThat(schedule.time()).isEqualTo(LocalTime.of(19, 30));
            assertThat(schedule.channel()).contains(SeasonClub.TALK);
            assertThat(schedule.every()).contains(Duration.ofHours(2));
            assertThat(schedule.season()).contains("Spring");
            assertThat(schedule.addedBy()).isEqualTo(SeasonClub.HOST);
        });
    }

    @Test
    void importing_the_same_file_again_changes_nothing() {
        club.apply(spring(ANORA, STALKER));
        List<Schedule> before = club.all();

        SeasonChanges again = club.apply(spring(ANORA, STALKER));

        assertThat(again.isNothing()).isTrue();
        assertThat(again.all()).hasOnlyElementsOfType(Stands.class).hasSize(2);
        assertThat(club.all()).isEqualTo(before);
    }

    @Test
    void another_time_channel_or_interval_changes_the_schedule_that_is_there() {
        club.apply(spring(STALKER));
        Schedule was = club.all().getFirst();

        SeasonChanges changes = club.apply(spring("{essay: stalker, date: 2027-01-15, time: \"21:00\", repeat: weekly,"
                + " channel: essays, every: 30 minutes}"));

        assertThat(changes.all()).singleElement().isInstanceOf(Rewrite.class);
        assertThat(club.all()).singleElement().satisfies(schedule -> {
            assertThat(schedule.id()).isEqualTo(was.id());
            assertThat(schedule.time()).isEqualTo(LocalTime.of(21, 0));
            assertThat(schedule.channel()).contains(SeasonClub.ESSAYS);
            assertThat(schedule.every()).contains(Duration.ofMinutes(30));
            assertThat(club.sessions.upcoming(schedule, 1).getFirst().due()).isEqualTo("2027-01-15T20:00:00Z");
        });
    }

    @Test
    void another_date_moves_it_and_another_rhythm_does_too() {
        club.apply(spring(ANORA, STALKER));

        SeasonChanges changes = club.apply(
                spring("{essay: anora, date: 2027-01-09, time: \"20:00\"}", STALKER.replace("weekly", "fortnightly")));

        assertThat(changes.all()).hasOnlyElementsOfType(Replace.class).hasSize(2);
        assertThat(changes.of(Replace.class).getFirst().was().recurrence().first())
                .isEqualTo("2027-01-08");
        assertThat(club.all())
                .extracting(Schedule::recurrence)
                .containsExactly(
                        Recurrence.once(LocalDate.parse("2027-01-09")),
                        new Recurrence(LocalDate.parse("2027-01-15"), Repeat.FORTNIGHTLY));
    }

    @Test
    void what_the_file_does_not_name_any_more_is_removed_and_no_other() {
        club.apply(spring(ANORA, STALKER));
        club.apply("season: Autumn\nsessions: [{essay: playtime, date: 2027-09-03, time: 20:00}]");
        Schedule byHand = club.add("untitled", "2027-02-01", "20:00", Activity.ESSAY, Repeat.NONE);

        SeasonChanges changes = club.apply(spring(STALKER));

        assertThat(changes.of(Remove.class))
                .singleElement()
                .satisfies(removed ->
                        assertThat(removed.schedule().essay().value()).isEqualTo("anora"));
        assertThat(club.all())
                .extracting(schedule -> schedule.essay().value())
                .containsExactly("stalker", "playtime", "untitled");
        assertThat(club.all()).contains(byHand);
    }

    @Test
    void a_season_without_sessions_goes_as_a_whole() {
        club.apply(spring(ANORA, STALKER));

        assertThat(club.apply("season: Spring\nsessions: []").of(Remove.class)).hasSize(2);
        assertThat(club.all()).isEmpty();
    }

    @Test
    void what_a_host_added_by_hand_is_said_and_neither_doubled_nor_changed() {
        Schedule byHand = club.add("anora", "2027-01-08", "20:00", Activity.BOTH, Repeat.NONE);

        SeasonChanges changes = club.apply(spring(ANORA.replace("}", ", every: 1 day}")));

        assertThat(changes.isNothing()).isTrue();
        assertThat(changes.of(Elsewhere.class))
                .singleElement()
                .satisfies(there -> assertThat(there.schedule()).isEqualTo(byHand));
        assertThat(club.all()).containsExactly(byHand);
        assertThat(club.apply("season: Spring\nsessions: []").isNothing()).isTrue();
    }

    @Test
    void what_another_season_planned_for_the_same_day_is_named_beside_what_is_added() {
        Schedule byHand = club.add("anora", "2027-01-08", "18:00", Activity.ESSAY, Repeat.NONE);

        assertThat(club.changes(spring(ANORA)).of(Add.class))
                .singleElement()
                .satisfies(add -> assertThat(add.beside()).contains(byHand));
    }

    @Test
    void a_date_that_is_over_is_left_out_and_a_rule_names_its_next() {
        SeasonChanges changes = club.apply(spring(
                "{essay: anora, date: 2026-11-22, time: \"20:00\"}",
                "{essay: stalker, date: 2026-11-01, time: \"20:00\", repeat: fortnightly}",
                "{essay: playtime, date: 2026-11-22, time: \"20:01\"}"));

        assertThat(changes.of(Over.class))
                .extracting(Over::next)
                .containsExactly(Optional.of(LocalDate.parse("2026-11-29")), Optional.empty());
        assertThat(club.all()).extracting(schedule -> schedule.essay().value()).containsExactly("playtime");
    }

    @Test
    void in_the_middle_of_a_season_what_is_over_stays_in_the_file_and_in_the_log() {
        club.apply(spring(ANORA, STALKER));
        club.pass(Duration.ofDays(60));
        club.sessions.tick();

        assertThat(club.changes(spring(ANORA, STALKER)).isNothing()).isTrue();
        assertThat(club.changes(spring(STALKER)).isNothing()).isTrue();
        assertThat(club.changes(spring(ANORA)).of(Remove.class)).hasSize(1);
    }

    @Test
    void a_schedule_that_began_can_still_get_another_time() {
        club.apply(spring(STALKER));
        club.pass(Duration.ofDays(60));
        club.sessions.tick();

        assertThat(club.apply(spring(STALKER.replace("20:00", "21:00"))).all())
                .singleElement()
                .isInstanceOf(Rewrite.class);
    }

    @Test
    void nothing_is_done_unless_it_is_what_was_shown() {
        String file = spring(ANORA, STALKER);
        String shown = club.changes(file).fingerprint();
        club.add("stalker", "2027-01-15", "20:00", Activity.BOTH, Repeat.WEEKLY);

        Seasons.Applying applying = club.apply(file, shown);

        assertThat(applying)
                .isInstanceOfSatisfying(
                        Seasons.Applying.Changed.class,
                        changed -> assertThat(((Seasons.DryRun.Ready) changed.now())
                                        .changes()
                                        .of(Add.class))
                                .hasSize(1));
        assertThat(club.all()).hasSize(1);
    }

    @Test
    void an_essay_that_went_or_became_about_another_film_shows_the_dry_run_again() {
        String file = spring(ANORA);
        String shown = club.changes(file).fingerprint();

        club.shelve("anora", "title: Something else\nfilm: Anora\nyear: 2025");
        assertThat(club.apply(file, shown)).isInstanceOf(Seasons.Applying.Changed.class);
        club.added.remove(club.club.id(), club.essay("anora").id(), SeasonClub.HOST, club.clock.instant());
        assertThat(club.apply(file, shown))
                .isInstanceOfSatisfying(
                        Seasons.Applying.Changed.class,
                        changed -> assertThat(((Seasons.DryRun.Refused) changed.now()).problems())
                                .hasSize(1));
        assertThat(club.all()).isEmpty();
    }

    @Test
    void applying_twice_does_it_once_and_then_shows_that_nothing_is_left() {
        String file = spring(ANORA, STALKER);
        String shown = club.changes(file).fingerprint();
        club.apply(file, shown);

        assertThat(club.apply(file, shown))
                .isInstanceOfSatisfying(
                        Seasons.Applying.Changed.class,
                        changed -> assertThat(((Seasons.DryRun.Ready) changed.now())
                                        .changes()
                                        .isNothing())
                                .isTrue());
        assertThat(club.all()).hasSize(2);
    }

    @Test
    void a_crash_in_the_middle_leaves_the_rest_to_the_next_import() {
        club.apply(spring(ANORA, STALKER));
        String next = spring(
                "{essay: anora, date: 2027-01-09, time: \"20:00\"}",
                "{essay: playtime, date: 2027-03-05, time: 20:00}");
        // As far as it came: what goes was gone, one of two moves was half made.
        club.sessions.remove(club.club.id(), club.all().getLast().id());
        club.sessions.remove(club.club.id(), club.all().getFirst().id());

        SeasonChanges rest = club.apply(next);

        assertThat(rest.all()).hasOnlyElementsOfType(Add.class).hasSize(2);
        assertThat(club.all())
                .extracting(schedule -> schedule.recurrence().first().toString())
                .containsExactly("2027-01-09", "2027-03-05");
    }

    @Test
    void what_a_host_skipped_paused_or_moved_stays_so() {
        club.apply(spring(ANORA, STALKER));
        Schedule anora = club.all().getFirst();
        Schedule stalker = club.all().getLast();
        club.sessions.move(
                club.club.id(), anora.session(LocalDate.parse("2027-01-08")), LocalDateTime.parse("2027-01-10T18:00"));
        club.sessions.skip(club.club.id(), stalker.session(LocalDate.parse("2027-01-22")));
        club.sessions.pause(club.club.id(), stalker.id());

        assertThat(club.apply(spring(ANORA, STALKER)).isNothing()).isTrue();
        club.apply(spring(ANORA, STALKER.replace("20:00", "21:00")));
        assertThat(club.all().getLast().state()).isEqualTo(Schedule.State.PAUSED);
        assertThat(club.sessions.upcoming(club.all().getLast(), 2))
                .extracting(upcoming -> upcoming.id().date().toString())
                .containsExactly("2027-01-15", "2027-01-29");
    }

    @Test
    void an_essay_that_left_the_shelf_keeps_what_is_planned_and_takes_nothing_new() {
        club.apply(spring(ANORA));
        club.added.remove(club.club.id(), club.essay("anora").id(), SeasonClub.HOST, club.clock.instant());

        assertThat(club.changes(spring(ANORA)).isNothing()).isTrue();
        assertThat(((Seasons.DryRun.Refused) club.dryRun(spring(ANORA, ANORA.replace("01-08", "02-08")))).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("season.yaml, line 4: the essay 'anora' is not there any more"));
    }

    @Test
    void a_schedule_of_an_earlier_zone_keeps_its_clock_until_the_file_changes_it() {
        club.apply(spring(STALKER));
        club.move(ZoneId.of("America/New_York"));

        assertThat(club.changes(spring(STALKER)).isNothing()).isTrue();
        club.apply(spring(STALKER.replace("20:00", "21:00")));
        assertThat(club.all().getFirst().due(LocalDate.parse("2027-01-15"))).isEqualTo("2027-01-16T02:00:00Z");
    }

    @Test
    void a_calendar_that_would_be_too_full_is_refused_and_one_that_only_changes_is_not() {
        for (int i = 0; i < Sessions.MOST_SCHEDULES; i++) {
            String[] season = {
                ANORA.replace(
                        "2027-01-08", LocalDate.parse("2027-01-08").plusDays(i).toString())
            };
            club.apply("season: S" + i + "\nsessions: [" + season[0] + "]");
        }

        assertThat(((Seasons.DryRun.Refused) club.dryRun(spring(STALKER))).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("101 entries, and it takes 100"));
        assertThat(club.apply("season: S0\nsessions: [" + ANORA.replace("01-08", "12-08") + "]")
                        .of(Replace.class))
                .hasSize(1);
    }

    private static String spring(String... sessions) {
        return "season: Spring\nsessions:\n  - " + String.join("\n  - ", sessions) + "\n";
    }
}
