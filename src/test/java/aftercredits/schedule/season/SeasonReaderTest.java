package aftercredits.schedule.season;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Problem;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.season.SeasonChange.Add;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeasonReaderTest {
    private final SeasonClub club = new SeasonClub();

    @Test
    void every_key_of_a_session_is_read() {
        SeasonEntry entry = only("""
                season: Spring 2027
                timezone: Europe/Berlin
                sessions:
                  - film: Anora
                    essay: anora
                    date: 2027-01-08
                    time: "20:00"
                    what: discussion
                    repeat: fortnightly
                    channel: film-talk
                    every: 1 day
                """);

        assertThat(entry)
                .isEqualTo(new SeasonEntry(
                        4,
                        club.essay("anora").id(),
                        Activity.DISCUSSION,
                        new Recurrence(LocalDate.parse("2027-01-08"), Repeat.FORTNIGHTLY),
                        LocalTime.of(20, 0),
                        Optional.of(SeasonClub.TALK),
                        Optional.of(Duration.ofDays(1))));
        assertThat(warnings(
                        "season: A\nsessions:\n  - {essay: anora, film: Anora (2024), date: 2027-01-08, time: 20:00}"))
                .isEmpty();
    }

    @Test
    void what_is_left_out_is_essay_and_discussion_once_in_the_home_channel_by_hand() {
        SeasonEntry entry = only(session("essay: anora", "date: 2027-01-08", "time: 20:00"));

        assertThat(entry.activity()).isEqualTo(Activity.BOTH);
        assertThat(entry.recurrence()).isEqualTo(Recurrence.once(LocalDate.parse("2027-01-08")));
        assertThat(entry.channel()).isEmpty();
        assertThat(entry.every()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-08, 2027-01-08",
        "'\"2027-01-08\"', 2027-01-08",
        "2027-01-08T00:00:00Z, 2027-01-08",
        "2027-01-08 00:00:00, 2027-01-08",
        "!!timestamp 2027-01-08, 2027-01-08",
        "2028-02-29, 2028-02-29"
    })
    void a_date_comes_as_text_or_as_what_yaml_calls_a_date(String written, LocalDate date) {
        assertThat(only(session("essay: anora", "date: " + written, "time: 20:00"))
                        .recurrence()
                        .first())
                .isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "20:00, 20:00",
        "'\"20:00\"', 20:00",
        "'20:00:00', 20:00",
        "8:30, 08:30",
        "'''08:05''', 08:05",
        "0:00, 00:00"
    })
    void a_time_stands_in_quotes_or_without(String written, LocalTime time) {
        assertThat(only(session("essay: anora", "date: 2027-01-08", "time: " + written))
                        .time())
                .isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"1200, '20:00'", "510, '08:30'", "0, '00:00'"})
    void a_time_that_a_program_turned_into_a_number_is_never_guessed(String number, String time) {
        assertThat(problems(session("essay: anora", "date: 2027-01-08", "time: " + number)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(5);
                    assertThat(problem.toString()).contains("bare number " + number, time, "quotes");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "20:60", "8pm", "20.00", "2000", "20:00:30", "noon", "-1:00"})
    void what_is_no_time_is_said_so(String written) {
        assertThat(problems(session("essay: anora", "date: 2027-01-08", "time: " + written)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).isEqualTo("'" + written + "' is not a time of day"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-29", "08.01.2027", "1/8/2027", "2027-1-8", "Friday", "2027-01-08T20:00:00Z"})
    void what_is_no_date_is_said_so(String written) {
        assertThat(problems(session("essay: anora", "date: " + written, "time: 20:00")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .isEqualTo("season.yaml, line 4: '" + written
                                + "' is not a date; write year, month and day, such as 2027-01-08"));
    }

    @ParameterizedTest
    @CsvSource({
        "30 minutes, PT30M",
        "1 minute, PT1M",
        "2 hours, PT2H",
        "1 day, PT24H",
        "90 min, PT90M",
        "1 week, PT168H"
    })
    void the_time_between_prompts_is_written_in_words(String written, Duration every) {
        assertThat(only(session("essay: anora", "date: 2027-01-08", "time: 20:00", "every: " + written))
                        .every())
                .contains(every);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "soon", "0 minutes", "8 days", "1.5 hours", "999999 weeks"})
    void what_is_no_time_between_prompts_is_said_so(String written) {
        assertThat(problems(session("essay: anora", "date: 2027-01-08", "time: 20:00", "every: " + written)))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.what()).isEqualTo("'" + written + "' is not a time between prompts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"film-talk", "'#film-talk'", "Film-Talk", "123456789012345602", "<#123456789012345602>"})
    void a_channel_is_named_or_given_by_id(String written) {
        assertThat(only(session("essay: anora", "date: 2027-01-08", "time: 20:00", "channel: " + written))
                        .channel())
                .contains(SeasonClub.TALK);
    }

    @Test
    void a_name_that_two_channels_have_asks_for_an_id() {
        club.channels.put(SeasonClub.ESSAYS, "film-talk");

        assertThat(problems(session("essay: anora", "date: 2027-01-08", "time: 20:00", "channel: film-talk")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.next()).contains("123456789012345602", "123456789012345603"));
    }

    @Test
    void every_problem_is_named_at_once_with_its_line_and_what_to_do() {
        assertThat(problems("""
                season: Spring
                timezone: America/New_York
                sessions:
                  - essay: anorra
                    date: 2027-13-08
                    time: 20:00
                    repaet: weekly
                  - essay: xyzzy
                    time: "8"
                    what: party
                    chanel: film-talk
                    channel: film-tlak
                  - just words
                  - essay: [anora]
                    date: 2027-01-08
                    date: 2027-01-09
                    time: 20:00
                colour: red
                """).stream().map(Problem::toString))
                .containsExactly(
                        "season.yaml, line 2: the file is for America/New_York, and this club's clock is Europe/Berlin;"
                                + " write the times as they are in Europe/Berlin and change this line, or change the"
                                + " club's zone with /club setup",
                        "season.yaml, line 4: there is no essay 'anorra'; did you mean anora?",
                        "season.yaml, line 5: '2027-13-08' is not a date; write year, month and day, such as 2027-01-08",
                        "season.yaml, line 7: unknown key 'repaet'; did you mean 'repeat'?",
                        "season.yaml, line 8: there is no essay 'xyzzy'; add it with /essay add, or choose one that"
                                + " /essay list shows",
                        "season.yaml, line 8: a session has no date; add a line such as date: 2027-01-08",
                        "season.yaml, line 9: the time is the bare number 8; if a program wrote it, 00:08 was meant;"
                                + " write the time in quotes, such as \"20:00\"",
                        "season.yaml, line 10: 'party' is nothing that 'what' can be; write one of: essay, discussion,"
                                + " both, screening",
                        "season.yaml, line 11: unknown key 'chanel'; did you mean 'channel'?",
                        "season.yaml, line 12: there is no channel 'film-tlak' that can be posted to; did you mean"
                                + " film-talk, film-club?",
                        "season.yaml, line 13: sessions are a list, and each has an essay, a date and a time; begin"
                                + " each with a dash, such as - essay: anora",
                        "season.yaml, line 14: 'essay' takes one value, and this is a list or a set of keys; write one"
                                + " value after the colon, in quotes if it holds a colon or a bracket",
                        "season.yaml, line 16: the key 'date' appears here a second time; keep one of them; each session"
                                + " begins with a dash",
                        "season.yaml, line 18: unknown key 'colour'; take it out, or use one of: season, timezone,"
                                + " sessions");
    }

    @ParameterizedTest
    @MethodSource
    void what_is_no_season_file_says_where_and_why(String yaml, int line, String what) {
        assertThat(problems(yaml).getFirst()).satisfies(problem -> {
            assertThat(problem.what()).isEqualTo(what);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    static List<Arguments> what_is_no_season_file_says_where_and_why() {
        return List.of(
                Arguments.of("", 1, "the file is empty"),
                Arguments.of("# only a comment", 1, "the file is empty"),
                Arguments.of("just words", 1, "the file has no keys"),
                Arguments.of("- a\n- list", 1, "the file has no keys"),
                Arguments.of("season: A", 1, "the file has no sessions"),
                Arguments.of("season: A\nsessions:", 2, "the file has no sessions"),
                Arguments.of(
                        "season: A\nsessions: soon",
                        2,
                        "sessions are a list, and each has an essay, a date and a time"),
                Arguments.of("sessions: []", 1, "the season has no name"),
                Arguments.of("season: A\ntimezone: Mars/X\nsessions: []", 2, "'Mars/X' is not a time zone"),
                Arguments.of(
                        "season: A\nsessions: [}",
                        2,
                        "this is not valid YAML (expected the node content, but found '}')"),
                Arguments.of(
                        "season: A\nsessions: []\n---\nseason: B",
                        3,
                        "this is not valid YAML (but found another document)"),
                Arguments.of("season: A\u0007\nsessions: []", 1, "a character on this line can't be read"),
                Arguments.of("season: A\nsessions: []\nx: \u0000", 3, "a character on this line can't be read"));
    }

    @Test
    void aliases_are_refused_before_they_can_blow_up() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            char before = (char) (c - 1);
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + before + ", ").repeat(9))
                    .append("]\n");
        }

        assertThat(problems(bomb.toString()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("line 2", "(with *)"));
    }

    @Test
    void a_hundred_thousand_brackets_are_refused_and_so_is_a_file_that_never_ends() {
        assertThat(problems("a: " + "[".repeat(100_000)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("nested too deep"));
        assertThat(problems("{a: ".repeat(20_000)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("nested too deep"));
        assertThat(problems("# " + "x".repeat(200_000)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.next()).isEqualTo("keep it under 200,000 characters"));
    }

    @Test
    void more_sessions_than_a_calendar_takes_are_refused() {
        StringBuilder yaml = new StringBuilder("season: A\nsessions:\n");
        for (int i = 0; i < 101; i++) {
            yaml.append("  - {essay: anora, date: 2027-01-08, time: \"20:00\"}\n");
        }

        assertThat(problems(yaml.toString())).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(103);
            assertThat(problem.next()).contains("the first 100");
        });
    }

    @Test
    void the_same_session_twice_is_a_problem_and_another_time_of_it_is_not() {
        String once = "  - {essay: anora, date: 2027-01-08, time: \"20:00\"}\n";
        String later = "  - {essay: anora, date: 2027-01-08, time: \"22:00\"}\n";
        String other = "  - {essay: anora, date: 2027-01-08, time: 20:00, every: 1 day}\n";

        assertThat(problems("season: A\nsessions:\n" + once + later + other))
                .extracting(Problem::toString)
                .containsExactly("season.yaml, line 5: this is the same session as on line 3; take one of the two out");
    }

    @Test
    void a_date_in_a_far_year_is_a_slip() {
        assertThat(problems(session("essay: anora", "date: 2072-01-08", "time: 20:00")))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.what()).isEqualTo("2072-01-08 is more than three years ahead"));
    }

    @Test
    void what_can_wait_is_a_warning() {
        assertThat(warnings(session(
                                "essay: anora",
                                "film: Stalker",
                                "date: 2027-01-08",
                                "time: 20:00",
                                "what: essay",
                                "every: 1 day"))
                        .stream()
                        .map(Problem::toString))
                .containsExactly(
                        "season.yaml, line 4: the essay 'anora' is about Anora, not Stalker; check which of the two is"
                                + " meant; the essay counts",
                        "season.yaml, line 8: 'every' has no effect with what: essay; take it out, or write what: both");
    }

    @Test
    void other_names_of_the_clubs_zone_are_as_good() {
        club.move(ZoneOffset.UTC);
        assertThat(club.changes("season: A\ntimezone: UTC\nsessions: []").isNothing())
                .isTrue();
        club.move(ZoneId.of("America/New_York"));
        assertThat(club.changes("season: A\ntimezone: US/Eastern\nsessions: []").isNothing())
                .isTrue();
    }

    @Test
    void a_file_with_a_byte_order_mark_and_windows_line_ends_is_read() {
        String yaml = session("essay: anora", "date: 2027-01-08", "time: 20:00");

        assertThat(only("\uFEFF" + yaml.replace("\n", "\r\n")).time()).isEqualTo(LocalTime.of(20, 0));
    }

    @Test
    void an_essay_may_be_named_by_its_title() {
        assertThat(only(session("essay: the zone", "date: 2027-01-08", "time: 20:00"))
                        .essay()
                        .value())
                .isEqualTo("stalker");
    }

    private static String session(String... lines) {
        return "season: Spring\nsessions:\n  - " + String.join("\n    ", lines) + "\n";
    }

    private SeasonEntry only(String yaml) {
        List<Add> added = club.changes(yaml).of(Add.class);
        assertThat(added).hasSize(1);
        return added.getFirst().entry();
    }

    private List<Problem> problems(String yaml) {
        return ((Seasons.DryRun.Refused) club.dryRun(yaml)).problems();
    }

    private List<Problem> warnings(String yaml) {
        return ((Seasons.DryRun.Ready) club.dryRun(yaml)).warnings();
    }
}
