package aftercredits.prompt.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What sort of thing a word means first of all, after WordNet 3.1's lexicographer files: "gratitude" is a feeling, "habit" an
 * act, "monster" a person.
 */
public enum WordSense {
    ACT(1, 4),
    ANIMAL(1, 5),
    ARTIFACT(1, 6),
    ATTRIBUTE(1, 7),
    COGNITION(1, 9),
    COMMUNICATION(1, 10),
    EVENT(1, 11),
    FEELING(1, 12),
    GROUP(1, 14),
    PLACE(1, 15),
    MOTIVE(1, 16),
    PERSON(1, 18),
    STATE(1, 26),
    THINKING(2, 31),
    SAYING(2, 32),
    EMOTION(2, 37),
    SOCIAL(2, 41),
    /** Any other sense that WordNet knows. */
    OTHER(0, 0);

    private static final Set<WordSense> ABSTRACT = Set.of(ACT, ATTRIBUTE, COGNITION, FEELING, MOTIVE, STATE);

    private static final int NOUN = 1;
    private static final int VERB = 2;

    private final int partOfSpeech;
    private final int file;

    WordSense(int partOfSpeech, int file) {
        this.partOfSpeech = partOfSpeech;
        this.file = file;
    }

    /** @param word in lower case; a plural is looked up by its singular too */
    public static Optional<WordSense> ofNoun(String word) {
        Optional<WordSense> plain = Loaded.find(word, NOUN);
        return plain.isPresent() || !word.endsWith("s")
                ? plain
                : Loaded.find(word.substring(0, word.length() - 1), NOUN)
                        .or(() -> word.endsWith("ies")
                                ? Loaded.find(word.substring(0, word.length() - 3) + "y", NOUN)
                                : Optional.empty());
    }

    /** @param base the verb's base form */
    public static Optional<WordSense> ofVerb(String base) {
        return Loaded.find(base, VERB);
    }

    /** Whether the noun names a feeling, a quality, a state, an idea or an act. */
    public static boolean isAbstract(String noun) {
        return ofNoun(noun).filter(ABSTRACT::contains).isPresent();
    }

    /** Whether the noun, a name too, means a place first of all. */
    public static boolean isPlace(String noun) {
        return Loaded.find(noun, NOUN).filter(PLACE::equals).isPresent();
    }

    private static final class Loaded {
        private static final Map<String, WordSense> NOUNS = new HashMap<>();
        private static final Map<String, WordSense> VERBS = new HashMap<>();

        static {
            read();
        }

        static Optional<WordSense> find(String word, int partOfSpeech) {
            return Optional.ofNullable((partOfSpeech == NOUN ? NOUNS : VERBS).get(word.toLowerCase(Locale.ROOT)));
        }

        private static void read() {
            String resource = "/net/sf/extjwnl/data/wordnet/wn31/index.sense";
            try (InputStream in = WordSense.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("WordNet's " + resource + " is missing from the class path");
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    take(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("WordNet's " + resource + " can't be read", e);
            }
        }

        /** "love%1:12:00:: 07558676 1 42": the lemma, part of speech, file, …; its place in the file; which sense. */
        private static void take(String line) {
            int percent = line.indexOf('%');
            int partOfSpeech = percent < 0 ? 0 : line.charAt(percent + 1) - '0';
            if (partOfSpeech != NOUN && partOfSpeech != VERB) {
                return;
            }
            String[] columns = line.split(" ", 4);
            if (columns.length > 2 && columns[2].equals("1") && line.lastIndexOf('_', percent) < 0) {
                int file = Integer.parseInt(line.substring(percent + 3, percent + 5));
                (partOfSpeech == NOUN ? NOUNS : VERBS).put(line.substring(0, percent), sense(partOfSpeech, file));
            }
        }

        private static WordSense sense(int partOfSpeech, int file) {
            for (WordSense sense : values()) {
                if (sense.partOfSpeech == partOfSpeech && sense.file == file) {
                    return sense;
                }
            }
            return OTHER;
        }
    }
}
