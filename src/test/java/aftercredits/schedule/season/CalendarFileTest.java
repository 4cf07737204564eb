package aftercredits.schedule.season;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.schedule.Activity;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.Session;
import aftercredits.schedule.Upcoming;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {
    private static final Duration TEN_YEARS = Duration.ofDays(3652);

    private final SeasonClub club = new SeasonClub();

    static List<String> zones() {
        return List.of(
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Asia/Kathmandu",
                "Pacific/Apia",
                "America/Nuuk",
                "Africa/Cairo",
                "Europe/Dublin",
                "America/Santiago",
                "Z",
                "+05:30");
    }

    @ParameterizedTest
    @MethodSource("zones")
    void another_library_finds_the_same_instants_over_ten_years(String zone) throws Exception {
        club.move(ZoneId.of(zone));
        Random random = new Random(zone.hashCode());
        for (String time : List.of("00:30", "02:00", "02:30", "20:00")) {
            for (Repeat repeat : Repeat.values()) {
                String date = LocalDate.parse("2026-11-24")
                        .plusDays(random.nextInt(300))
                        .toString();
                Schedule schedule = club.add("anora", date, time, Activity.ESSAY, repeat);
                club.sessions.upcoming(schedule, 3).forEach(upcoming -> changeByChance(random, upcoming));
            }
        }
        club.add("stalker", "2026-12-31", "02:30", Activity.BOTH, Repeat.MONTHLY);
        club.pass(Duration.ofDays(30));
        club.sessions.tick();

        String ics = ics();
        assertValid(ics);

        TreeMap<Instant, Integer> described = zone(ics);
        ICalendar onTheWall = Biweekly.parse(onTheWall(ics)).first();
        for (Schedule schedule : club.all()) {
            TreeSet<Instant> found = found(onTheWall, schedule, described);
            assertThat(found)
                    .as("%s %s", schedule.recurrence(), schedule.time())
                    .isEqualTo(expected(schedule));
        }
    }

    private void changeByChance(Random random, Upcoming upcoming) {
        switch (random.nextInt(4)) {
            case 0 -> club.sessions.skip(club.club.id(), upcoming.id());
            case 1 ->
                club.sessions.move(
                        club.club.id(),
                        upcoming.id(),
                        upcoming.id().date().plusDays(random.nextInt(3)).atTime(21, 15));
            default -> {}
        }
    }

    /** Counted by the calendar alone, with what hosts skipped and moved. */
    private TreeSet<Instant> expected(Schedule schedule) {
        Instant now = club.clock.instant();
        LocalDate first = schedule.recurrence().first();
        TreeSet<Instant> expected = Stream.iterate(0, i -> i + 1)
                .limit(schedule.recurrence().repeat() == Repeat.NONE ? 1 : 600)
                .map(i -> switch (schedule.recurrence().repeat()) {
                    case NONE -> first;
                    case WEEKLY -> first.plusWeeks(i);
                    case FORTNIGHTLY -> first.plusWeeks(2L * i);
                    case MONTHLY -> first.plusMonths(i);
                })
                .map(schedule::due)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Session kept : club.schedules.sessions(schedule.id())) {
            expected.remove(schedule.due(kept.id().date()));
            if (kept.state() == Session.State.PLANNED) {
                expected.add(kept.due());
            }
        }
        expected.removeIf(due -> !due.isAfter(now) || !due.isBefore(now.plus(TEN_YEARS)));
        return expected;
    }

    /** From when on the file's own description of its zone has which offset, in milliseconds. */
    private static TreeMap<Instant, Integer> zone(String ics) {
        TreeMap<Instant, Integer> offsets = new TreeMap<>();
        VTimezone zone = Biweekly.parse(ics)
                .first()
                .getTimezoneInfo()
                .getComponents()
                .iterator()
                .next();
        Stream.concat(zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream())
                .forEach(observance -> onsets(observance)
                        .forEach(wall -> offsets.put(
                                wall.minusMillis(observance
                                        .getTimezoneOffsetFrom()
                                        .getValue()
                                        .getMillis()),
                                (int) observance
                                        .getTimezoneOffsetTo()
                                        .getValue()
                                        .getMillis())));
        return offsets;
    }

    private static List<Instant> onsets(Observance observance) {
        VEvent wall = new VEvent();
        wall.setDateStart(utc(observance.getDateStart().getValue()), true);
        wall.setRecurrenceRule(observance.getRecurrenceRule());
        DateIterator dates = wall.getDateIterator(TimeZone.getTimeZone("UTC"));
        List<Instant> onsets = new ArrayList<>();
        for (Instant next = next(dates); next.isBefore(Instant.parse("2040-01-01T00:00:00Z")); next = next(dates)) {
            onsets.add(next);
        }
        observance.getRecurrenceDates().stream()
                .flatMap(more -> more.getDates().stream())
                .forEach(more -> onsets.add(utc(more).toInstant()));
        return onsets;
    }

    private static Date utc(ICalDate written) {
        return written.getRawComponents().toDate(TimeZone.getTimeZone("UTC"));
    }

    /**
     * The rules are expanded on the wall's clock, as if it were UTC: the library's own way from there to an instant goes
     * astray within hours of a change of the clock, and wherever summer time is half an hour.
     */
    private TreeSet<Instant> found(ICalendar onTheWall, Schedule schedule, TreeMap<Instant, Integer> described) {
        Instant end = club.clock.instant().plus(TEN_YEARS);
        List<VEvent> events = onTheWall.getEvents().stream()
                .filter(event -> event.getUid().getValue().equals(schedule.id() + "@aftercredits"))
                .toList();
        TreeSet<Instant> wall = new TreeSet<>();
        TreeSet<Instant> found = new TreeSet<>();
        for (VEvent event : events) {
            if (event.getRecurrenceId() == null) {
                DateIterator dates = event.getDateIterator(TimeZone.getTimeZone("UTC"));
                for (Instant next = next(dates); next.isBefore(end.plusSeconds(86_400)); next = next(dates)) {
                    wall.add(next);
                }
            } else {
                found.add(event.getDateStart().getValue().toInstant());
            }
        }
        events.stream()
                .filter(event -> event.getRecurrenceId() != null)
                .forEach(event -> assertThat(
                                wall.remove(event.getRecurrenceId().getValue().toInstant()))
                        .isTrue());
        wall.forEach(local -> found.add(instant(local, described)));
        found.removeIf(instant -> !instant.isAfter(club.clock.instant()) || !instant.isBefore(end));
        return found;
    }

    private static Instant next(DateIterator dates) {
        return dates.hasNext() ? dates.next().toInstant() : Instant.MAX;
    }

    private static String onTheWall(String ics) {
        String unfolded = ics.replace("\r\n ", "");
        return Pattern.compile(
                        "^(DTSTART|EXDATE|RECURRENCE-ID);TZID=(?:\"[^\"]*\"|[^:]*):([0-9T,]+)", Pattern.MULTILINE)
                .matcher(unfolded)
                .replaceAll(found -> found.group(1) + ":" + found.group(2).replace(",", "Z,") + "Z");
    }

    /** RFC 5545, 3.3.5: the first of two; a time that is skipped goes by the offset before the gap. */
    private static Instant instant(Instant wall, TreeMap<Instant, Integer> zone) {
        int before = offset(wall.minus(Duration.ofHours(26)), zone);
        int after = offset(wall.plus(Duration.ofHours(26)), zone);
        return Stream.of(wall.minusMillis(before), wall.minusMillis(after))
                .filter(instant -> instant.plusMillis(offset(instant, zone)).equals(wall))
                .min(Comparator.naturalOrder())
                .orElse(wall.minusMillis(before));
    }

    private static int offset(Instant at, TreeMap<Instant, Integer> zone) {
        return zone.floorEntry(at).getValue();
    }

    @ParameterizedTest
    @MethodSource("zones")
    void the_described_zone_is_the_jdks_over_ten_years(String id) throws Exception {
        ZoneId zone = ZoneId.of(id);
        club.move(zone);
        club.add("anora", "2026-11-24", "20:00", Activity.ESSAY, Repeat.WEEKLY);
        String ics = ics();
        TreeMap<Instant, Integer> described = zone(ics);
        Instant now = club.clock.instant();
        assertThat(Stream.iterate(now, at -> at.isBefore(now.plus(TEN_YEARS)), at -> at.plus(Duration.ofMinutes(30)))
                        .filter(at -> offset(at, described)
                                != zone.getRules().getOffset(at).getTotalSeconds() * 1000))
                .isEmpty();
    }

    @Test
    void an_event_says_film_and_activity_place_and_length_and_no_more() throws Exception {
        club.channels.put(SeasonClub.TALK, "talk, films; \\ and Übermut 🎬 und noch etwas, das lang genug ist");
        club.apply("""
                season: Spring, 2027
                sessions:
                  - {essay: stalker, date: 2027-01-31, time: 20:00, what: screening, repeat: monthly, channel: 123456789012345602}
                """);
        Schedule schedule = club.all().getFirst();
        club.sessions.skip(club.club.id(), schedule.session(LocalDate.parse("2027-02-28")));
        club.sessions.move(
                club.club.id(),
                schedule.session(LocalDate.parse("2027-03-31")),
                LocalDateTime.parse("2027-04-01T19:00"));

        String ics = ics();
        assertValid(ics);
        assertThat(ics.substring(ics.indexOf("END:VTIMEZONE")).replace("\r\n", "\n"))
                .isEqualTo("""
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:ID@aftercredits
                DTSTAMP:20261122T190000Z
                DURATION:PT3H
                SUMMARY:Stalker (1979): watch together
                LOCATION:#talk\\, films\\; \\\\ and Übermut 🎬 und noch etwas\\, das lang gen
                 ug ist
                URL:https://discord.com/channels/11/123456789012345602
                CATEGORIES:Film club,Spring\\, 2027
                STATUS:CONFIRMED
                DTSTART;TZID=Europe/Berlin:20270131T200000
                RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1
                EXDATE;TZID=Europe/Berlin:20270228T200000
                END:VEVENT
                BEGIN:VEVENT
                UID:ID@aftercredits
                DTSTAMP:20261122T190000Z
                DURATION:PT3H
                SUMMARY:Stalker (1979): watch together
                LOCATION:#talk\\, films\\; \\\\ and Übermut 🎬 und noch etwas\\, das lang gen
                 ug ist
                URL:https://discord.com/channels/11/123456789012345602
                CATEGORIES:Film club,Spring\\, 2027
                STATUS:CONFIRMED
                RECURRENCE-ID;TZID=Europe/Berlin:20270331T200000
                DTSTART:20270401T170000Z
                END:VEVENT
                END:VCALENDAR
                """.replace("ID@", schedule.id() + "@"));
    }

    @Test
    void a_paused_schedule_is_tentative_and_what_is_over_is_not_there() throws Exception {
        Schedule paused = club.add("anora", "2027-01-08", "20:00", Activity.BOTH, Repeat.WEEKLY);
        club.add("stalker", "2026-11-30", "20:00", Activity.BOTH, Repeat.NONE);
        club.sessions.pause(club.club.id(), paused.id());
        club.pass(Duration.ofDays(10));
        club.sessions.tick();

        assertThat(ics())
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains("STATUS:TENTATIVE", "SUMMARY:Anora (2024): essay and discussion");
    }

    @Test
    void nothing_to_come_is_a_calendar_without_events() {
        assertThat(Biweekly.parse(ics()).first().getEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ü", "𝄞", "日本語の映画", "👩‍👩‍👧 "})
    void lines_are_folded_by_octets_and_come_back_whole(String piece) {
        String line = "SUMMARY:" + piece.repeat(60) + "\r\nEND:VEVENT\r\n";

        String folded = FoldedLines.fold(line);

        assertThat(folded.split("\r\n"))
                .allSatisfy(part ->
                        assertThat(part.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line);
    }

    private String ics() {
        return club.seasons.ics(club.club, club.channels(), SeasonClub.WORDS);
    }

    private static void assertValid(String ics) throws Exception {
        ValidationResult result =
                new CalendarBuilder().build(new StringReader(ics)).validate(true);
        assertThat(result.getEntries()).as(ics).isEmpty();
        assertThat(Biweekly.parse(ics)
                        .first()
                        .validate(biweekly.ICalVersion.V2_0)
                        .getWarnings())
                .as(ics)
                .isEmpty();
        assertThat(ics.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(ics.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }
}
