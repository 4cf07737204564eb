package aftercredits.database;

import java.util.function.Function;

/** Opening in several steps, each of which may fail. */
final class Opening {
    private Opening() {}

    /** What {@code next} makes of the part that is open already; when it fails, the part is closed. */
    static <P extends AutoCloseable, T> T onto(P part, Function<P, T> next) {
        try {
            return next.apply(part);
        } catch (RuntimeException failed) {
            close(part, failed);
            throw failed;
        }
    }

    private static void close(AutoCloseable part, RuntimeException failed) {
        try {
            part.close();
        } catch (Exception unclosed) {
            failed.addSuppressed(unclosed);
        }
    }
}
