package aftercredits.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of Java processes that run the bot's classes, or the tests'. */
public final class BotProgram {
    private static final ArchivedClasses CLASSES = archived();

    private BotProgram() {}

    /** Archives the bot's classes, which takes seconds, unless that is done: before whatever is timed. */
    public static void ready() {
        // By now they are: that is done when this class is first used.
    }

    /** @param main the class that is run, and that ends by itself */
    public static List<String> command(String main, String... arguments) {
        return command(Path.of(System.getProperty("java.io.tmpdir")), main, arguments);
    }

    /**
     * As above, of a process that may be killed.
     *
     * @param temporary where it keeps the files that it then leaves behind, SQLite's library among them
     */
    public static List<String> command(Path temporary, String main, String... arguments) {
        List<String> command = flags();
        command.addAll(List.of("-XX:SharedArchiveFile=" + CLASSES.archive(), "-Djava.io.tmpdir=" + temporary));
        command.addAll(List.of("-cp", CLASSES.path(), main));
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * As far as the classes. C1 alone: the optimising compiler gives nothing back to a process of a few seconds. The JVM's own
     * log is off, for tests read the bot's words where it would say that it can't use an archive.
     */
    static List<String> flags() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable"));
    }

    private static ArchivedClasses archived() {
        try {
            return ArchivedClasses.of(System.getProperty("java.class.path"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the bot's classes were archived", asked);
        }
    }
}
