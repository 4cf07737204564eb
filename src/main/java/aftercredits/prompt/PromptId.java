package aftercredits.prompt;

/** A club's prompt, proposed or decided. */
public record PromptId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
