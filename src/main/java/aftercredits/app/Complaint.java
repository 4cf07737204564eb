package aftercredits.app;

/**
 * Something wrong in what somebody wrote.
 *
 * @param what what is wrong
 * @param next what to do about it
 */
record Complaint(Source where, Severity severity, String what, String next) {
    /** How bad it is. */
    enum Severity {
        /** The file, or the configuration, can't be used. */
        ERROR,
        /** It can, but not as its writer thinks. */
        WARNING
    }

    static Complaint error(Source where, String what, String next) {
        return new Complaint(where, Severity.ERROR, what, next);
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }

    /** On one line. */
    @Override
    public String toString() {
        return where + ": " + what + " " + next;
    }
}
