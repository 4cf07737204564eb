package aftercredits.export;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.Member;
import aftercredits.posting.Chat;
import aftercredits.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes a part of a club's log as a file. */
public final class LogExport {
    /** Whom an export calls by name where somebody mentions them; a bound on memory, not on clubs. */
    private static final int MOST_MEMBERS_NAMED = 10_000;

    private final LogSource source;
    private final Pseudonyms pseudonyms;
    private final Function<ChannelId, Optional<Chat.Place>> places;
    private final InstantSource clock;
    private final Words words;

    /**
     * @param places what a channel is called, {@code chat::place}; without a connection {@code channel ->
     *     Optional.empty()}, and channels are named by their ids
     * @param words what pages say beside what members wrote
     */
    public LogExport(
            LogSource source,
            Pseudonyms pseudonyms,
            Function<ChannelId, Optional<Chat.Place>> places,
            InstantSource clock,
            Words words) {
        this.source = source;
        this.pseudonyms = pseudonyms;
        this.places = places;
        this.clock = clock;
        this.words = words;
    }

    /** The same, whose pages speak that language; keys and column names never do. */
    public LogExport in(Words other) {
        return new LogExport(source, pseudonyms, places, clock, other);
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
        Writer text = new Utf8Writer(out);
        Heading heading = new Heading(club, request, source.discussions(request), clock.instant());
        try {
            long responses = write(format, heading, text);
            text.flush();
            return responses == 0 ? new Outcome.Nothing() : new Outcome.Written(responses);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** Where a further format finds its place: an entry in {@link Format}, and its writer here. */
    private long write(Format format, Heading heading, Writer text) {
        List<Member> members = source.members(heading.request(), MOST_MEMBERS_NAMED);
        Naming naming = switch (heading.request().names()) {
            case DISPLAY -> Naming.Display.of(members);
            case PSEUDONYM -> new Naming.Pseudonymous(pseudonyms, heading.club().id());
        };
        PageWords page = new PageWords(words, heading.club().zone());
        PageCaptions captions = new PageCaptions(page, naming, members, places);
        return switch (format) {
            case JSON -> byTime(new JsonLog(text, heading, naming, places), heading);
            case CSV -> byTime(new CsvLog(text, heading, naming), heading);
            case HTML -> byPrompt(new HtmlLog(text, heading, page, naming, captions), heading);
            case MARKDOWN -> byPrompt(new MarkdownLog(text, heading, page, naming, captions), heading);
        };
    }

    private long byTime(LogWriter writer, Heading heading) {
        Timeline timeline = new Timeline(writer, heading.discussions(), source.prompts(heading.request()));
        ReadAhead.read(source, heading.request(), timeline::respond);
        timeline.end();
        return timeline.responses();
    }

    private long byPrompt(BookWriter writer, Heading heading) {
        Chapters chapters = new Chapters(writer);
        source.readByPrompt(heading.request(), chapters);
        chapters.end();
        return chapters.responses();
    }
}
