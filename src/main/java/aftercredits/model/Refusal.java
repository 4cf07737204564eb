package aftercredits.model;

/** Ends a request to a language model for a reason that is known here and not to the library in between. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Trouble trouble;

    Refusal(Trouble trouble) {
        super(trouble.name(), null, false, false);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
