package aftercredits.club;

/** A Discord user's id. */
public record MemberId(long snowflake) {

    /**
     * @param digits the id in decimal digits, as Discord writes it
     * @throws NumberFormatException if it is not one
     */
    public static MemberId parse(String digits) {
        return new MemberId(Long.parseUnsignedLong(digits));
    }

    /** The id in decimal digits. */
    @Override
    public String toString() {
        return Long.toUnsignedString(snowflake);
    }
}
