package aftercredits.prompt.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The forms of English verbs. */
public final class Verbs {
    private static final Lexicon IRREGULAR = Lexicon.named("irregular-verbs");

    private static final Set<String> LINKING = Set.of("be", "seem", "feel", "look", "appear", "become", "remain");

    private Verbs() {}

    /** The base form of a verb, "treats" is "treat"; empty where it is not certain. */
    public static Optional<String> base(Token verb) {
        String word = verb.lower();
        if (verb.tagged("VB")) {
            return Optional.of(word);
        }
        if (IRREGULAR.has(word)) {
            return IRREGULAR.get(word);
        }
        List<String> candidates = switch (verb.tag()) {
            case "VBP" -> List.of(word);
            case "VBZ" -> withoutS(word);
            case "VBD", "VBN" -> without("ed", word);
            case "VBG" -> without("ing", word);
            default -> List.of();
        };
        return candidates.stream()
                .filter(Verbs::isVerb)
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(base -> WordSense.ofVerb(base).isPresent())
                        .findFirst());
    }

    /** Whether the verb joins its subject to what it is: "be", "seem", "feel". */
    public static boolean links(String base) {
        return LINKING.contains(base);
    }

    /** Whether the tagger has met the word as a verb in its base form, or WordNet has it. */
    static boolean isVerb(String word) {
        return EnglishModels.knows(word, "VB")
                || EnglishModels.knows(word, "VBP")
                || WordSense.ofVerb(word).isPresent();
    }

    private static List<String> withoutS(String word) {
        if (!word.endsWith("s")) {
            return List.of();
        }
        String stem = word.substring(0, word.length() - 1);
        if (stem.endsWith("ie")) {
            return List.of(stem.substring(0, stem.length() - 2) + "y", stem);
        }
        return stem.endsWith("e") ? List.of(stem, stem.substring(0, stem.length() - 1)) : List.of(stem);
    }

    private static List<String> without(String ending, String word) {
        if (!word.endsWith(ending) || word.length() < ending.length() + 2) {
            return List.of();
        }
        String stem = word.substring(0, word.length() - ending.length());
        int last = stem.length() - 1;
        boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
        String single = doubled ? stem.substring(0, last) : stem;
        String withY = stem.endsWith("i") ? stem.substring(0, last) + "y" : stem;
        return List.of(stem + "e", withY, stem, single);
    }
}
