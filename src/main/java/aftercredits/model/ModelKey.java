package aftercredits.model;

/** What a language model's server knows its caller by. It shows itself to nobody who does not ask for it by name. */
public final class ModelKey {
    private final String secret;

    public ModelKey(String secret) {
        this.secret = secret;
    }

    public String reveal() {
        return secret;
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
