package aftercredits.schedule.season;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.Sessions;
import aftercredits.schedule.Upcoming;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeasonRoundTripTest {
    private static final List<Optional<String>> SEASONS = List.of(
            Optional.empty(),
            Optional.of("Spring 2027"),
            Optional.of("no: yes # \"quoted\" 'so'"),
            Optional.of("Été 🎬"),
            Optional.of("2027"));
    private static final List<Optional<Duration>> INTERVALS = List.of(
            Optional.empty(),
            Optional.of(Duration.ofMinutes(1)),
            Optional.of(Duration.ofMinutes(95)),
            Optional.of(Duration.ofHours(26)),
            Optional.of(Duration.ofDays(7)));

    private final SeasonClub club = new SeasonClub();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void importing_what_was_exported_changes_nothing(long seed) {
        Random random = new Random(seed);
        club.channels.put(new ChannelId(44_444_444_444_444_444L), "film-talk");
        club.channels.put(new ChannelId(55_555_555_555_555_555L), "2027: \"odd\" # name");
        club.channels.put(new ChannelId(66_666_666_666_666_666L), "123456789012345678");
        List<ChannelId> places = List.copyOf(club.channels.keySet());
        for (int i = 0; i < 25; i++) {
            addAny(random, places);
        }
        club.all().forEach(schedule -> changeByChance(random, schedule));
        club.pass(Duration.ofDays(random.nextInt(200)));
        club.sessions.tick();
        club.channels.remove(places.get(random.nextInt(places.size())));
        if (random.nextBoolean()) {
            club.move(ZoneId.of("Australia/Lord_Howe"));
        }
        if (random.nextBoolean()) {
            club.added.remove(club.club.id(), club.essay("stalker").id(), SeasonClub.HOST, club.clock.instant());
        }
        List<Schedule> before = club.all();

        String exported = club.seasons.yaml(club.club, club.channels(), SeasonClub.WORDS);
        SeasonChanges changes = club.apply(exported);

        assertThat(changes.isNothing()).as(exported).isTrue();
        assertThat(changes.of(SeasonChange.Over.class)).as(exported).isEmpty();
        assertThat(club.all()).isEqualTo(before);
        assertThat(club.seasons.yaml(club.club, club.channels(), SeasonClub.WORDS))
                .isEqualTo(exported);
    }

    private void addAny(Random random, List<ChannelId> places) {
        List<String> essays = List.of("anora", "stalker", "playtime", "untitled");
        Optional<ChannelId> place =
                random.nextBoolean() ? Optional.empty() : Optional.of(places.get(random.nextInt(places.size())));
        club.sessions.add(
                club.club,
                new Sessions.Wish(
                        club.essay(essays.get(random.nextInt(4))),
                        Activity.values()[random.nextInt(4)],
                        place,
                        new Recurrence(
                                LocalDate.parse("2026-11-23").plusDays(random.nextInt(400)),
                                Repeat.values()[random.nextInt(4)]),
                        LocalTime.of(random.nextInt(24), random.nextInt(60)),
                        INTERVALS.get(random.nextInt(INTERVALS.size())),
                        SEASONS.get(random.nextInt(SEASONS.size()))),
                SeasonClub.HOST);
    }

    private void changeByChance(Random random, Schedule schedule) {
        for (Upcoming upcoming : club.sessions.upcoming(schedule, 4)) {
            switch (random.nextInt(6)) {
                case 0 -> club.sessions.skip(club.club.id(), upcoming.id());
                case 1 ->
                    club.sessions.move(
                            club.club.id(),
                            upcoming.id(),
                            upcoming.id()
                                    .date()
                                    .plusDays(random.nextInt(90) + 1L)
                                    .atTime(12, 30));
                case 2 -> club.sessions.pause(club.club.id(), schedule.id());
                default -> {}
            }
        }
    }

    @Test
    void an_exported_file_reads_well() {
        club.apply("""
                season: Spring 2027
                sessions:
                  - {essay: anora, date: 2027-01-08, time: 20:00, channel: film-talk, every: 1 day}
                  - {essay: stalker, date: 2027-01-15, time: 20:00, what: screening, repeat: weekly}
                """);
        Schedule byHand = club.add("playtime", "2027-02-01", "19:30", Activity.ESSAY, Repeat.MONTHLY);
        club.sessions.skip(club.club.id(), byHand.session(LocalDate.parse("2027-03-01")));
        club.sessions.move(
                club.club.id(),
                byHand.session(LocalDate.parse("2027-02-01")),
                LocalDate.parse("2027-02-02").atTime(18, 0));
        club.sessions.pause(club.club.id(), byHand.id());

        assertThat(club.seasons.yaml(club.club, club.channels(), SeasonClub.WORDS))
                .isEqualTo("""
                # The calendar of The Film Club on 2026-11-22: what may still come of it.
                # Change it and attach it to /schedule import: you see every change before it is made.
                # Only sessions of the season named here are changed or removed; others may stand here, but stay as they are.
                season: Spring 2027
                timezone: Europe/Berlin
                sessions:
                  # Season: Spring 2027
                  - film: Anora (2024)
                    essay: anora
                    date: 2027-01-08
                    time: "20:00"
                    channel: film-talk
                    every: 1 day
                  - film: Stalker (1979)
                    essay: stalker
                    date: 2027-01-15
                    time: "20:00"
                    what: screening
                    repeat: weekly
                  # Added by hand
                  - film: PlayTime
                    essay: playtime
                    date: 2027-02-01
                    time: "19:30"
                    what: essay
                    repeat: monthly
                    # Paused: nothing takes place until /schedule resume.
                    # 2027-02-01 was moved to 2027-02-02 18:00.
                    # 2027-03-01 is left out.
                """);
    }

    @Test
    void an_empty_calendar_is_a_file_too() {
        String exported = club.seasons.yaml(club.club, club.channels(), SeasonClub.WORDS);

        assertThat(exported).endsWith("season: 'The Film Club: calendar'\ntimezone: Europe/Berlin\nsessions: []\n");
        assertThat(club.changes(exported).isNothing()).isTrue();
    }
}
