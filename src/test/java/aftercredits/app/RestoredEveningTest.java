package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.PromptRule;
import aftercredits.database.Database;
import aftercredits.discord.DiscordBot;
import aftercredits.essay.EssayId;
import aftercredits.posting.Layout;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.rehearsal.Persona;
import aftercredits.rehearsal.Persona.ComponentView;
import aftercredits.rehearsal.Persona.MessageView;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScheduleId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An evening goes on after a backup was made; then the backup is put back. With the bot's real stores, JDA, and the commands that
 * the README names.
 */
@Timeout(90)
class RestoredEveningTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ESSAY = """
            ---
            title: On the zone
            film: Stalker
            prompts:
              - question: Is the zone kind?
              - question: Is the room real?
              - question: Is the dog lost?
            ---
            The zone grants what one wants.
            """;

    @TempDir
    Path folder;

    private final LoopbackDiscord discord = LoopbackDiscord.start(
            0, InstantSource.system(), LoopbackOptions.defaults().withoutRateLimits());
    private final Persona ana = discord.persona("Ana");
    private final ClubId club = ClubId.parse(discord.guild());
    private final String home = discord.channel("general");
    private final String films = discord.channel("screenings");
    private String backup;
    private Shell shell;

    @BeforeEach
    void setUp() {
        shell = new Shell(folder);
        shell.file("essays/stalker.md", ESSAY);
        backup = folder.resolve("backup.db").toString();
        try (Database database = open()) {
            database.clubs()
                    .save(new Club(
                            club,
                            "The Film Club",
                            Optional.of(ChannelId.parse(home)),
                            ZoneOffset.UTC,
                            Optional.empty(),
                            AnswerVisibility.OPEN,
                            PromptRule.ONLY_KEPT));
        }
    }

    @AfterEach
    void end() {
        discord.close();
    }

    @Test
    void nothing_is_posted_twice_and_the_hosts_are_asked() {
        whileABotRuns(database -> use(films, "discussion open", Map.of("essay", "stalker", "channel", films)));
        Instant anHourAgo = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        try (Database database = open()) {
            database.schedules().save(onceAt(anHourAgo));
            database.postings().plan(owed("Owed when the backup was made."));
        }
        assertThat(command("backup", "--out", backup)).isZero();

        MessageView lost = afterTheBackup();
        List<String> seen = everythingPosted();
        assertThat(seen).filteredOn(words -> words.contains("Owed when")).hasSize(1);
        assertThat(seen).filteredOn(words -> words.contains("The zone grants")).hasSize(1);

        assertThat(command("restore", "--from", backup)).isZero();
        whileABotRuns(database -> {
            await(
                    home,
                    card -> card.content().contains("put back from an earlier copy")
                            && card.content().contains("On the zone"));
            MessageView missed = await(home, card -> card.content().contains("It may have taken place"));
            until("what was owed to be found", () -> owesNothing(database) ? Optional.of(true) : Optional.empty());
            assertThat(everythingPosted()).isEqualTo(seen);

            assertThat(press(lost, "Answer")).contains("no longer in the log", "nothing was saved");
            assertThat(press(missed, "Skip")).isNotEmpty();
            use(films, "discussion next", Map.of());
            assertThat(everythingPosted()).hasSize(seen.size() + 1).containsAll(seen);
            return true;
        });
    }

    /** The session takes place, what was owed arrives, the next prompt is asked and answered. Returns that prompt. */
    private MessageView afterTheBackup() {
        return whileABotRuns(database -> {
            await(films, message -> message.content().contains("Owed when"));
            await(films, message -> message.content().contains("The zone grants"));
            use(films, "discussion next", Map.of());
            MessageView prompt = until(
                    "the second prompt",
                    () -> posted().filter(message -> message.content().contains("Is the room real?"))
                            .findFirst());
            ana.press(prompt.id(), button(prompt, "Answer"));
            Persona.FormView form = until("a form", ana::form);
            ana.submit(form, Map.of(form.fields().getFirst().customId(), "Nobody will know of this."));
            until("the answer to be kept", () -> privately(prompt.channel(), "aved"));
            assertThat(command("restore", "--from", backup))
                    .as("while a bot runs")
                    .isEqualTo(1);
            return prompt;
        });
    }

    private interface Act<T> {
        T with(Database database);
    }

    private <T> T whileABotRuns(Act<T> act) {
        Surroundings surroundings = shell.surroundingsNow();
        DiscordBot.Connection connection =
                new DiscordBot.Connection(discord.token(), Optional.of(URI.create(discord.apiUrl())));
        try (Database database = open();
                RunningBot bot = RunningBot.start(
                        database, BotParts.of(connection, surroundings.configuration(), surroundings))) {
            assertThat(bot).isNotNull();
            return act.with(database);
        }
    }

    private boolean owesNothing(Database database) {
        return database.postings().latest(club, 100).stream()
                .allMatch(posting -> posting.state() == Posting.State.POSTED);
    }

    private int command(String... arguments) {
        return Aftercredits.execute(shell.surroundingsNow(), arguments);
    }

    private Database open() {
        return Database.open("jdbc:sqlite:" + folder.resolve("data/aftercredits.db"), InstantSource.system());
    }

    private Schedule onceAt(Instant due) {
        LocalDateTime wall = LocalDateTime.ofInstant(due, ZoneOffset.UTC);
        return new Schedule(
                ScheduleId.random(),
                club,
                new EssayId("stalker"),
                "Stalker",
                Activity.ESSAY,
                Optional.of(ChannelId.parse(films)),
                Recurrence.once(wall.toLocalDate()),
                wall.toLocalTime(),
                ZoneOffset.UTC,
                Optional.empty(),
                Schedule.State.ACTIVE,
                Optional.empty(),
                new MemberId(1),
                due.minus(Duration.ofDays(1)));
    }

    private Posting owed(String words) {
        Posting.Order order = new Posting.Order(
                club,
                Posting.Purpose.ESSAY,
                "anora",
                ChannelId.parse(films),
                Layout.CHANNEL,
                new MemberId(1),
                Instant.now());
        return Posting.planned(PostingId.random(), order, "", List.of(OutgoingMessage.plain(words)));
    }

    /** Uses a command and waits for its answer. */
    private String use(String channel, String command, Map<String, String> options) {
        String interaction = ana.use(channel, command, options, Map.of());
        return answer(channel, interaction);
    }

    /** Presses a button and waits for what comes of it: a private word, or the message changed. */
    private String press(MessageView message, String label) {
        String interaction = ana.press(message.id(), button(message, label));
        return until(
                "an answer to " + label,
                () -> ana.messages(message.channel()).stream()
                        .filter(each ->
                                each.interaction().filter(interaction::equals).isPresent()
                                        || (each.id().equals(message.id()) && !each.equals(message)))
                        .map(MessageView::content)
                        .findFirst());
    }

    private String answer(String channel, String interaction) {
        return until(
                "an answer",
                () -> ana.messages(channel).stream()
                        .filter(message -> !message.thinking()
                                && message.interaction()
                                        .filter(interaction::equals)
                                        .isPresent())
                        .map(MessageView::content)
                        .findFirst());
    }

    private Optional<String> privately(String channel, String words) {
        return ana.messages(channel).stream()
                .filter(message -> message.ephemeral() && message.content().contains(words))
                .map(MessageView::content)
                .findFirst();
    }

    private static String button(MessageView message, String label) {
        return message.rows().stream()
                .flatMap(List::stream)
                .filter(component -> component.label().equals(label))
                .map(ComponentView::customId)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button '" + label + "' on: " + message));
    }

    private MessageView await(String channel, Predicate<MessageView> wanted) {
        return until(
                "a message",
                () -> ana.messages(channel).stream()
                        .filter(MessageView::bot)
                        .filter(wanted)
                        .findFirst());
    }

    /** What the bot wrote for everybody, but for the cards to hosts. */
    private List<String> everythingPosted() {
        return posted().map(MessageView::content).toList();
    }

    private Stream<MessageView> posted() {
        return ana.channels().stream()
                .map(Persona.ChannelView::id)
                .filter(channel -> !channel.equals(home))
                .flatMap(channel -> ana.messages(channel).stream())
                .filter(message -> message.bot() && !message.ephemeral());
    }

    private <T> T until(String what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long version = discord.version();
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            assertThat(System.nanoTime()).as("waited in vain for %s", what).isLessThan(deadline);
            try {
                discord.awaitChange(version, Duration.ofMillis(250));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
