package aftercredits.app;

import java.time.Duration;
import java.util.function.Supplier;

/** Shows on a terminal's standard error how far a work is, once that takes longer than a second. */
final class Progress implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Console console;
    private final Supplier<String> line;
    private final Thread watcher = Thread.ofVirtual().unstarted(this::watch);
    private int shown;

    private Progress(Console console, Supplier<String> line) {
        this.console = console;
        this.line = line;
    }

    /** @param line how far it is now; asked from another thread */
    static Progress show(Console console, Supplier<String> line) {
        Progress progress = new Progress(console, line);
        if (console.terminal()) {
            progress.watcher.start();
        }
        return progress;
    }

    private void watch() {
        try {
            Thread.sleep(PATIENCE);
            while (true) {
                print(line.get());
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            if (shown > 0) {
                print("");
            }
        }
    }

    private void print(String now) {
        console.err().print("\r" + " ".repeat(shown) + "\r" + now);
        console.err().flush();
        shown = now.length();
    }

    /** Takes the line away. */
    @Override
    public void close() {
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
