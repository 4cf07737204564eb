package aftercredits.app;

import picocli.CommandLine.Model.UsageMessageSpec;

/** What is known of the terminal, if there is one. */
final class Terminal {
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
