package aftercredits.export;

import aftercredits.export.LogSource.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Reads a log on a thread of its own, a little ahead of whoever writes it, so that reading and writing take the time of the
 * slower of both.
 */
final class ReadAhead {
    private static final int BATCHES = 4;
    /** In revisions, of which each may be long and an entry have many. */
    private static final int LARGEST_BATCH = 64;

    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
    private final Thread reader;
    private List<Entry> read = new ArrayList<>();
    private int revisions;

    /** @param end that nothing comes any more, and why, where that is a failure */
    private record Batch(List<Entry> entries, Optional<End> end) {}

    private record End(Optional<Throwable> failure) {}

    /** Thrown to the reader when nobody wants to have any more. */
    private static final class Unwanted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unwanted(InterruptedException asked) {
            super(asked);
        }
    }

    private ReadAhead(LogSource source, ExportRequest request) {
        this.reader = Thread.ofPlatform().daemon().name("export-reader").unstarted(() -> read(source, request));
    }

    /** As {@link LogSource#read}, whose failures come through as they are. */
    static void read(LogSource source, ExportRequest request, Consumer<Entry> entries) {
        ReadAhead ahead = new ReadAhead(source, request);
        ahead.reader.start();
        try {
            ahead.handOver(entries);
        } finally {
            ahead.stop();
        }
    }

    private void read(LogSource source, ExportRequest request) {
        Optional<Throwable> failure = Optional.empty();
        try {
            source.read(request, this::add);
        } catch (Throwable failed) {
            // Whatever it is: whoever writes would wait for ever.
            failure = Optional.of(failed);
        }
        try {
            put(Optional.of(new End(failure)));
        } catch (Unwanted stopped) {
            // Whoever wrote has failed and says so.
        }
    }

    private void add(Entry entry) {
        read.add(entry);
        revisions += entry.revisions().size();
        if (revisions >= LARGEST_BATCH) {
            put(Optional.empty());
        }
    }

    private void put(Optional<End> end) {
        try {
            batches.put(new Batch(read, end));
        } catch (InterruptedException asked) {
            // Still to be found by the last batch, which nobody takes either.
            Thread.currentThread().interrupt();
            throw new Unwanted(asked);
        }
        read = new ArrayList<>();
        revisions = 0;
    }

    private void handOver(Consumer<Entry> entries) {
        Optional<End> end = Optional.empty();
        while (end.isEmpty()) {
            Batch batch = take();
            batch.entries.forEach(entries);
            end = batch.end;
        }
        end.flatMap(End::failure).ifPresent(ReadAhead::fail);
    }

    private static void fail(Throwable failure) {
        switch (failure) {
            case Error error -> throw error;
            case RuntimeException unchecked -> throw unchecked;
            default -> throw new IllegalStateException(failure);
        }
    }

    private Batch take() {
        try {
            return batches.take();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the log", asked);
        }
    }

    /** When this returns, the log is not read any more. */
    private void stop() {
        boolean interrupted = false;
        reader.interrupt();
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
