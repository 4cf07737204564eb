package aftercredits.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What is known of the terminal, if there is one. */
final class Terminal {
    // Java tells of standard input and output only.
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
    private static final int REPLACEMENT = 0xFFFD;

    private Terminal() {}

    /** Whether a person sits at both ends: what is typed and what is shown. */
    static boolean isAttached() {
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

    /** Whether a person sees standard error as it comes: false if it goes to a file or another program. */
    static boolean showsErrors() {
        try {
            String device = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return isAttached();
        }
    }

    /** The text without the control characters by which a file could steer the terminal. */
    static String tame(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\t' ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The terminal's width in cells; picocli asks the terminal itself. */
    static int columns() {
        return new UsageMessageSpec().autoWidth(true).width();
    }
}
