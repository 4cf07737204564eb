package aftercredits.app;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/** Shows on a terminal's standard error how far a work is, as a bar, once that takes longer than a second. */
final class Progress implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LONGEST_BAR_CELLS = 40;

    private final Console console;
    private final IntFunction<Bar> bar;
    private final String saying;
    private final Thread watcher = Thread.ofVirtual().unstarted(this::watch);
    private int shown;
    /** Beside the interrupt, which gets lost where picocli asks for the terminal's width. */
    private volatile boolean over;

    private Progress(Console console, String saying, IntFunction<Bar> bar) {
        this.console = console;
        this.saying = Terminal.tame(saying);
        this.bar = bar;
    }

    /**
     * Work of which it can be known how much there is.
     *
     * @param total asked for once, and only if there is a bar to show
     */
    static Progress of(Console console, String saying, LongSupplier total, LongSupplier done) {
        AtomicLong known = new AtomicLong();
        return new Progress(console, saying, step -> {
                    if (step == 0) {
                        known.set(total.getAsLong());
                    }
                    return Bar.of(done.getAsLong(), known.get());
                })
                .begun();
    }

    /** Work that tells nothing until it is done: a bar that says only that it goes on. */
    static Progress unmeasured(Console console, String saying) {
        return new Progress(console, saying, Bar::unmeasured).begun();
    }

    private Progress begun() {
        if (console.watched()) {
            watcher.start();
        }
        return this;
    }

    /** Whether anybody would see it. */
    boolean isWatched() {
        return watcher.getState() != Thread.State.NEW;
    }

    private void watch() {
        try {
            Thread.sleep(PATIENCE);
            for (int step = 0; !over; step++) {
                print(saying + " " + bar.apply(step).drawn(cells()));
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException toldToEnd) {
            // Whatever is shown is taken away below.
        }
        if (shown > 0) {
            print("");
        }
    }

    /** A line that is too long would wrap, and could not be taken back. */
    private int cells() {
        return Math.clamp(console.columns().getAsInt() - saying.length() - Bar.FRAME_CELLS - 2, 1, LONGEST_BAR_CELLS);
    }

    private void print(String now) {
        console.err().print("\r" + " ".repeat(shown) + "\r" + now);
        console.err().flush();
        shown = now.length();
    }

    /** Takes the line away. */
    @Override
    public void close() {
        over = true;
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
