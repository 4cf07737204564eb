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
 * People whom the front matter does not name but the text does, with the pronoun that takes their name up again and again.
 * Only "she" and "he" count: in "Jeff kisses her" the pronoun is somebody else.
 */
final class InferredCast {
    private static final Pattern NAME_OR_PRONOUN = Pattern.compile("\\p{Lu}\\p{L}+|\\b(?:she|herself|he|himself)\\b");

    private static final Pattern TAKEN_UP = Pattern.compile("(?:She|He|Her|His)\\b");

    /** One pronoun after a name may be another's. */
    private static final int LEAST_EVIDENCE = 2;

    /** So many times as often as the other pronoun. */
    private static final int CLEARLY = 5;

    private final Set<String> names = new HashSet<>();
    private final Map<String, int[]> followed = new TreeMap<>();
    private final Cast given;

    private InferredCast(Cast given) {
        this.given = given;
    }

    static List<Person> from(Reading reading, Cast given) {
        InferredCast inferred = new InferredCast(given);
        reading.sentences().forEach(sentence -> inferred.collect(sentence.text()));
        String before = "";
        for (Sentence sentence : reading.sentences()) {
            before = inferred.count(sentence.text(), before);
        }
        List<Person> people = new ArrayList<>();
        inferred.followed.forEach((name, counts) -> {
            if (counts[0] + counts[1] >= LEAST_EVIDENCE) {
                people.add(new Person(name, pronoun(counts[0], counts[1])));
            }
        });
        return people;
    }

    /**
     * A pronoun speaks for the only name before it in its sentence, or in the sentence before.
     *
     * @return the only name of this sentence; empty where there are several or none
     */
    private String count(String text, String before) {
        if (!before.isEmpty() && TAKEN_UP.matcher(text).lookingAt()) {
            take(before, text);
        }
        String name = "";
        boolean several = false;
        Matcher word = NAME_OR_PRONOUN.matcher(text);
        while (word.find()) {
            String found = word.group();
            if (Character.isLowerCase(found.charAt(0))) {
                if (!name.isEmpty() && !several) {
                    take(name, found);
                }
            } else if (isName(text, word.start(), found)) {
                several = several || (!name.isEmpty() && !name.equals(found));
                name = found;
            }
        }
        return several ? "" : name;
    }

    private void take(String name, String pronoun) {
        if (given.named(name).isEmpty()) {
            boolean she = Character.toLowerCase(pronoun.charAt(0)) == 's' || pronoun.startsWith("Her");
            followed.computeIfAbsent(name, same -> new int[2])[she ? 0 : 1]++;
        }
    }

    /** A capital begins every sentence; a word that has one within a sentence too is a name. */
    private void collect(String text) {
        Matcher word = NAME_OR_PRONOUN.matcher(text);
        while (word.find()) {
            if (Character.isUpperCase(word.group().charAt(0)) && isWithin(text, word.start())) {
                names.add(word.group());
            }
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

    private static Pronoun pronoun(int she, int he) {
        if (she >= CLEARLY * he) {
            return Pronoun.SHE;
        }
        return he >= CLEARLY * she ? Pronoun.HE : Pronoun.UNKNOWN;
    }
}
