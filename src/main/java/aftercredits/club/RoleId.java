package aftercredits.club;

/** A Discord role's id. */
public record RoleId(long snowflake) {

    /**
     * @param digits the id in decimal digits, as Discord writes it
     * @throws NumberFormatException if it is not one
     */
    public static RoleId parse(String digits) {
        return new RoleId(Long.parseUnsignedLong(digits));
    }

    /** The id in decimal digits. */
    @Override
    public String toString() {
        return Long.toUnsignedString(snowflake);
    }
}
