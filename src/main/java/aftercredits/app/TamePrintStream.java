package aftercredits.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A stream on which whatever is printed in one call stays on one line and steers no terminal. The log prints each of its
 * lines in a call of its own, and so do stack traces: no name, title or message of somebody else's makes a line that looks
 * like the log's own.
 */
final class TamePrintStream extends PrintStream {
    TamePrintStream(OutputStream out) {
        super(out, true, StandardCharsets.UTF_8);
    }

    @Override
    public void print(@Nullable String text) {
        super.print(Terminal.tame(String.valueOf(text)));
    }

    @Override
    public void print(@Nullable Object thing) {
        print(String.valueOf(thing));
    }

    // What these two call in their superclass is its own affair.

    @Override
    public void println(@Nullable String text) {
        super.println(Terminal.tame(String.valueOf(text)));
    }

    @Override
    public void println(@Nullable Object thing) {
        println(String.valueOf(thing));
    }
}
