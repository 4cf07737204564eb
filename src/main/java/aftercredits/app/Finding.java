package aftercredits.app;

import java.util.Optional;

/**
 * One thing that the doctor looked at.
 *
 * @param next what to do about it
 */
record Finding(Verdict verdict, String what, Optional<String> next) {
    /** What it means for {@code run}. */
    enum Verdict {
        WELL("✓"),
        /** Worth knowing; {@code run} starts all the same. */
        NOTE("!"),
        /** {@code run} can't start. */
        MISSING("✗");

        private final String mark;

        Verdict(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    static Finding well(String what) {
        return new Finding(Verdict.WELL, what, Optional.empty());
    }

    static Finding note(String what, String next) {
        return new Finding(Verdict.NOTE, what, Optional.of(next));
    }

    static Finding missing(String what, String next) {
        return new Finding(Verdict.MISSING, what, Optional.of(next));
    }
}
