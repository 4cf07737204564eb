package aftercredits.prompt.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the sentences that were parsed last hang together, by their words: an essay that is read again after a change has the
 * same sentences but one, and parsing is most of a reading's time. Safe to share between threads.
 */
final class KnownShapes {
    /** A text's most thoughts and some that were changed since; a few megabytes. */
    static final int MOST = 2_000;

    private final Map<String, Optional<Shape>> byWords = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Shape>> eldest) {
            return size() > MOST;
        }
    };

    /**
     * A tree without its sentence.
     *
     * @param first index of its first word
     * @param end index after its last
     */
    record Shape(String label, int first, int end, List<Shape> children) {}

    /** Null for words that are not known; empty for those that have no tree. */
    synchronized @Nullable Optional<Shape> of(String words) {
        return byWords.get(words);
    }

    synchronized void keep(String words, Optional<Shape> shape) {
        byWords.put(words, shape);
    }
}
