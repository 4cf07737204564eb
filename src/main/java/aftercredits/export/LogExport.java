package aftercredits.export;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.posting.Chat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Writes a part of a club's log as a file. */
public final class LogExport {
    private static final int BUFFER_CHARS = 1 << 16;

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
        /** @param responses each counted once, whatever its revisions */
        record Written(long responses) implements Outcome {}

        /** Nothing matches: nothing was written, not even a file's head. */
        record Nothing() implements Outcome {}
    }

    /**
     * Streams the log to {@code out}, which stays open. However long the log, memory holds the prompts and a few responses.
     *
     * @throws IOException of {@code out}'s; what was written until then is no whole file
     */
    public Outcome write(ExportRequest request, Format format, OutputStream out) throws IOException {
        Club club = source.club(request);
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER_CHARS);
        Heading heading = new Heading(club, request, source.discussions(request), clock.instant());
        Timeline timeline = new Timeline(writer(format, heading, text), heading.discussions(), source.prompts(request));
        try {
            source.read(request, timeline::respond);
            timeline.end();
            text.flush();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return timeline.responses() == 0 ? new Outcome.Nothing() : new Outcome.Written(timeline.responses());
    }

    /** Where a further format finds its place: an entry in {@link Format}, and its {@link LogWriter} here. */
    private LogWriter writer(Format format, Heading heading, Writer text) {
        Naming naming = switch (heading.request().names()) {
            case DISPLAY -> new Naming.Display();
            case PSEUDONYM -> new Naming.Pseudonymous(pseudonyms, heading.club().id());
        };
        return switch (format) {
            case JSON -> new JsonLog(text, heading, naming, places);
            case CSV -> new CsvLog(text, heading, naming);
        };
    }
}
