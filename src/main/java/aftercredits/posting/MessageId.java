package aftercredits.posting;

import java.time.Instant;

/** A Discord message's id. */
public record MessageId(long snowflake) {
    /** The first millisecond of 2015. */
    private static final long DISCORD_EPOCH_MILLIS = 1_420_070_400_000L;

    private static final int TIME_SHIFT = 22;

    public static MessageId parse(String digits) {
        return new MessageId(Long.parseUnsignedLong(digits));
    }

    /** When Discord took the message, by Discord's own clock: a snowflake holds it to the millisecond. */
    public Instant sentAt() {
        return Instant.ofEpochMilli((snowflake >>> TIME_SHIFT) + DISCORD_EPOCH_MILLIS);
    }

    /** An id that says another time, and is this one in all else. */
    public MessageId at(Instant time) {
        long belowTime = snowflake & ((1L << TIME_SHIFT) - 1);
        return new MessageId(((time.toEpochMilli() - DISCORD_EPOCH_MILLIS) << TIME_SHIFT) | belowTime);
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(snowflake);
    }
}
