package aftercredits.evening;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.conformance.Conformance;
import aftercredits.postgres.LocalPostgres;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.rehearsal.Persona.MessageView;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A club's whole evening on the founder's essay, with the bot as a process of its own and JDA between it and Discord. */
class EveningTest {
    private static final Path ESSAYS = Path.of("essays").toAbsolutePath();
    private static final String GESTURE = "gesture";

    @TempDir
    private Path folder;

    /** What keeps the club's evening. */
    enum Keeper {
        SQLITE,
        POSTGRESQL;

        String database(Path folder) {
            return this == SQLITE
                    ? BotProcess.databaseUrl(folder)
                    : LocalPostgres.server().freshDatabase();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_club_reads_anora_argues_changes_its_mind_takes_the_log_home_and_is_forgotten(Keeper keeper)
            throws Exception {
        String database = keeper.database(folder);
        try (LoopbackDiscord discord = LoopbackDiscord.start(
                        0, InstantSource.system(), LoopbackOptions.defaults().withoutRateLimits());
                BotProcess bot = BotProcess.startOn(database, discord, folder, ESSAYS)) {
            Seat ana = new Seat(discord, "Ana");
            String home = discord.channel("general");
            ana.use(home, "club setup", Map.of("channel", home, "timezone", "Europe/Berlin"));

            theEssayIsPosted(ana, home);
            promptsAreKept(ana, home);
            String thread = theDiscussionIsOpened(ana, home);
            MessageView gesture = theGestureIsAsked(ana, thread);
            twoMembersAnswerAndOneChangesTheirMind(discord, gesture);
            theDiscussionIsClosedWithARecap(ana, thread);
            theHostFindsAndTakesTheLog(ana, home);
            theLogHoldsEveryAnswer(database);
            whoAsksToBeForgottenIs(discord, ana, home);

            assertThat(Conformance.complaints(discord.requests())).isEmpty();
            assertThat(bot.terminate()).isIn(0, 143);
            assertThat(bot.log()).doesNotContainIgnoringCase("failed to parse").doesNotContain("Exception", "hunter2");
        }
    }

    private static void theEssayIsPosted(Seat ana, String home) {
        ana.use(home, "essay post", Map.of("essay", "anora", "channel", home));
        List<MessageView> posted = ana.messages(home).stream()
                .filter(message -> message.bot() && !message.ephemeral())
                .toList();
        assertThat(posted.getFirst().content())
                .contains("Anora and Love in the time of capitalism", "2024", "pitocat.xyz")
                .doesNotContain("Igor", "||");
        assertThat(posted.get(1).content()).doesNotContain("||").contains("Spoilers ahead");
        assertThat(posted.subList(2, posted.size()))
                .isNotEmpty()
                .allSatisfy(
                        chunk -> assertThat(chunk.content()).startsWith("||").endsWith("||"));
    }

    /** At least three, and on to the gesture, which is among the first eight. */
    private static void promptsAreKept(Seat ana, String home) {
        MessageView card = ana.use(home, "prompt draft", Map.of("essay", "anora"));
        List<String> questions = new ArrayList<>();
        while (questions.size() < 3
                || questions.size() < 8 && questions.stream().noneMatch(question -> question.contains(GESTURE))) {
            questions.add(card.content());
            card = ana.press(card, "Keep");
        }
        assertThat(questions).anySatisfy(question -> assertThat(question).contains(GESTURE));
        assertThat(questions).doesNotHaveDuplicates();
    }

    private static String theDiscussionIsOpened(Seat ana, String home) {
        ana.use(home, "discussion open", Map.of("essay", "anora", "channel", home));
        MessageView header = ana.see(
                home, "the discussion's header", message -> message.thread().isPresent());
        assertThat(header.content()).doesNotContain("Igor", "gratitude");
        return header.thread().orElseThrow();
    }

    /** Asks on until the gesture's prompt stands in the thread: it is among the first eight. */
    private static MessageView theGestureIsAsked(Seat ana, String thread) {
        for (int asked = 1; asked <= 8; asked++) {
            int sofar = asked;
            ana.see(thread, "prompt " + asked, message -> prompts(ana, thread).size() >= sofar);
            MessageView latest = prompts(ana, thread).getLast();
            if (latest.content().contains(GESTURE)) {
                return latest;
            }
            ana.use(thread, "discussion next", Map.of());
        }
        throw new AssertionError("The gesture was not asked: " + prompts(ana, thread));
    }

    private static List<MessageView> prompts(Seat ana, String thread) {
        return ana.messages(thread).stream()
                .filter(message -> !message.ephemeral() && !message.rows().isEmpty())
                .toList();
    }

    private static void twoMembersAnswerAndOneChangesTheirMind(LoopbackDiscord discord, MessageView gesture) {
        Seat ben = new Seat(discord, "Ben");
        Seat chidi = new Seat(discord, "Chidi");
        assertThat(ben.press(gesture, "Read answers").content()).doesNotContain("safest");

        ben.press(gesture, "gratitude");
        MessageView thanks = ben.fillIn(gesture, "Answer", "She has no other word for thank you.");
        assertThat(thanks.ephemeral()).isTrue();
        chidi.fillIn(gesture, "Answer", "It is the safest thing she knows, |not| love @everyone.");
        chidi.press(gesture, "habit");
        MessageView asked = chidi.press(gesture, "Read answers");
        assertThat(asked.content()).contains("Have you seen **Anora").doesNotContain("no other word");
        chidi.pressOnly(asked, "I've seen it");
        chidi.see(
                gesture.channel(), "Ben's answer", message -> message.content().contains("no other word"));
        ben.press(gesture, "habit");
        ben.pressOnly(ben.press(gesture, "Show the passage"), "I've seen it");
        MessageView passage = ben.see(
                gesture.channel(),
                "the passage",
                message -> message.ephemeral() && message.content().contains("genuine attempt to thank him"));
        assertThat(passage.content()).contains("||");
    }

    private static void theDiscussionIsClosedWithARecap(Seat ana, String thread) {
        ana.use(thread, "discussion close", Map.of());
        MessageView recap = ana.see(
                thread,
                "the recap",
                message -> message.bot()
                        && !message.ephemeral()
                        && message.content().contains("habit")
                        && message.rows().isEmpty());
        assertThat(recap.content()).contains("**habit** · 1 → 2").doesNotContain("safest");
        assertThat(recap.attachments()).singleElement().satisfies(picture -> {
            assertThat(picture.spoiler()).isTrue();
            assertThat(picture.description().orElseThrow()).contains("1 before, 2 after.");
        });
    }

    private static void theHostFindsAndTakesTheLog(Seat ana, String home) {
        assertThat(ana.use(home, "log search", Map.of("text", "safest")).content())
                .contains("safest");
        MessageView json = ana.use(home, "log export", Map.of("format", "json"));
        assertThat(json.ephemeral()).isTrue();
        assertThat(json.attachments()).hasSize(1);
        MessageView csv = ana.use(home, "log export", Map.of("format", "csv"));
        assertThat(csv.attachments().getFirst().name()).endsWith(".csv");
    }

    private static void whoAsksToBeForgottenIs(LoopbackDiscord discord, Seat ana, String home) {
        Seat chidi = new Seat(discord, "Chidi");
        chidi.press(chidi.use(home, "my forget", Map.of()), "Yes, erase everything");
        assertThat(ana.use(home, "log search", Map.of("text", "safest")).content())
                .doesNotContain("Chidi");
        assertThat(ana.use(home, "log search", Map.of("text", "thank")).content())
                .contains("no other word");
    }

    /** The same log once more, from the command line, beside the bot. */
    private void theLogHoldsEveryAnswer(String database) throws Exception {
        Path json = folder.resolve("log.json");
        Path csv = folder.resolve("log.csv");
        assertThat(BotProcess.runOn(database, ESSAYS, "export", "--format", "json", "--out", json.toString()))
                .isZero();
        assertThat(BotProcess.runOn(database, ESSAYS, "export", "--format", "csv", "--out", csv.toString()))
                .isZero();

        JsonNode log = new ObjectMapper().readTree(json.toFile());
        assertThat(log.path("messageCount").asInt())
                .isEqualTo(log.path("messages").size());
        List<JsonNode> replies = log.path("messages")
                .valueStream()
                .filter(message -> message.path("type").asText().equals("Reply"))
                .toList();
        assertThat(replies).hasSize(2).allSatisfy(reply -> {
            JsonNode ours = reply.path("aftercredits");
            assertThat(ours.path("passage").asText()).contains("genuine attempt to thank him");
            assertThat(ours.path("prompt").asText()).contains(GESTURE);
            assertThat(ours.path("stance").asText()).isEqualTo("habit");
        });
        JsonNode ben = replies.stream()
                .filter(reply -> reply.path("author").path("nickname").asText().equals("Ben"))
                .findFirst()
                .orElseThrow();
        assertThat(ben.path("aftercredits").path("revisions")).hasSize(3);
        assertThat(Files.readString(csv))
                .contains("She has no other word for thank you.")
                .contains("It is the safest thing she knows, |not| love @everyone.");
    }
}
