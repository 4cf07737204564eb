package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Chunk;
import aftercredits.essay.Chunker;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans an essay's posting: a visible header that leaks nothing, then the chunks. */
public final class EssayPost {
    /** Discord's limit on a thread's or forum post's name. */
    private static final int LONGEST_NAME = 100;

    private EssayPost() {}

    /**
     * The header: title, film, year, author, source, rights, content warnings, reading time, number of parts. At most
     * 2,000 code points, whatever the front matter holds: what is too long ends in an ellipsis.
     */
    public static OutgoingMessage header(Essay essay, Words words) {
        return new EssayHeader(essay, Chunker.chunk(essay), Optional.empty(), words).message();
    }

    /**
     * A new posting of the essay, not yet kept.
     *
     * @param layout one that suits the channel, see {@link Layout#fitting}
     */
    public static Posting plan(
            ClubId club, Essay essay, ChannelId channel, Layout layout, MemberId host, Instant at, Words words) {
        Posting.Order order =
                new Posting.Order(club, Posting.Purpose.ESSAY, essay.id().value(), channel, layout, host, at);
        return plan(PostingId.random(), essay, order, Optional.empty(), words);
    }

    /**
     * As above, under an id that is known beforehand, so that the same thing planned again is the same posting.
     *
     * @param note one more line of the header, short
     */
    public static Posting plan(PostingId id, Essay essay, Posting.Order order, Optional<String> note, Words words) {
        List<Chunk> chunks = Chunker.chunk(essay);
        List<OutgoingMessage> messages = Stream.concat(
                        Stream.of(new EssayHeader(essay, chunks, note, words).message()),
                        chunks.stream().map(chunk -> OutgoingMessage.plain(chunk.content())))
                .toList();
        return Posting.planned(id, order, threadName(essay, words), messages)
                .titled(essay.credits().title());
    }

    /** Always visible, so it is made of the film's name and year, or the essay's title: nothing of the text. */
    private static String threadName(Essay essay, Words words) {
        Credits credits = essay.credits();
        String name = credits.film()
                .map(film -> words.say(
                        "posting.thread.essay",
                        "film",
                        film,
                        "hasYear",
                        credits.year().isPresent() ? "yes" : "no",
                        "year",
                        credits.year().map(String::valueOf).orElse("")))
                .orElse(credits.title());
        String line = Excerpt.line(name, LONGEST_NAME);
        return line.isEmpty() ? essay.id().value() : line;
    }
}
