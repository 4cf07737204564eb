package aftercredits.club;

/** A Discord server's id. */
public record ClubId(long snowflake) {

    /**
     * @param digits the id in decimal digits, as Discord writes it
     * @throws NumberFormatException if it is not one
     */
    public static ClubId parse(String digits) {
        return new ClubId(Long.parseUnsignedLong(digits));
    }

    /** The id in decimal digits. */
    @Override
    public String toString() {
        return Long.toUnsignedString(snowflake);
    }
}
