package aftercredits.evening;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.rehearsal.Persona.MessageView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot's process is killed in the middle of a posting, again and again; the club gets every part, once, in order. */
class KilledTest {
    private static final int PARAGRAPHS = 60;
    private static final int KILLS = 3;
    private static final String MESSAGES = "POST /channels/\\d+/messages";
    private static final Pattern NUMBER = Pattern.compile("Paragraph (\\d+) of the essay");

    @TempDir
    private Path folder;

    @Test
    void a_posting_killed_on_its_way_is_taken_up_where_it_was() throws Exception {
        Path essays = essayOfManyParts();
        Random instants = new Random(20261122);
        try (LoopbackDiscord discord = LoopbackDiscord.start(
                0, InstantSource.system(), LoopbackOptions.defaults().withoutRateLimits())) {
            String home = discord.channel("general");
            Seat ana = new Seat(discord, "Ana");
            for (int kill = 0; kill < KILLS; kill++) {
                goSlowlyAndLoseAnAnswer(discord);
                BotProcess bot = BotProcess.start(discord, folder, essays);
                int enough = partsIn(ana, home) + 1 + instants.nextInt(3);
                if (kill == 0) {
                    discord.persona("Ana").use(home, "essay post", Map.of("essay", "long", "channel", home), Map.of());
                }
                Waiting.untilTrue(
                        discord, Duration.ofSeconds(20), enough + " parts", () -> partsIn(ana, home) >= enough);
                bot.kill();
                assertThat(paragraphs(ana, home)).as("killed on its way").doesNotContain(PARAGRAPHS);
            }
            discord.faults().clear();
            try (BotProcess last = BotProcess.start(discord, folder, essays)) {
                Waiting.untilTrue(
                        discord,
                        Duration.ofSeconds(30),
                        "the last paragraph",
                        () -> paragraphs(ana, home).contains(PARAGRAPHS));
                assertThat(paragraphs(ana, home))
                        .isEqualTo(IntStream.rangeClosed(1, PARAGRAPHS).boxed().toList());
                assertThat(last.terminate()).isIn(0, 143);
            }
        }
    }

    /** Slowly, so that the posting is still on its way when the bot is killed, however fast the machine is. */
    private static void goSlowlyAndLoseAnAnswer(LoopbackDiscord discord) {
        discord.faults().clear();
        discord.faults().loseAnswer(1, MESSAGES);
        discord.faults().delay(Duration.ofMillis(150), PARAGRAPHS, MESSAGES);
    }

    private static int partsIn(Seat ana, String channel) {
        return (int) ana.messages(channel).stream()
                .filter(MessageView::bot)
                .filter(message -> !message.ephemeral())
                .count();
    }

    private static List<Integer> paragraphs(Seat ana, String channel) {
        return ana.messages(channel).stream()
                .filter(message -> message.bot() && !message.ephemeral())
                .flatMap(message -> NUMBER.matcher(message.content()).results())
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private Path essayOfManyParts() throws IOException {
        Path essays = Files.createDirectory(folder.resolve("essays"));
        String body = IntStream.rangeClosed(1, PARAGRAPHS)
                .mapToObj(i ->
                        "Paragraph " + i + " of the essay. " + "It goes on about the film for a while. ".repeat(12))
                .collect(Collectors.joining("\n\n"));
        Files.writeString(
                essays.resolve("long.md"), "---\ntitle: A long one\nfilm: Long\nspoilers: all\n---\n" + body + "\n");
        return essays;
    }
}
