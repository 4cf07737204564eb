package aftercredits.evening;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.postgres.LocalPostgres;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.rehearsal.Persona.MessageView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An evening in the middle of which the bot is upgraded, and then taken back to the version before. */
class UpgradedTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int A_THIRD = 12;
    private static final int PARAGRAPHS = 3 * A_THIRD;

    private static final String THIS_PROGRAM = "";

    @TempDir
    private Path folder;

    private final NumberedEssay essay = new NumberedEssay("upgrade", PARAGRAPHS);
    private final GivenAnswers answers = new GivenAnswers();

    @Test
    void nothing_is_lost_or_repeated_when_the_bot_is_upgraded_and_taken_back_in_the_middle_of_an_essay()
            throws Exception {
        String database = LocalPostgres.server().freshDatabase();
        Path essays = Files.createDirectory(folder.resolve("essays"));
        essay.write(essays);
        String newer = NewerProgram.javaOptions(folder);
        try (LoopbackDiscord discord = LoopbackDiscord.start(
                0, InstantSource.system(), LoopbackOptions.defaults().withoutRateLimits())) {
            discord.faults().delay(Duration.ofMillis(60), 10_000, "POST /channels/\\d+/messages$");
            try (BotProcess older = start(THIS_PROGRAM, database, discord, essays)) {
                beginTheEvening(new Seat(discord, "Ana"), discord);
                goOnUpTo(A_THIRD, discord);
                end(older);
            }
            try (BotProcess upgraded = start(newer, database, discord, essays)) {
                goOnUpTo(2 * A_THIRD, discord);
                end(upgraded);
            }
            assertThat(schemaOf(database)).isEqualTo(NewerProgram.SCHEMA);
            try (BotProcess backAgain = start(THIS_PROGRAM, database, discord, essays)) {
                goOnUpTo(PARAGRAPHS, discord);
                everyAnswerIsInTheLogOnce(database, essays);
                end(backAgain);
            }
            assertThat(paragraphs(discord))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(0, PARAGRAPHS).boxed().toList());
        }
    }

    private static void end(BotProcess bot) throws InterruptedException {
        assertThat(bot.terminate()).as(bot.log()).isIn(0, 143);
    }

    private void goOnUpTo(int paragraph, LoopbackDiscord discord) {
        benAnswers(discord);
        Waiting.untilTrue(
                discord,
                PATIENCE,
                "paragraph " + paragraph,
                () -> paragraphs(discord).contains(paragraph));
    }

    private BotProcess start(String javaOptions, String database, LoopbackDiscord discord, Path essays)
            throws IOException {
        return BotProcess.startWith(
                Map.of("AFTERCREDITS_DATABASE", database, "JDK_JAVA_OPTIONS", javaOptions), discord, folder, essays);
    }

    private void beginTheEvening(Seat ana, LoopbackDiscord discord) {
        String home = discord.channel("general");
        ana.use(home, "discussion open", Map.of("essay", essay.id(), "channel", discord.channel("screenings")));
        ana.useOnly(home, "essay post", Map.of("essay", essay.id(), "channel", home, "layout", "channel"));
    }

    private void benAnswers(LoopbackDiscord discord) {
        Seat ben = new Seat(discord, "Ben");
        MessageView prompt = ben.await(
                "a prompt",
                () -> Stream.concat(
                                Stream.of(discord.channel("screenings")),
                                ben.channels().stream().map(channel -> channel.id()))
                        .flatMap(channel -> ben.messages(channel).stream())
                        .filter(message -> !message.rows().isEmpty()
                                && message.content().contains(essay.questions().getFirst()))
                        .findFirst());
        answers.send(written(ben, prompt));
        answers.awaitLatest();
    }

    /** A bot that has just begun may be too slow for Discord once; then a member presses again. */
    private GivenAnswers.Written written(Seat member, MessageView prompt) {
        try {
            return answers.write(member, prompt);
        } catch (AssertionError tooSlow) {
            return answers.write(member, prompt);
        }
    }

    /** The numbers of the essay's paragraphs as they stand; 0 is its header. */
    private List<Integer> paragraphs(LoopbackDiscord discord) {
        List<Integer> numbers = new ArrayList<>();
        for (MessageView message : new Seat(discord, "Ben").messages(discord.channel("general"))) {
            if (message.bot() && !message.ephemeral()) {
                Optional.of(0)
                        .filter(header -> message.content().startsWith(essay.title()))
                        .ifPresent(numbers::add);
                numbers.addAll(essay.numbersIn(message));
            }
        }
        return numbers;
    }

    private void everyAnswerIsInTheLogOnce(String database, Path essays) throws Exception {
        Path export = folder.resolve("log.json");
        assertThat(BotProcess.runOn(database, essays, "export", "--format", "json", "--out", export.toString()))
                .isZero();
        assertThat(answers.toldToBeKept()).isEqualTo(3);
        assertThat(answers.lost(export)).isEmpty();
        assertThat(answers.repeated(export)).isEmpty();
    }

    private static int schemaOf(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(CAST(version AS integer)) FROM schema_history")) {
            row.next();
            return row.getInt(1);
        }
    }
}
