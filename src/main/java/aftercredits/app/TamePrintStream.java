package aftercredits.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A stream on which whatever is printed in one call stays on one line and steers no terminal. The log prints each of its
 * lines in a call of its own, then what was thrown, then flushes: that stays on the same line, as {@link OneLineTrace} writes
 * it. No name, title or message of somebody else's makes a line that looks like the log's own.
 */
final class TamePrintStream extends PrintStream {
    /** A line that what was thrown may still be added to. */
    private boolean open;
    /** What was thrown is told; what its stack trace prints besides is dropped. */
    private boolean told;

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
    public synchronized void println(@Nullable String text) {
        endLine();
        super.print(Terminal.tame(String.valueOf(text)));
        open = true;
    }

    @Override
    public synchronized void println(@Nullable Object thing) {
        if (thing instanceof Throwable thrown) {
            boolean logged = open;
            super.print((logged ? " | " : "") + Terminal.tame(OneLineTrace.of(thrown)));
            open = true;
            if (!logged) {
                endLine();
            }
            told = true;
        } else if (!told) {
            println(String.valueOf(thing));
        }
    }

    @Override
    public synchronized void flush() {
        endLine();
        super.flush();
    }

    private void endLine() {
        told = false;
        if (open) {
            open = false;
            super.print(System.lineSeparator());
        }
    }
}
