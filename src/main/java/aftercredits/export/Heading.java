package aftercredits.export;

import aftercredits.club.Club;
import aftercredits.discussion.Discussion;
import java.time.Instant;
import java.util.List;

/**
 * What an export is of, known before its first entry.
 *
 * @param discussions that it touches, oldest first
 */
record Heading(Club club, ExportRequest request, List<Discussion> discussions, Instant exportedAt) {
    Heading {
        discussions = List.copyOf(discussions);
    }

    /** ISO 8601 in the club's zone, with its offset: the instant and what the club's clocks showed. */
    String time(Instant at) {
        return times().of(at);
    }

    /** As {@link #time}, for many. */
    LocalTimes times() {
        return new LocalTimes(club.zone());
    }
}
