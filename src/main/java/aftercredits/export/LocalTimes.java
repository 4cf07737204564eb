package aftercredits.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.Locale;

/**
 * Times as ISO 8601 in a zone, with its offset: the instant to the millisecond and what the clocks there showed. A log has
 * millions of them, one after the other: whatever but the seconds is made once a minute.
 */
final class LocalTimes {
    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);
    private static final int SECONDS_A_MINUTE = 60;
    private static final int NANOS_A_MILLI = 1_000_000;

    private final ZoneRules rules;
    private ZoneOffset offset = ZoneOffset.UTC;
    private long minute = Long.MIN_VALUE;
    private String toTheMinute = "";
    private String withOffset = "";

    LocalTimes(ZoneId zone) {
        this.rules = zone.getRules();
    }

    String of(Instant at) {
        ZoneOffset now = rules.getOffset(at);
        long seconds = at.getEpochSecond() + now.getTotalSeconds();
        long minuteNow = Math.floorDiv(seconds, SECONDS_A_MINUTE);
        if (minuteNow != minute || !now.equals(offset)) {
            minute = minuteNow;
            offset = now;
            toTheMinute = TO_THE_MINUTE.format(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
            withOffset = OFFSET.format(now);
        }
        int second = (int) (seconds - minuteNow * SECONDS_A_MINUTE);
        int millis = at.getNano() / NANOS_A_MILLI;
        char[] digits = {digit(second / 10), digit(second), '.', digit(millis / 100), digit(millis / 10), digit(millis)
        };
        return toTheMinute + new String(digits) + withOffset;
    }

    private static char digit(int number) {
        return (char) ('0' + number % 10);
    }
}
