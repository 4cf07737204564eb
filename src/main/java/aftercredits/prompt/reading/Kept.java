package aftercredits.prompt.reading;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is read when it is first needed, shared by all who need it, and given back when memory runs short; then it is read
 * anew. Safe to share between threads.
 */
final class Kept<T> {
    private final Supplier<T> reading;

    @Nullable
    private SoftReference<T> kept;

    Kept(Supplier<T> reading) {
        this.reading = reading;
    }

    synchronized T get() {
        T known = kept == null ? null : kept.get();
        if (known == null) {
            known = reading.get();
            kept = new SoftReference<>(known);
        }
        return known;
    }
}
