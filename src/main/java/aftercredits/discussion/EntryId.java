package aftercredits.discussion;

/**
 * One entry of the log: the snowflake of the interaction (or message) that made it, so the same form sent twice makes one
 * entry.
 */
public record EntryId(long snowflake) {
    @Override
    public String toString() {
        return Long.toUnsignedString(snowflake);
    }
}
