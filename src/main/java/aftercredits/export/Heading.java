package aftercredits.export;

import aftercredits.club.Club;
import aftercredits.discussion.Discussion;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What an export is of, known before its first entry.
 *
 * @param discussions that it touches, oldest first
 */
record Heading(Club club, ExportRequest request, List<Discussion> discussions, Instant exportedAt) {
    private static final DateTimeFormatter ISO_WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    Heading {
        discussions = List.copyOf(discussions);
    }

    /** ISO 8601 in the club's zone, with its offset: the instant and what the club's clocks showed. */
    String time(Instant at) {
        return ISO_WITH_OFFSET.format(at.atZone(club.zone()));
    }
}
