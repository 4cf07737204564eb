package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.WallClock;
import aftercredits.rehearsal.ChannelPermission;
import aftercredits.rehearsal.Persona;
import aftercredits.schedule.Schedule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleCommandsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime EIGHT = LocalTime.of(20, 0);

    @TempDir
    Path library;

    private Evening evening;
    private LocalDate nextWeek;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        evening.shelve("anora.md", Essays.ANORA);
        setUp(BERLIN, "film-club");
        nextWeek = LocalDate.now(BERLIN).plusDays(7);
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void a_schedule_is_added_at_once_and_its_preview_says_what_where_when_and_in_how_many_messages() {
        Persona.MessageView answer = add("repeat", "weekly");

        assertThat(answer.ephemeral()).isTrue();
        assertThat(answer.content())
                .contains(
                        "**Anora (2024)** is in the calendar",
                        "in 3 messages (a header and 2 parts)",
                        "One prompt is ready")
                .contains("<#" + evening.discord.channel("film-club") + ">, or whichever channel")
                .contains("the next 5 dates, by the clock of Europe/Berlin")
                .doesNotContain("⚠️");
        assertThat(answer.content().lines().filter(line -> line.startsWith("- <t:")))
                .containsExactlyElementsOf(Stream.iterate(nextWeek, date -> date.plusWeeks(1))
                        .limit(5)
                        .map(date -> stamp(date, EIGHT))
                        .toList());
        assertThat(only().channel()).isEmpty();
        assertThat(only().recurrence().rule()).contains("FREQ=WEEKLY");
    }

    @Test
    void an_essay_alone_is_posted_once_and_a_discussion_alone_has_no_chunks() {
        assertThat(add("what", "essay").content())
                .contains("**What:** the essay", "(a header and 2 parts).", "**When:** once")
                .doesNotContain("prompt");
        assertThat(add("what", "discussion", "repeat", "monthly").content())
                .contains("**What:** the discussion of", "One prompt is ready")
                .contains("each time after asks the next prompt")
                .doesNotContain("header");
    }

    @Test
    void without_a_prompt_the_preview_sends_the_host_to_draft_some() {
        evening.shelve("plain.md", "---\ntitle: Plain\n---\nThe film has a beginning and an end.\n");

        assertThat(addAt(nextWeek.toString(), "20:00", "essay", "plain", "what", "both")
                        .content())
                .contains("**Plain** is in the calendar", "No prompt is kept yet: choose some with /prompt draft");
    }

    @Test
    void a_permission_that_is_missing_now_is_named_and_the_schedule_is_added_all_the_same() {
        evening.deny("screenings", ChannelPermission.CREATE_PUBLIC_THREADS);

        assertThat(add("channel", evening.discord.channel("screenings")).content())
                .contains(
                        "⚠️ In <#" + evening.discord.channel("screenings") + "> I lack **Create Public Threads** now");
        assertThat(only().channel()).contains(evening.channel("screenings"));
    }

    @Test
    void a_screening_becomes_an_event_of_the_server_whose_link_is_shown() {
        Persona.MessageView answer =
                add("what", "screening", "channel", evening.discord.channel("screenings"), "repeat", "weekly");

        assertThat(answer.content())
                .contains(
                        "announced as an event of this server",
                        "Nothing is posted",
                        "<#" + evening.discord.channel("screenings"))
                .contains("· https://discord.com/events/" + evening.discord.guild() + "/")
                .doesNotContain("⚠️");
        assertThat(evening.discord.requests())
                .filteredOn(request ->
                        request.method().equals("POST") && request.path().endsWith("/scheduled-events"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"Anora (2024): watch together\"", "\"location\":\"#screenings\""));
    }

    @Test
    void a_screening_without_the_permission_for_events_says_which() {
        evening.denyEvents();

        assertThat(add("what", "screening").content())
                .contains("⚠️ I lack **Create Events** now, so there is no event yet");
        assertThat(evening.ask(evening.ana(), "club check").content())
                .contains("⚠️ Screenings are planned, and I lack **Create Events**");
    }

    @Test
    void a_club_without_screenings_need_not_grant_what_only_events_take() {
        evening.denyEvents();

        assertThat(evening.ask(evening.ana(), "club check").content())
                .contains("✅ I lack **Create Events**, which only screenings need");
    }

    @Test
    void an_event_that_discord_did_not_take_yet_is_said_to_follow() {
        evening.discord.faults().answer(500, 1, "POST /guilds/\\d+/scheduled-events");

        assertThat(add("what", "screening").content()).contains("⚠️ Discord has not taken the event yet");
    }

    @Test
    void a_club_that_named_no_zone_is_told_that_it_is_utc() {
        setUp(ZoneOffset.UTC, "film-club");

        assertThat(add().content()).contains("⚠️ This club has no time zone yet", "/club setup", "by the clock of UTC");
    }

    @Test
    void without_a_home_channel_it_goes_where_the_host_stands() {
        evening.stores.clubs.save(Club.unset(evening.club(), "Club"));

        assertThat(add().content()).contains("**Where:** <#" + evening.discord.channel("film-club") + ">\n");
        assertThat(only().channel()).contains(evening.channel("film-club"));
    }

    @Test
    void a_time_that_the_clocks_skip_is_said_to_become_another() {
        ZoneOffsetTransition gap = BERLIN.getRules().nextTransition(Instant.now());
        while (!gap.isGap()) {
            gap = BERLIN.getRules().nextTransition(gap.getInstant());
        }
        LocalDate day = gap.getDateTimeBefore().toLocalDate();

        assertThat(addAt(day.toString(), "02:30", "what", "essay").content())
                .contains("On " + day + " clocks go forward and leave 02:30 out: that session is at 03:30")
                .contains(stamp(day, LocalTime.of(3, 30)));
    }

    @Test
    void what_is_no_date_or_no_time_is_refused_with_an_example() {
        assertThat(addAt("Friday", "20:00").content())
                .contains(
                        "\"Friday\" is not a date that I can be sure of", nextWeek.toString(), "choose from the list");
        assertThat(addAt("11/12/2027", "20:00").content()).contains("is not a date that I can be sure of");
        assertThat(addAt(nextWeek.toString(), "8").content())
                .contains("\"8\" is not a time of day", "for example 20:00", "choose from the list");
        assertThat(all()).isEmpty();
    }

    @Test
    void dates_and_times_are_read_leniently_where_they_mean_one_thing() {
        addAt(nextWeek.toString().replace('-', '/'), "8:30");

        assertThat(only().recurrence().first()).isEqualTo(nextWeek);
        assertThat(only().time()).isEqualTo(LocalTime.of(8, 30));
    }

    @Test
    void a_time_that_is_over_is_refused_with_the_clubs_time_now() {
        assertThat(addAt(LocalDate.now(BERLIN).minusDays(1).toString(), "20:00").content())
                .contains("20:00 has passed: on the club's clock (Europe/Berlin) it is", "/club setup");
        assertThat(all()).isEmpty();
    }

    @Test
    void a_date_beyond_three_years_is_refused() {
        assertThat(addAt("2999-01-01", "20:00").content()).contains("more than three years ahead");
    }

    @Test
    void the_next_dates_keep_the_clubs_time_of_day_when_the_clocks_change() {
        ZoneOffsetTransition change =
                BERLIN.getRules().nextTransition(Instant.now().plus(Duration.ofDays(15)));
        LocalDate first = change.getDateTimeBefore().toLocalDate().minusDays(10);
        List<String> expected = IntStream.range(0, 5)
                .mapToObj(week -> first.plusWeeks(week).atTime(EIGHT))
                .map(time -> time.toEpochSecond(
                        time.isBefore(change.getDateTimeBefore()) ? change.getOffsetBefore() : change.getOffsetAfter()))
                .map(epoch -> "- <t:" + epoch + ":F> (<t:" + epoch + ":R>)")
                .toList();
        addAt(first.toString(), "20:00", "repeat", "weekly");

        assertThat(evening.ask(evening.ben(), "schedule list").content().lines())
                .filteredOn(line -> line.startsWith("- "))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void the_very_same_is_not_added_twice() {
        add();

        assertThat(add().content()).contains("was already in the calendar", "Nothing has changed");
        assertThat(all()).hasSize(1);
        change("pause", "anora");
        assertThat(add().content()).contains("was already in the calendar", "/schedule resume");
    }

    @Test
    void an_essay_that_there_is_not_is_refused() {
        assertThat(addAt(nextWeek.toString(), "20:00", "essay", "nothing").content())
                .contains("There is no essay \"nothing\" here");
    }

    @Test
    void the_time_between_prompts_is_chosen_from_the_menu_and_shown() {
        Persona.MessageView preview = add();
        Persona.ComponentView menu = menu(preview);
        assertThat(menu.options())
                .extracting(Persona.ChoiceView::value)
                .containsExactly("0", "10", "30", "60", "360", "1440", "2880", "10080");

        evening.ana().choose(preview.id(), menu.customId(), List.of("1440"));
        Evening.await("the choice to be kept", () -> only().every());

        assertThat(only().every()).contains(Duration.ofDays(1));
        evening.seen(evening.ana(), "The time between prompts is set.");
    }

    @Test
    void an_essay_alone_offers_no_time_between_prompts() {
        assertThat(add("what", "essay").rows())
                .flatExtracting(row -> row)
                .extracting(Persona.ComponentView::label)
                .containsExactly("Remove");
    }

    @Test
    void remove_under_the_preview_takes_it_out_again() {
        Persona.MessageView preview = add("what", "screening");

        assertThat(evening.turn(evening.ana(), preview, "Remove").content())
                .contains("**Anora (2024)** is out of the calendar");

        assertThat(all()).isEmpty();
        assertThat(evening.discord.requests())
                .anyMatch(request -> request.method().equals("PATCH")
                        && request.path().contains("/scheduled-events/")
                        && request.body().contains("\"status\":4"));
    }

    @Test
    void members_read_the_calendar_and_change_nothing() {
        assertThat(evening.ask(evening.ben(), "schedule list").content())
                .contains("Nothing is planned yet. Ask a host");
        assertThat(evening.ask(evening.ana(), "schedule list").content())
                .contains("Plan the first evening with /schedule add");
        add();

        assertThat(evening.ask(evening.ben(), "schedule list").content())
                .contains("**Anora (2024)** · essay and discussion · once", stamp(nextWeek, EIGHT))
                .doesNotContain("/schedule skip");
        for (String command : List.of("skip", "pause", "resume", "remove")) {
            assertThat(evening.ask(evening.ben(), "schedule " + command, "session", "Anora")
                            .content())
                    .contains("Only hosts can do that");
        }
    }

    @Test
    void a_session_is_skipped_by_what_the_menu_gives_and_is_not_skipped_twice() {
        add("repeat", "weekly");
        Persona.ChoiceView first = complete("skip", "").getFirst();
        assertThat(first.name()).endsWith(" 20:00 · Anora (2024) · essay and discussion");

        assertThat(change("skip", first.value()))
                .contains("**Anora (2024)** on <t:" + epoch(nextWeek, EIGHT) + ":F> is left out")
                .contains("The next is on <t:" + epoch(nextWeek.plusWeeks(1), EIGHT) + ":F>");
        assertThat(change("skip", first.value())).contains("left out already", "/schedule list");
        assertThat(evening.ask(evening.ana(), "schedule list").content()).doesNotContain(stamp(nextWeek, EIGHT));
    }

    @Test
    void a_session_may_be_typed_where_it_is_the_only_one_meant() {
        add("repeat", "weekly");
        evening.shelve("past-lives.md", "---\ntitle: Past Lives\n---\nTwo people meet again.\n");
        addAt(nextWeek.toString(), "18:00", "essay", "past-lives", "what", "essay");

        assertThat(change("skip", "lives")).contains("**Past Lives** on");
        assertThat(change("skip", "20:00")).contains("**Anora (2024)** on <t:" + epoch(nextWeek, EIGHT) + ":F>");
        assertThat(change("skip", "Titanic")).contains("Nothing that is planned matches \"Titanic\"");
        addAt(nextWeek.plusDays(1).toString(), "18:00", "what", "essay");
        assertThat(change("pause", "anora")).contains("\"anora\" matches more than one", "every week", "once");
    }

    @Test
    void a_schedule_pauses_and_goes_on() {
        add("repeat", "weekly");
        assertThat(complete("resume", "")).isEmpty();
        String id = complete("pause", "").getFirst().value();

        assertThat(change("pause", id)).contains("is paused", "/schedule resume");
        assertThat(change("pause", id)).contains("already paused");
        assertThat(complete("pause", "")).isEmpty();
        assertThat(complete("resume", ""))
                .singleElement()
                .satisfies(choice -> assertThat(choice.name())
                        .isEqualTo("Anora (2024) · essay and discussion · every week · paused"));
        assertThat(evening.ask(evening.ana(), "schedule list").content())
                .contains("**paused**", stamp(nextWeek, EIGHT));

        assertThat(change("resume", id)).contains("goes on", "The next is on <t:" + epoch(nextWeek, EIGHT));
        assertThat(change("resume", id)).contains("is not paused");
    }

    @Test
    void a_removed_schedule_is_gone() {
        add("repeat", "weekly");
        String id = complete("remove", "").getFirst().value();

        assertThat(change("remove", id)).contains("is out of the calendar");
        assertThat(change("remove", id)).contains("no longer in the calendar");
        assertThat(change("skip", id + "@" + nextWeek)).contains("no longer in the calendar");
        assertThat(complete("remove", "")).isEmpty();
        assertThat(evening.ask(evening.ana(), "schedule list").content()).contains("Nothing is planned yet");
    }

    @Test
    void days_complete_by_name_and_date_and_times_by_what_is_typed() {
        LocalDate today = LocalDate.now(BERLIN);
        List<Persona.ChoiceView> days = complete("add", "date", "");
        assertThat(days).hasSize(25);
        assertThat(days.getFirst().name()).endsWith("(today)");
        assertThat(days)
                .extracting(Persona.ChoiceView::value)
                .containsExactlyElementsOf(Stream.iterate(today, day -> day.plusDays(1))
                        .limit(25)
                        .map(LocalDate::toString)
                        .toList());
        assertThat(complete("add", "date", "fri"))
                .allMatch(choice -> choice.name().startsWith("Fri "))
                .hasSizeGreaterThan(10);
        assertThat(complete("add", "date", nextWeek.toString()))
                .extracting(Persona.ChoiceView::value)
                .containsExactly(nextWeek.toString());
        assertThat(complete("add", "time", ""))
                .extracting(Persona.ChoiceView::value)
                .contains("20:00", "19:30");
        assertThat(complete("add", "time", "8:30"))
                .extracting(Persona.ChoiceView::value)
                .containsExactly("08:30", "20:30");
        assertThat(complete("add", "time", "8"))
                .extracting(Persona.ChoiceView::value)
                .containsExactly("08:00", "20:00");
    }

    @Test
    void a_long_calendar_is_turned_page_by_page() {
        for (int i = 0; i < 12; i++) {
            addAt(nextWeek.plusDays(i).toString(), "20:00", "repeat", "weekly", "what", "essay");
        }

        Persona.MessageView first = evening.ask(evening.ben(), "schedule list");
        assertThat(Evening.button(first, "Back").disabled()).isTrue();
        Persona.MessageView second = evening.turn(evening.ben(), first, "Next");

        assertThat(Stream.of(first, second)
                        .map(Persona.MessageView::content)
                        .collect(Collectors.joining("\n"))
                        .lines()
                        .filter(line -> line.startsWith("**Anora")))
                .hasSizeGreaterThan(8);
        assertThat(first.content()).hasSizeLessThanOrEqualTo(2_000);
    }

    private Persona.ComponentView menu(Persona.MessageView preview) {
        return preview.rows().stream()
                .flatMap(List::stream)
                .filter(component -> component.type().equals("select"))
                .findFirst()
                .orElseThrow();
    }

    private void setUp(ZoneId zone, String channel) {
        Club unset = Club.unset(evening.club(), "Club");
        evening.stores.clubs.save(new Club(
                unset.id(),
                unset.name(),
                Optional.of(evening.channel(channel)),
                zone,
                unset.hostRole(),
                unset.answers(),
                unset.prompts()));
    }

    /** Next week at eight. */
    private Persona.MessageView add(String... options) {
        return addAt(nextWeek.toString(), "20:00", options);
    }

    private Persona.MessageView addAt(String date, String time, String... options) {
        List<String> all = new ArrayList<>(List.of("essay", "anora", "date", date, "time", time));
        all.addAll(List.of(options));
        return evening.ask(evening.ana(), "schedule add", all.toArray(String[]::new));
    }

    private String change(String subcommand, String session) {
        return evening.ask(evening.ana(), "schedule " + subcommand, "session", session)
                .content();
    }

    private List<Persona.ChoiceView> complete(String subcommand, String typed) {
        return complete(subcommand, "session", typed);
    }

    private List<Persona.ChoiceView> complete(String subcommand, String option, String typed) {
        return evening.ana()
                .complete(
                        evening.discord.channel("film-club"), "schedule " + subcommand, Map.of(option, typed), option);
    }

    private List<Schedule> all() {
        return evening.stores.schedules.all(evening.club());
    }

    private Schedule only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private static String stamp(LocalDate date, LocalTime time) {
        String epoch = epoch(date, time);
        return "- <t:" + epoch + ":F> (<t:" + epoch + ":R>)";
    }

    private static String epoch(LocalDate date, LocalTime time) {
        return Long.toString(WallClock.instant(date, time, BERLIN).getEpochSecond());
    }
}
