package aftercredits.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;

/** Writes a part of a club's log as a file. */
public final class LogExport {
    private final LogSource source;
    private final InstantSource clock;

    public LogExport(LogSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /** What became of an export. */
    public sealed interface Outcome {
        record Written(long responses) implements Outcome {}

        /** Nothing matches: nothing was written, not even a file's head. */
        record Nothing() implements Outcome {}
    }

    /** Streams the log to {@code out}, which stays open. */
    public Outcome write(ExportRequest request, Format format, OutputStream out) throws IOException {
        throw new UnsupportedOperationException("not written yet" + source + clock);
    }
}
