package aftercredits.eval;

/** The evaluation can't go on; the message says what is wrong, where, and what to do next. */
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Trouble(String message) {
        super(message);
    }
}
