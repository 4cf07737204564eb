package aftercredits.evening;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.rehearsal.Persona.MessageView;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bot's process and real trouble with its file: a sentence to whoever runs it, a plain word to members whose answers are
 * not kept, and every answer of before still there when the trouble is over.
 */
class StorageTroubleTest {
    private static final NumberedEssay ESSAY = new NumberedEssay("film", 3);

    @TempDir
    private static Path evening;

    private static LoopbackDiscord discord;
    private static Seat ana;
    private static MessageView prompt;
    /** A copy of the club's database with two answers in it. */
    private static Path backup;

    private static List<JsonNode> answersBefore;

    @TempDir
    private Path folder;

    @BeforeAll
    static void two_members_have_answered() throws Exception {
        ESSAY.write(evening);
        discord = LoopbackDiscord.start(
                0, InstantSource.system(), LoopbackOptions.defaults().withoutRateLimits());
        ana = new Seat(discord, "Ana");
        String channel = discord.channel("screenings");
        backup = evening.resolve("backup.db");
        try (BotProcess bot = BotProcess.start(discord, evening, evening)) {
            ana.use(channel, "discussion open", Map.of("essay", ESSAY.id(), "channel", channel));
            Wall wall = new Wall(ana, Map.of(), ESSAY, channel);
            prompt = ana.await("the prompt", () -> wall.prompts().findFirst());
            for (String member : List.of("Ben", "Chidi")) {
                new Seat(discord, member).fillIn(prompt, "Answer", "What " + member + " said before.");
            }
            assertThat(BotProcess.run(evening, evening, "backup", "--out", backup.toString()))
                    .isZero();
            bot.terminate();
        }
        answersBefore = answers(evening);
        assertThat(answersBefore).hasSize(2);
    }

    @AfterAll
    static void close() {
        discord.close();
    }

    @Test
    void a_full_disk_keeps_no_answer_and_says_so_and_the_bot_works_on_when_there_is_room() throws Exception {
        Path place = Files.createDirectory(folder.resolve("disk"));
        try (SmallDisk disk = SmallDisk.at(place)) {
            Files.copy(backup, disk.folder().resolve("club.db"));
            try (BotProcess bot = BotProcess.launch(disk.wrapper(), discord, place, evening, folder)) {
                bot.awaitReady(discord);
                keptIs("Before it was full.");

                disk.fill(bot);
                keptIsNot("When it was full.");
                pressIsNotKept();
                assertThat(anEssayIsPosted().content()).contains("not saved");

                disk.makeRoom(bot);
                keptIs("When there was room.");
                assertThat(anEssayIsPosted().content()).startsWith("Posted");
                assertThat(ana.messages(discord.channel("general")))
                        .filteredOn(message -> message.content().startsWith(ESSAY.title()))
                        .as("posted once")
                        .hasSize(1);
                saysInOneSentence(bot, place.resolve("club.db") + " " + disk.complaint());
                assertThat(bot.terminate()).isIn(0, 143);
            }
            Files.copy(disk.folder().resolve("club.db"), folder.resolve("club.db"));
        }
        everythingOfBeforeIsThere("Before it was full.", "When there was room.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the folder", "the file"})
    void a_bot_that_may_not_write_does_not_start_and_names_the_file(String what) throws Exception {
        Path file = Files.copy(backup, folder.resolve("club.db"));
        Path readOnly = what.equals("the file") ? file : folder;
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));
        try (BotProcess bot = BotProcess.launch(withoutRootsRights(readOnly), discord, folder, evening, evening)) {
            endsWith(
                    bot,
                    "The database " + file + " can't be written",
                    "Give the user that runs Aftercredits the right");
        } finally {
            Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        everythingOfBeforeIsThere();
    }

    @Test
    void a_file_that_another_program_has_locked_keeps_no_answer_until_the_lock_is_gone() throws Exception {
        Path file = Files.copy(backup, folder.resolve("club.db"));
        try (Connection other = DriverManager.getConnection(BotProcess.databaseUrl(folder));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            try (BotProcess bot = BotProcess.launch(discord, folder, evening)) {
                endsWith(bot, "Another program has locked the database " + file, "Close it there");
            }
            statement.execute("ROLLBACK");
            try (BotProcess bot = BotProcess.start(discord, folder, evening)) {
                statement.execute("BEGIN EXCLUSIVE");
                keptIsNot("While it was locked.");
                statement.execute("ROLLBACK");
                keptIs("When the lock was gone.");
                saysInOneSentence(bot, "Another program has locked the database " + file);
            }
        }
        everythingOfBeforeIsThere("When the lock was gone.");
    }

    @Test
    void a_file_that_is_no_database_any_more_is_named_and_a_backup_in_its_place_has_every_answer() throws Exception {
        Path file = Files.copy(backup, folder.resolve("club.db"));
        overwrite(file, 0, 100);

        refusesToRunAndToExport(file, file + " is not a database", "Move the file away");
    }

    @Test
    void a_page_that_was_overwritten_is_noticed_at_the_start_and_a_backup_in_its_place_has_every_answer()
            throws Exception {
        Path file = Files.copy(backup, folder.resolve("club.db"));
        int page = (int) number("PRAGMA page_size");
        long root = number("SELECT rootpage FROM sqlite_schema WHERE name = 'response'");
        overwrite(file, (root - 1) * page, page);

        refusesToRunAndToExport(file, "The database " + file + " is damaged", "put your latest backup in its place");
    }

    private void refusesToRunAndToExport(Path file, String what, String next) throws Exception {
        byte[] damaged = Files.readAllBytes(file);
        try (BotProcess bot = BotProcess.launch(discord, folder, evening)) {
            endsWith(bot, what, next);
        }
        assertThat(Arrays.equals(pages(Files.readAllBytes(file)), pages(damaged)))
                .as("left as it is")
                .isTrue();
        assertThat(BotProcess.run(folder, evening, "export", "--format", "json", "--out", folder + "/none.json"))
                .isEqualTo(1);
        assertThat(folder.resolve("none.json")).doesNotExist();

        try (var left = Files.newDirectoryStream(folder, "club.db*")) {
            for (Path each : left) {
                Files.delete(each);
            }
        }
        Files.copy(backup, file);
        everythingOfBeforeIsThere();
    }

    /** Without SQLite's header, which says among other things how the file was opened last. */
    private static byte[] pages(byte[] file) {
        return Arrays.copyOfRange(file, 100, file.length);
    }

    private void keptIs(String words) {
        String interaction = ana.send(ana.open(prompt, "Answer"), words);
        ana.await(
                "word that it is kept",
                () -> ana.answersTo(prompt.channel(), interaction).stream()
                        .filter(told -> told.content().contains("aved: your words"))
                        .findFirst());
    }

    private void keptIsNot(String words) {
        String interaction = ana.send(ana.open(prompt, "Answer"), words);
        ana.await(
                "the words back",
                () -> ana.answersTo(prompt.channel(), interaction).stream()
                        .filter(told -> told.content().contains(words))
                        .findFirst());
        assertThat(ana.answersTo(prompt.channel(), interaction))
                .extracting(MessageView::content)
                .anySatisfy(told -> assertThat(told).contains("not saved"))
                .noneSatisfy(told -> assertThat(told).contains("aved:"));
    }

    private static MessageView anEssayIsPosted() {
        String general = discord.channel("general");
        return ana.use(general, "essay post", Map.of("essay", ESSAY.id(), "channel", general));
    }

    private void pressIsNotKept() {
        assertThat(ana.press(prompt, ESSAY.stances().getFirst()).content()).contains("not saved");
    }

    /** It ended by itself, with one line of what is wrong and what to do. */
    private static void endsWith(BotProcess bot, String what, String next) throws InterruptedException {
        assertThat(bot.end()).as(bot.log()).isEqualTo(1);
        assertThat(bot.log().lines()).singleElement().asString().contains(what, next);
    }

    private static void saysInOneSentence(BotProcess bot, String what) {
        assertThat(bot.log().lines()).anySatisfy(line -> assertThat(line).contains(what));
        assertThat(bot.log()).doesNotContain("\tat ");
    }

    /** Root writes what it may not; as an operator runs the bot it has no such right. */
    private static List<String> withoutRootsRights(Path readOnly) {
        return Files.isWritable(readOnly)
                ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", "--")
                : List.of();
    }

    private static void overwrite(Path file, long from, int bytes) throws IOException {
        byte[] garbage = new byte[bytes];
        Arrays.fill(garbage, (byte) 0x5a);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(garbage), from);
        }
    }

    private static long number(String query) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + backup);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getLong(1);
        }
    }

    /** Row for row, in an export; and beside them what Ana was told is kept, in its order. */
    private void everythingOfBeforeIsThere(String... keptOfAna) throws Exception {
        List<JsonNode> now = answers(folder);
        assertThat(now).containsAll(answersBefore).hasSize(answersBefore.size() + Math.min(keptOfAna.length, 1));
        assertThat(now.stream()
                        .filter(answer ->
                                answer.path("author").path("nickname").asText().equals("Ana"))
                        .flatMap(answer ->
                                answer.path("aftercredits").path("revisions").valueStream())
                        .map(revision -> revision.path("words").asText()))
                .containsExactly(keptOfAna);
    }

    private static List<JsonNode> answers(Path folder) throws Exception {
        Path log = folder.resolve("log.json");
        assertThat(BotProcess.run(folder, evening, "export", "--format", "json", "--out", log.toString()))
                .isZero();
        return new ObjectMapper()
                .readTree(log.toFile())
                .path("messages")
                .valueStream()
                .filter(message -> message.path("type").asText().equals("Reply"))
                .toList();
    }
}
