package aftercredits.app;

import aftercredits.text.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A shell to call the command line from, in this process: its own folder and environment, and no terminal. */
final class Shell {
    static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Path heartbeat;

    /** What a call left behind. */
    record Ran(int exitCode, String out, String err) {}

    Shell(Path folder) {
        this.folder = folder;
        environment.put("AFTERCREDITS_DATABASE", "jdbc:sqlite:" + folder.resolve("data/aftercredits.db"));
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Shell watchedBy(Path file) {
        heartbeat = file;
        return this;
    }

    /** Puts a file into the shell's folder. */
    Path file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Aftercredits.execute(surroundings(out, err), arguments);
        return new Ran(exitCode, out.toString(), err.toString());
    }

    Surroundings surroundings(StringWriter out, StringWriter err) {
        return surroundings(out, err, InstantSource.fixed(NOW));
    }

    /** At the machine's real time, by which JDA tells whether an answer is late. */
    Surroundings surroundingsNow() {
        return surroundings(new StringWriter(), new StringWriter(), InstantSource.system());
    }

    private Surroundings surroundings(StringWriter out, StringWriter err, InstantSource clock) {
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, false, false, () -> 80);
        return new Surroundings(
                Map.copyOf(environment),
                folder,
                clock,
                ZoneId.of("Europe/Berlin"),
                Optional.ofNullable(heartbeat),
                console,
                Words.english());
    }
}
