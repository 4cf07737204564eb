package aftercredits.rehearsal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as Discord writes them: ISO 8601 with microseconds and {@code +00:00}. */
final class Times {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

    private Times() {}

    static String text(Instant instant) {
        return ISO.format(instant);
    }
}
