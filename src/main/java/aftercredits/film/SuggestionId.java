package aftercredits.film;

/** A suggestion's number, which no other ever has. */
public record SuggestionId(long number) {
    /**
     * @param digits the number in decimal digits
     * @throws NumberFormatException if it is not one
     */
    public static SuggestionId parse(String digits) {
        return new SuggestionId(Long.parseLong(digits));
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
