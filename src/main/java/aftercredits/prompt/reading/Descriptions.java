package aftercredits.prompt.reading;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a sentence calls a person: "Otka, the judge's son", "her husband Otka", "one of the boys". */
final class Descriptions {
    private static final String NAME = "(\\p{Lu}\\p{L}+(?:-\\p{L}+)*)";

    /** A description has five words at most, so that matching stays linear. */
    private static final String WORDS = "((?:[\\p{L}'-]{1,30} ){0,4}?[\\p{L}-]{1,30})";

    /** Not where a list goes on: "Otka, the boy, and the dog". */
    private static final String ENDS =
            "(?: who\\b| of\\b| in\\b| from\\b| with\\b|\\.|[;:\\u2014)]|,(?! (?:and|or|the|an?|h(?:is|er))\\b| \\p{Lu}))";

    private static final Pattern AFTER =
            Pattern.compile("\\b" + NAME + "(?:,| is| was) (?:an?|the|his|her|their|my) (?=[\\p{L}])" + WORDS + ENDS);

    private static final Pattern BEFORE =
            Pattern.compile("(?:\\b(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y)|'s) (?:\\p{Ll}{1,20} )?(\\p{Ll}{1,30}) " + NAME);

    /** "Otka, one of the boys", "Otka, the youngest and most stubborn of his sons". */
    private static final Pattern ONE_OF = Pattern.compile("\\b" + NAME
            + "(?:,| is| was) (?:the )?(?:one|first|last|(?:\\p{Ll}{1,20}est|(?:most|least) \\p{Ll}{1,20})(?: and [\\p{Ll} ]{1,30})?)"
            + " of (?:the|his|her|their|my) (?:\\p{Ll}{1,20} )?(\\p{Ll}{1,30})\\b(?!')");

    /** "Otka is a clerk who thinks she can leave": nobody else has been spoken of. */
    private static final Pattern WHO =
            Pattern.compile("^" + NAME + " (?:is|was) an? (?:[\\p{Ll}-]{1,30} ){1,4}who \\p{Ll}{1,20} (s?he)\\b");

    private static final int LIKELY = 2;

    private static final Map<Pronoun, Lexicon> NOUNS =
            Map.of(Pronoun.SHE, Lexicon.named("women"), Pronoun.HE, Lexicon.named("men"));

    private Descriptions() {}

    static void find(String text, Predicate<String> isName, BiConsumer<String, Evidence> found) {
        Matcher after = AFTER.matcher(text);
        while (after.find()) {
            tell(after.group(1), lastWord(after.group(2)), isName, found);
        }
        Matcher before = BEFORE.matcher(text);
        while (before.find()) {
            tell(before.group(2), before.group(1), isName, found);
        }
        Matcher oneOf = ONE_OF.matcher(text);
        while (oneOf.find()) {
            tell(oneOf.group(1), singular(oneOf.group(2)), isName, found);
        }
        Matcher who = WHO.matcher(text);
        if (who.find() && isName.test(who.group(1))) {
            Pronoun pronoun = who.group(2).equals("she") ? Pronoun.SHE : Pronoun.HE;
            found.accept(who.group(1), Evidence.of(pronoun, LIKELY));
        }
    }

    private static void tell(String name, String noun, Predicate<String> isName, BiConsumer<String, Evidence> found) {
        if (isName.test(name)) {
            of(noun).ifPresent(pronoun -> found.accept(name, Evidence.of(pronoun, Evidence.ENOUGH)));
        }
    }

    private static Optional<Pronoun> of(String noun) {
        return NOUNS.entrySet().stream()
                .filter(nouns -> nouns.getValue().has(noun))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String singular(String plural) {
        if (plural.endsWith("men")) {
            return plural.substring(0, plural.length() - 2) + "an";
        }
        return plural.endsWith("wives") ? "wife" : plural.substring(0, plural.length() - 1);
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
