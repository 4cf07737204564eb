package aftercredits.discussion;

/** A prompt as asked in one discussion; asked again a year later it has another. */
public record AskedId(long value) {
    public static AskedId parse(String digits) {
        return new AskedId(Long.parseLong(digits));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
