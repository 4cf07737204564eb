package aftercredits.evening;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.rehearsal.Faults.Held;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot's process is asked to end (SIGTERM) in the middle of an essay: it goes within ten seconds and leaves nothing half done. */
class TerminatedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MESSAGES = "POST /channels/\\d+/messages$";
    private static final NumberedEssay ESSAY = new NumberedEssay("film", 24);

    @TempDir
    private Path folder;

    @Test
    void an_essay_stands_once_and_in_order_however_often_the_bot_is_asked_to_end_while_it_is_posted() throws Exception {
        Path essays = Files.createDirectory(folder.resolve("essays"));
        ESSAY.write(essays);
        try (LoopbackDiscord discord = LoopbackDiscord.start(
                0, InstantSource.system(), LoopbackOptions.defaults().withoutRateLimits())) {
            Seat ana = new Seat(discord, "Ana");
            String channel = discord.channel("general");

            // A part is on its way and not taken yet; it arrives after the bot has gone.
            Held onItsWay = afterTwo(discord);
            try (BotProcess bot = BotProcess.start(discord, folder, essays)) {
                ana.useOnly(channel, "essay post", Map.of("essay", ESSAY.id(), "channel", channel));
                endsWhile(onItsWay, discord, bot);
            }
            onItsWay.letGo();

            // Discord has a part, and the bot does not know.
            Held unconfirmed = discord.faults().holdAnswer(MESSAGES);
            try (BotProcess bot = BotProcess.start(discord, folder, essays)) {
                endsWhile(unconfirmed, discord, bot);
            }
            unconfirmed.drop();

            // Discord fails, and the bot waits before it tries again.
            discord.faults().answer(503, 1_000, MESSAGES);
            try (BotProcess bot = BotProcess.start(discord, folder, essays)) {
                Waiting.untilTrue(
                        discord,
                        PATIENCE,
                        "a failure",
                        () -> discord.requests().stream().anyMatch(request -> request.answer() == 503));
                assertThat(bot.terminate()).as(bot.log()).isIn(0, 143);
            }
            discord.faults().clear();

            try (BotProcess bot = BotProcess.start(discord, folder, essays)) {
                Waiting.untilTrue(
                        discord,
                        PATIENCE,
                        "the rest of the essay",
                        () -> numbers(ana, channel).contains(ESSAY.paragraphs()));
                assertThat(bot.terminate()).as(bot.log()).isIn(0, 143);
            }
            assertThat(numbers(ana, channel))
                    .isEqualTo(
                            IntStream.rangeClosed(1, ESSAY.paragraphs()).boxed().toList());
        }
    }

    /** The next message but two is kept back. */
    private static Held afterTwo(LoopbackDiscord discord) {
        discord.faults().delay(Duration.ofMillis(20), 2, MESSAGES);
        return discord.faults().hold(MESSAGES);
    }

    private static void endsWhile(Held held, LoopbackDiscord discord, BotProcess bot) throws InterruptedException {
        Waiting.untilTrue(discord, PATIENCE, "a part on its way", () -> {
            bot.mustBeAlive();
            return held.hasArrived();
        });
        assertThat(bot.terminate()).as(bot.log()).isIn(0, 143);
    }

    /** Of the essay's paragraphs as they stand, from top to bottom. */
    private static List<Integer> numbers(Seat reader, String channel) {
        return reader.messages(channel).stream()
                .filter(message -> !message.ephemeral())
                .flatMap(message -> ESSAY.numbersIn(message).stream())
                .toList();
    }
}
