package aftercredits.film;

/** A chosen film's number, which no other ever has. */
public record ChosenId(long number) {
    /**
     * @param digits the number in decimal digits
     * @throws NumberFormatException if it is not one
     */
    public static ChosenId parse(String digits) {
        return new ChosenId(Long.parseLong(digits));
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
