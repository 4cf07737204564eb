package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.rehearsal.ChannelPermission;
import aftercredits.rehearsal.Persona;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeasonFilesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path library;

    private Evening evening;
    private LocalDate friday;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        evening.shelve("anora.md", Essays.ANORA);
        evening.stores.clubs.save(new Club(
                evening.club(),
                "The Film Club",
                Optional.of(evening.channel("film-club")),
                BERLIN,
                Optional.empty(),
                aftercredits.club.AnswerVisibility.OPEN,
                aftercredits.club.PromptRule.ONLY_KEPT));
        friday = LocalDate.now(BERLIN).plusDays(30);
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void a_season_is_shown_applied_listed_exported_and_then_there_is_nothing_left_to_do() {
        Persona.MessageView shown = imported(season(friday, "every: 1 day", "channel: film-club"));

        assertThat(shown.ephemeral()).isTrue();
        assertThat(shown.content())
                .contains("**Spring 2027:** 1 to add, 0 to change", "**Add Anora (2024)** · essay and discussion · <t:")
                .contains("<#" + evening.discord.channel("film-club") + ">", "a prompt every day");
        assertThat(all()).isEmpty();

        Persona.MessageView applied = evening.turn(evening.ana(), shown, "Apply");
        assertThat(applied.content()).startsWith("**Spring 2027** is in the calendar: 1 added");
        assertThat(applied.rows()).isEmpty();
        assertThat(applied.attachments()).isEmpty();
        assertThat(all()).singleElement().satisfies(schedule -> {
            assertThat(schedule.season()).contains("Spring 2027");
            assertThat(schedule.recurrence().first()).isEqualTo(friday);
            assertThat(schedule.addedBy().toString()).isEqualTo(evening.ana().id());
        });
        assertThat(evening.ask(evening.ben(), "schedule list").content()).contains("**Anora (2024)**");

        Persona.MessageView exported = evening.ask(evening.ana(), "schedule export");
        assertThat(exported.ephemeral()).isTrue();
        assertThat(exported.attachments())
                .extracting(Persona.AttachmentView::name)
                .containsExactlyInAnyOrder("season.yaml", "calendar.ics");
        assertThat(Biweekly.parse(file(exported, "calendar.ics")).first().getEvents())
                .hasSize(1);

        Persona.MessageView again = imported(file(exported, "season.yaml"));
        assertThat(again.content())
                .isEqualTo(
                        "**Spring 2027:** the calendar is as this file wants it, one session. There is nothing to apply."
                                + " To change something, change the file and use /schedule import again.");
        assertThat(again.rows()).isEmpty();
    }

    @Test
    void apply_works_after_a_restart() {
        Persona.MessageView shown = imported(season(friday));

        evening.restart();
        evening.turn(evening.ana(), shown, "Apply");

        assertThat(all()).hasSize(1);
    }

    @Test
    void cancel_changes_nothing_and_takes_the_buttons_away() {
        Persona.MessageView cancelled = evening.turn(evening.ana(), imported(season(friday)), "Cancel");

        assertThat(cancelled.content()).isEqualTo("Nothing was changed.");
        assertThat(cancelled.rows()).isEmpty();
        assertThat(cancelled.attachments()).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void what_changed_meanwhile_is_shown_again_and_can_then_be_applied() {
        Persona.MessageView shown = imported(season(friday) + entry(friday.plusDays(7)));
        byHand(friday);

        Persona.MessageView now = evening.turn(evening.ana(), shown, "Apply");

        assertThat(now.content())
                .contains("has changed since", "1 to add", "is in the calendar already, added by hand");
        assertThat(all()).hasSize(1);
        evening.turn(evening.ana(), now, "Apply");
        assertThat(all()).hasSize(2);
    }

    @Test
    void an_apply_that_was_pressed_twice_finds_nothing_left() {
        Persona.MessageView shown = imported(season(friday));
        Persona.ComponentView apply = Evening.button(shown, "Apply");
        evening.ana().press(shown.id(), apply.customId());
        evening.ana().press(shown.id(), apply.customId());

        Evening.await("the schedule", () -> all().stream().findFirst());
        assertThat(all()).hasSize(1);
    }

    @Test
    void another_time_another_day_and_what_is_gone_are_said_apart() {
        evening.shelve("glass.md", Essays.ANORA.replace("film: Anora", "film: PlayTime"));
        evening.turn(
                evening.ana(),
                imported(season(friday, "repeat: weekly")
                        + entry(friday.plusDays(1), "what: essay")
                        + entry(friday.plusDays(3), "essay: glass")),
                "Apply");

        Persona.MessageView shown = imported(season(friday, "repeat: weekly", "time: \"21:30\"", "every: 90 minutes")
                + entry(friday.plusDays(2), "what: essay"));

        assertThat(shown.content())
                .contains("0 to add, 1 to change, 1 to move, 1 to remove")
                .contains("**Change Anora (2024)**", "20:00 → 21:30", "prompts by hand → a prompt every 90 minutes")
                .contains("**Move Anora (2024)** · from <t:")
                .contains("**Remove PlayTime (2024)** · essay and discussion · <t:");
    }

    @Test
    void problems_are_all_named_with_their_lines_and_nothing_can_be_applied() {
        Persona.MessageView refused = imported("""
                season: Spring
                timezone: America/New_York
                sessions:
                  - essay: anorra
                    date: tomorrow
                    time: 20:00
                """);

        assertThat(refused.content())
                .contains("3 things have to be fixed")
                .contains("Line 2: the file is for America/New\\_York, and this club's clock is Europe/Berlin")
                .contains("Line 4: there is no essay 'anorra'; did you mean anora?")
                .contains("Line 5: 'tomorrow' is not a date");
        assertThat(refused.rows()).isEmpty();
    }

    @Test
    void what_is_no_season_file_gets_a_clear_word() {
        assertThat(attach("season.txt", season(friday).getBytes(StandardCharsets.UTF_8))
                        .content())
                .contains("ends in .yaml or .yml");
        assertThat(attach("season.yaml", new byte[] {'s', ':', '\n', (byte) 0xff})
                        .content())
                .contains("not UTF-8", "line 2");
        assertThat(attach("season.yaml", new byte[(1 << 20) + 1]).content()).contains("larger than 1 MB");
    }

    @Test
    void a_long_season_takes_several_messages_and_the_last_has_the_buttons() {
        String yaml = season(friday)
                + IntStream.range(1, 60)
                        .mapToObj(i -> entry(friday.plusDays(i)))
                        .collect(Collectors.joining());

        imported(yaml);
        Persona.MessageView last = Evening.await(
                "the last page",
                () -> evening.ana().messages(evening.discord.channel("film-club")).stream()
                        .filter(message -> !message.rows().isEmpty())
                        .findFirst());

        assertThat(evening.ana().messages(evening.discord.channel("film-club")))
                .filteredOn(message -> message.content().contains("**Add"))
                .hasSizeGreaterThan(2)
                .allSatisfy(message -> assertThat(message.content().length()).isLessThanOrEqualTo(2_000));
        evening.turn(evening.ana(), last, "Apply");
        assertThat(all()).hasSize(60);
    }

    @Test
    void a_permission_that_is_missing_is_said_before_anything_is_planned() {
        evening.deny("film-club", ChannelPermission.SEND_MESSAGES);

        assertThat(imported(season(friday)).content()).contains("I lack **Send Messages");
    }

    @Test
    void members_neither_import_nor_export() {
        assertThat(evening.ask(evening.ben(), "schedule export").content()).contains("Only hosts can do that");
    }

    private List<Schedule> all() {
        return evening.stores.sessions.all(evening.club());
    }

    private void byHand(LocalDate date) {
        evening.stores.sessions.add(
                evening.stores.clubs.find(evening.club()).orElseThrow(),
                new aftercredits.schedule.Sessions.Wish(
                        evening.essay("anora"),
                        Activity.BOTH,
                        Optional.empty(),
                        new aftercredits.schedule.Recurrence(date, Repeat.NONE),
                        LocalTime.of(20, 0),
                        Optional.empty(),
                        Optional.empty()),
                new aftercredits.club.MemberId(1));
    }

    private static String season(LocalDate date, String... more) {
        return "season: Spring 2027\nsessions:\n" + entry(date, more);
    }

    private static String entry(LocalDate date, String... more) {
        Map<String, String> keys =
                new java.util.LinkedHashMap<>(Map.of("essay", "anora", "date", date.toString(), "time", "\"20:00\""));
        for (String key : more) {
            keys.put(key.split(": ", 2)[0], key.split(": ", 2)[1]);
        }
        return keys.entrySet().stream()
                .map(key -> key.getKey() + ": " + key.getValue())
                .collect(Collectors.joining("\n    ", "  - ", "\n"));
    }

    private Persona.MessageView imported(String yaml) {
        return attach("season.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private Persona.MessageView attach(String name, byte[] content) {
        return evening.ask(
                evening.ana(),
                evening.discord.channel("film-club"),
                "schedule import",
                Map.of("file", new Persona.Upload(name, content)));
    }

    private String file(Persona.MessageView message, String name) {
        List<String> names =
                message.attachments().stream().map(Persona.AttachmentView::name).toList();
        return new String(evening.file(message, names.indexOf(name)), StandardCharsets.UTF_8);
    }
}
