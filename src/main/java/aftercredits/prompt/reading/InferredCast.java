package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People whom the front matter does not name but the text does, with the pronoun that takes their name up again and again,
 * or that their first name tells. Only "she" and "he" count: in "Jeff kisses her" the pronoun is somebody else.
 */
final class InferredCast {
    private static final Pattern NAME_OR_PRONOUN =
            Pattern.compile("\\p{Lu}\\p{L}+(?:-\\p{L}+)*|\\b(?:she|herself|he|himself)\\b");

    private static final Pattern TAKEN_UP = Pattern.compile("(?:She|He|Her|His)\\b");

    /** In "When Jeff returns, she …" the pronoun is somebody else as well. */
    private static final Pattern SUBORDINATE =
            Pattern.compile("(?:When|As|After|Before|While|If|Because|Although|Though|Once|Since)\\b.*");

    /** A name said once is as likely a place or a guest; who is nobody's rival must not be missed either. */
    private static final int LEAST_SAID = 2;

    /** One pronoun after a name may be another's, and two. */
    private static final int LEAST_EVIDENCE = 3;

    /** So many times as often as the other pronoun. */
    private static final int CLEARLY = 5;

    private static final Lexicon HER_NAMES = Lexicon.named("she-names");
    private static final Lexicon HIS_NAMES = Lexicon.named("he-names");

    private final Set<String> names = new HashSet<>();
    private final Map<String, Evidence> evidence = new TreeMap<>();
    private final Cast given;

    private InferredCast(Cast given) {
        this.given = given;
    }

    /** How often a name was said, and which pronoun took it up. */
    private record Evidence(int said, int she, int he) {
        Evidence and(Evidence other) {
            return new Evidence(said + other.said, she + other.she, he + other.he);
        }
    }

    static List<Person> from(Reading reading, Cast given) {
        InferredCast inferred = new InferredCast(given);
        reading.sentences().forEach(sentence -> inferred.collect(sentence.text()));
        String before = "";
        for (Sentence sentence : reading.sentences()) {
            before = inferred.count(sentence.text(), before);
        }
        List<Person> people = new ArrayList<>();
        inferred.evidence.forEach((name, counts) -> {
            if (counts.said() >= LEAST_SAID || HER_NAMES.has(name) || HIS_NAMES.has(name)) {
                people.add(new Person(name, pronoun(name, counts)));
            }
        });
        return people;
    }

    /** A capital begins every sentence; a word that has one within a sentence too is a name. */
    private void collect(String text) {
        Matcher word = NAME_OR_PRONOUN.matcher(text);
        while (word.find()) {
            String name = word.group();
            if (Character.isUpperCase(name.charAt(0)) && isWithin(text, word.start())) {
                names.add(name);
                take(name, new Evidence(1, 0, 0));
            }
        }
    }

    /**
     * A pronoun speaks for the only name before it in its sentence, or in the sentence before.
     *
     * @return the only name of this sentence; empty where there are several or none
     */
    private String count(String text, String before) {
        if (!before.isEmpty() && TAKEN_UP.matcher(text).lookingAt()) {
            take(before, of(text));
        }
        boolean tells = !SUBORDINATE.matcher(text).lookingAt();
        String name = "";
        boolean several = false;
        Matcher word = NAME_OR_PRONOUN.matcher(text);
        while (word.find()) {
            String found = word.group();
            if (Character.isUpperCase(found.charAt(0))) {
                boolean isName = isName(text, word.start(), found);
                several = several || (isName && !name.isEmpty() && !name.equals(found));
                name = isName ? found : name;
            } else if (tells && !several && !name.isEmpty()) {
                take(name, of(found));
            }
        }
        return several ? "" : name;
    }

    private static Evidence of(String pronoun) {
        boolean she = Character.toLowerCase(pronoun.charAt(0)) == 's' || pronoun.startsWith("Her");
        return she ? new Evidence(0, 1, 0) : new Evidence(0, 0, 1);
    }

    private void take(String name, Evidence more) {
        if (given.named(name).isEmpty()) {
            evidence.merge(name, more, Evidence::and);
        }
    }

    private boolean isName(String text, int start, String word) {
        return start == 0 ? names.contains(word) : isWithin(text, start);
    }

    /** Not after another capital: "York" in "New York" is nobody. */
    private static boolean isWithin(String text, int start) {
        return start > 1
                && text.charAt(start - 1) == ' '
                && (Character.isLowerCase(text.charAt(start - 2)) || text.charAt(start - 2) == ',');
    }

    private static Pronoun pronoun(String name, Evidence counts) {
        boolean hers = HER_NAMES.has(name);
        boolean his = HIS_NAMES.has(name);
        if (hers || his) {
            int against = hers ? counts.he() : counts.she();
            int in = hers ? counts.she() : counts.he();
            boolean contradicted = against > in;
            return contradicted ? Pronoun.UNKNOWN : hers ? Pronoun.SHE : Pronoun.HE;
        }
        if (counts.she() + counts.he() < LEAST_EVIDENCE) {
            return Pronoun.UNKNOWN;
        }
        if (counts.she() >= CLEARLY * counts.he()) {
            return Pronoun.SHE;
        }
        return counts.he() >= CLEARLY * counts.she() ? Pronoun.HE : Pronoun.UNKNOWN;
    }
}
