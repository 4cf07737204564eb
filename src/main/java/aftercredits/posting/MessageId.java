package aftercredits.posting;

/** A Discord message's id. */
public record MessageId(long snowflake) {
    public static MessageId parse(String digits) {
        return new MessageId(Long.parseUnsignedLong(digits));
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(snowflake);
    }
}
