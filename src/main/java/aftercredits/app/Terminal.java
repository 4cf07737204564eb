package aftercredits.app;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What is known of the terminal, if there is one. */
final class Terminal {
    // Java tells only whether standard input and output are both a terminal.
    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
    private static final File TERMINAL = new File("/dev/tty");
    private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{1,4})");
    private static final int NARROWEST_HELP_CELLS = 55;
    private static final String REPLACEMENT = "\uFFFD";

    private static final Pattern LINE_ENDS = Pattern.compile("[\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+");

    /** Control characters, and what would reorder a line: the embeddings, overrides and isolates of Unicode's UAX 9. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\t]]");

    private Terminal() {}

    /** Whether a person sits at both ends: what is typed and what is shown. */
    private static boolean isAttached() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since Java 22 there can be a console without a terminal, and a method that tells; release 21 lacks it.
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Whether a person sees standard output as it comes: false if it goes to a file or another program. */
    static boolean showsOutput() {
        return isShown(STANDARD_OUTPUT);
    }

    /** As above, of standard error. */
    static boolean showsErrors() {
        return isShown(STANDARD_ERROR);
    }

    /** By what people have agreed on: see no-color.org; a terminal that calls itself dumb knows no colours. */
    static boolean wantsColour(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    private static boolean isShown(Path stream) {
        try {
            String device = Files.readSymbolicLink(stream).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return isAttached();
        }
    }

    /**
     * The text on one line, without the characters by which a file or a name could steer the terminal, forge a line or turn
     * one around: a space stands where a line ended, U+FFFD where another of them was.
     */
    static String tame(String text) {
        String onOneLine = LINE_ENDS.matcher(text).replaceAll(" ");
        return STEERING.matcher(onOneLine).replaceAll(REPLACEMENT);
    }

    /** Whether a character is one of those that {@link #tame} takes out. */
    static boolean steers(int codePoint) {
        String alone = Character.toString(codePoint);
        return !tame(alone).equals(alone);
    }

    /** The terminal's width in cells when it was first asked, which takes a program of its own. */
    static int columns() {
        return Width.COLUMNS;
    }

    /** Asked at the first use of it. */
    private static final class Width {
        static final int COLUMNS = askedColumns();
    }

    /** As the terminal tells picocli, which takes none for narrower than its help. */
    private static int askedColumns() {
        int columns = new UsageMessageSpec().autoWidth(true).width();
        return columns > NARROWEST_HELP_CELLS ? columns : narrow().orElse(columns);
    }

    private static OptionalInt narrow() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String rowsAndColumns = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            Matcher size = SIZE.matcher(rowsAndColumns.strip());
            return size.matches() ? OptionalInt.of(Integer.parseInt(size.group(1))) : OptionalInt.empty();
        } catch (IOException elsewhere) {
            return OptionalInt.empty();
        }
    }
}
