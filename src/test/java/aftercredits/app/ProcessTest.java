package aftercredits.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.process.BotProgram;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: its streams, its end. */
class ProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void output_is_utf_8_whatever_the_locale() throws IOException, InterruptedException {
        Path essay = Files.writeString(folder.resolve("film.md"), "---\ntitle: Film\n---\nIt’s “映画”, née là.\n");
        ProcessBuilder preview = aftercredits("preview", "--json", essay.toString());
        preview.environment().put("LC_ALL", "C");

        Process process = start(preview);

        assertThat(end(process)).as(err()).isZero();
        assertThat(decoded(out())).contains("It’s “映画”, née là.");
    }

    @Test
    void a_reader_that_goes_away_is_no_error() throws IOException, InterruptedException {
        Path essay = Files.writeString(
                folder.resolve("film.md"), "---\ntitle: Film\n---\n" + "A sentence of some length. ".repeat(20_000));
        List<String> preview = aftercredits("preview", essay.toString()).command();
        List<String> piped = new ArrayList<>(List.of("bash", "-c", "\"$@\" | head -1", "bash"));
        piped.addAll(preview);

        Process process = start(inFolder(new ProcessBuilder(piped)));

        assertThat(end(process)).isZero();
        assertThat(Files.readAllLines(out())).hasSize(1);
        assertThat(err()).isEmpty();
    }

    @Test
    void a_discord_that_nobody_answers_for_is_one_line_of_trouble() throws IOException, InterruptedException {
        ProcessBuilder run = aftercredits("run");
        run.environment().put("DISCORD_TOKEN", "some.secret.token");
        run.environment().put("DISCORD_API_URL", "http://127.0.0.1:1/api/v10");

        Process process = start(run);

        assertThat(end(process)).isEqualTo(1);
        assertThat(out()).isEmptyFile();
        assertThat(err().lines())
                .singleElement()
                .asString()
                .contains("can't be reached at http://127.0.0.1:1/api/v10")
                .doesNotContain("secret");
    }

    @Test
    void a_rehearsal_says_one_line_and_ends_on_ctrl_c() throws IOException, InterruptedException {
        Process process = start(aftercredits("rehearse", "--port", "0"));
        awaitLine(process);

        start(new ProcessBuilder("kill", "-INT", Long.toString(process.pid())));

        assertThat(process.waitFor(LONGEST_GOODBYE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readAllLines(out()))
                .singleElement()
                .asString()
                .matches("Rehearsal at http://127\\.0\\.0\\.1:\\d+/  \\(Ctrl-C ends it\\)");
        assertThat(err()).isEmpty();
    }

    @Test
    void what_prompts_are_drafted_with_is_not_loaded_before_one_is_drafted() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded");
        ProcessBuilder rehearsal = aftercredits("rehearse", "--port", "0");
        rehearsal.command().add(rehearsal.command().indexOf("-cp"), "-Xlog:class+load:file=" + loaded);

        Process process = start(rehearsal);
        awaitLine(process);
        process.destroy();

        assertThat(end(process)).as(err()).isEqualTo(143);
        assertThat(Files.readString(loaded))
                .contains("aftercredits.prompt.drafting.TensionDrafter ", "aftercredits.discord.DiscordBot ")
                .doesNotContain("opennlp.tools", "net.sf.extjwnl", "aftercredits.prompt.reading.EnglishModels")
                .doesNotContain("aftercredits.prompt.drafting.TensionDrafter$Shipped", "sun.java2d");
    }

    private ProcessBuilder aftercredits(String... arguments) {
        return inFolder(new ProcessBuilder(BotProgram.command("aftercredits.app.Launcher", arguments)));
    }

    private ProcessBuilder inFolder(ProcessBuilder builder) {
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("AFTERCREDITS_") || name.startsWith("DISCORD_"));
        builder.environment().put("AFTERCREDITS_DATABASE", "jdbc:sqlite:" + folder.resolve("club.db"));
        return builder.redirectOutput(out().toFile())
                .redirectError(folder.resolve("err").toFile());
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static int end(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private void awaitLine(Process process) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(out()).endsWith("\n")) {
            assertThat(process.isAlive()).as(err()).isTrue();
            assertThat(System.nanoTime())
                    .as("the page's address within %s", PATIENCE)
                    .isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private Path out() {
        return folder.resolve("out");
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private static String decoded(Path file) throws IOException {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("Not UTF-8", e);
        }
    }
}
