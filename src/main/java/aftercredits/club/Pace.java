package aftercredits.club;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * At what pace a club is posted to.
 *
 * @param quiet when nothing is posted by itself; what a host does by hand is
 * @param reminder after what time without new answers a prompt is recalled, once; empty: never
 * @param pings whether that pings who is in the thread and online
 */
public record Pace(Optional<QuietHours> quiet, Optional<Duration> reminder, boolean pings) {
    /** What holds until a club says otherwise. */
    public static final Pace USUAL = new Pace(Optional.empty(), Optional.empty());

    /** Whose reminders ping nobody. */
    public Pace(Optional<QuietHours> quiet, Optional<Duration> reminder) {
        this(quiet, reminder, false);
    }

    /** The first instant from {@code wanted} on at which something may be posted by itself. */
    public Instant notBefore(Instant wanted, ZoneId zone) {
        return quiet.map(hours -> hours.after(wanted, zone)).orElse(wanted);
    }

    public boolean isQuiet(Instant now, ZoneId zone) {
        return notBefore(now, zone).isAfter(now);
    }
}
