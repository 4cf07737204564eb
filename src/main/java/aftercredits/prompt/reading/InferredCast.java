package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People whom the front matter does not name but the text does, with the pronoun that follows their name again and again. */
final class InferredCast {
    private static final Pattern NAME_OR_PRONOUN =
            Pattern.compile("\\p{Lu}\\p{L}+|\\b(?:she|her|herself|he|him|his|himself)\\b");

    /** One pronoun after a name may be another's. */
    private static final int LEAST_EVIDENCE = 2;

    /** So many times as often as the other pronoun. */
    private static final int CLEARLY = 4;

    private final Map<String, int[]> followed = new HashMap<>();
    private final Cast given;

    private InferredCast(Cast given) {
        this.given = given;
    }

    static List<Person> from(Reading reading, Cast given) {
        InferredCast inferred = new InferredCast(given);
        reading.sentences().forEach(inferred::count);
        List<Person> people = new ArrayList<>();
        inferred.followed.forEach((name, counts) -> {
            if (counts[0] + counts[1] >= LEAST_EVIDENCE) {
                people.add(new Person(name, pronoun(counts[0], counts[1])));
            }
        });
        return people;
    }

    /** A pronoun speaks for the only name before it in its sentence; with two names before it, for none. */
    private void count(Sentence sentence) {
        String text = sentence.text();
        Matcher word = NAME_OR_PRONOUN.matcher(text);
        String name = "";
        boolean several = false;
        while (word.find()) {
            String found = word.group();
            boolean capital = Character.isUpperCase(found.charAt(0));
            if (capital && isName(text, word.start())) {
                several = several || (!name.isEmpty() && !name.equals(found));
                name = found;
            } else if (!capital
                    && !name.isEmpty()
                    && !several
                    && given.named(name).isEmpty()) {
                followed.computeIfAbsent(name, same -> new int[2])[
                        found.charAt(0) == 's' || found.startsWith("her") ? 0 : 1]++;
            }
        }
    }

    /** A capital within a sentence, not after another one ("New York", "Regal Cinema"). */
    private static boolean isName(String text, int start) {
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
