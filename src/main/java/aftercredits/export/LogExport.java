package aftercredits.export;

import aftercredits.club.ChannelId;
import aftercredits.posting.Chat;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Writes a part of a club's log as a file. */
public final class LogExport {
    private final LogSource source;
    private final Pseudonyms pseudonyms;
    private final Function<ChannelId, Optional<Chat.Place>> places;
    private final InstantSource clock;

    /**
     * @param places what a channel is called, {@code chat::place}; without a connection {@code channel ->
     *     Optional.empty()}, and channels are named by their ids
     */
    public LogExport(
            LogSource source,
            Pseudonyms pseudonyms,
            Function<ChannelId, Optional<Chat.Place>> places,
            InstantSource clock) {
        this.source = source;
        this.pseudonyms = pseudonyms;
        this.places = places;
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
        throw new UnsupportedOperationException("not written yet" + source + clock + pseudonyms + places);
    }
}
