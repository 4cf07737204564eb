package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Essay;
import aftercredits.text.Words;
import java.time.Instant;

/** Plans an essay's posting: a visible header that leaks nothing, then the chunks. */
public final class EssayPost {
    private EssayPost() {}

    /** The header: title, film, year, author, source, rights, content warnings, reading time, number of parts. */
    public static OutgoingMessage header(Essay essay, Words words) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** A new posting of the essay, not yet kept. */
    public static Posting plan(
            ClubId club, Essay essay, ChannelId channel, Layout layout, MemberId host, Instant at, Words words) {
        throw new UnsupportedOperationException("not written yet");
    }
}
