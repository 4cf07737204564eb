package aftercredits.prompt.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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

    private static final WordSense[] VALUES = values();

    private static final int NOUN = 1;
    private static final int VERB = 2;

    /** Nouns and verbs of one word. */
    private static final int ABOUT = 64_000;

    private static final Kept<Fingerprints> FIRST_SENSES = new Kept<>(WordSense::read);

    private final int partOfSpeech;
    private final int file;

    WordSense(int partOfSpeech, int file) {
        this.partOfSpeech = partOfSpeech;
        this.file = file;
    }

    /** @param word in lower case; a plural is looked up by its singular too */
    public static Optional<WordSense> ofNoun(String word) {
        Optional<WordSense> plain = find(word, NOUN);
        return plain.isPresent() || !word.endsWith("s")
                ? plain
                : find(word.substring(0, word.length() - 1), NOUN)
                        .or(() -> word.endsWith("ies")
                                ? find(word.substring(0, word.length() - 3) + "y", NOUN)
                                : Optional.empty());
    }

    /** @param base the verb's base form */
    public static Optional<WordSense> ofVerb(String base) {
        return find(base, VERB);
    }

    /** Whether the noun names a feeling, a quality, a state, an idea or an act. */
    public static boolean isAbstract(String noun) {
        return ofNoun(noun).filter(ABSTRACT::contains).isPresent();
    }

    /** Whether the noun, a name too, means a place first of all. */
    public static boolean isPlace(String noun) {
        return find(noun, NOUN).filter(PLACE::equals).isPresent();
    }

    private static Optional<WordSense> find(String word, int partOfSpeech) {
        int known = FIRST_SENSES.get().get(word.toLowerCase(Locale.ROOT) + "%" + partOfSpeech);
        return known == Fingerprints.NONE ? Optional.empty() : Optional.of(VALUES[known]);
    }

    private static Fingerprints read() {
        String resource = "/net/sf/extjwnl/data/wordnet/wn31/index.sense";
        try (InputStream in = WordSense.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("WordNet's " + resource + " is missing from the class path");
            }
            Fingerprints senses = new Fingerprints(ABOUT);
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line, senses);
            }
            return senses;
        } catch (IOException e) {
            throw new UncheckedIOException("WordNet's " + resource + " can't be read", e);
        }
    }

    /** "love%1:12:00:: 07558676 1 42": the lemma, part of speech, file, …; its place in the file; which sense. */
    private static void take(String line, Fingerprints senses) {
        int percent = line.indexOf('%');
        int partOfSpeech = percent < 0 ? 0 : line.charAt(percent + 1) - '0';
        if (partOfSpeech != NOUN && partOfSpeech != VERB) {
            return;
        }
        int place = line.indexOf(' ');
        if (line.startsWith(" 1 ", line.indexOf(' ', place + 1)) && line.lastIndexOf('_', percent) < 0) {
            int file = Integer.parseInt(line, percent + 3, percent + 5, 10);
            senses.put(line.substring(0, percent + 2), sense(partOfSpeech, file).ordinal());
        }
    }

    private static WordSense sense(int partOfSpeech, int file) {
        for (WordSense sense : VALUES) {
            if (sense.partOfSpeech == partOfSpeech && sense.file == file) {
                return sense;
            }
        }
        return OTHER;
    }
}
