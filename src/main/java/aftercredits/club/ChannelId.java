package aftercredits.club;

/** A Discord channel's or thread's id. */
public record ChannelId(long snowflake) {

    /**
     * @param digits the id in decimal digits, as Discord writes it
     * @throws NumberFormatException if it is not one
     */
    public static ChannelId parse(String digits) {
        return new ChannelId(Long.parseUnsignedLong(digits));
    }

    /** The id in decimal digits. */
    @Override
    public String toString() {
        return Long.toUnsignedString(snowflake);
    }
}
