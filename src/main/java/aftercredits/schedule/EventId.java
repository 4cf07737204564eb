package aftercredits.schedule;

/** The id of one of Discord's scheduled events. */
public record EventId(long snowflake) {
    @Override
    public String toString() {
        return Long.toUnsignedString(snowflake);
    }
}
