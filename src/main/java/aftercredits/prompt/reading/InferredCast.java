package aftercredits.prompt.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People whom the front matter does not name but the text does: with the pronoun that takes their name up again and again,
 * that the text's description of them or their first name tells; without one where that is not clear.
 */
final class InferredCast {
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{L}+(?:-\\p{L}+)*");

    /** A name said once is as likely a place or a guest; who is nobody's rival must not be missed either. */
    private static final int LEAST_SAID = 2;

    /** In characters. Longer ones are lists or have lost their full stops; looking into them takes more than linear time. */
    private static final int LONGEST_READ = 800;

    private final Cast given;
    private final Map<String, Evidence> described = new TreeMap<>();

    private InferredCast(Cast given) {
        this.given = given;
    }

    static List<Person> from(Reading reading, Cast given) {
        InferredCast inferred = new InferredCast(given);
        List<String> texts = reading.sentences().stream()
                .map(sentence -> sentence.length() <= LONGEST_READ ? sentence.text() : "")
                .toList();
        texts.forEach(inferred::collect);
        texts.forEach(text -> Descriptions.find(text, inferred.described::containsKey, inferred::describe));
        return inferred.people(texts);
    }

    /** A capital begins every sentence; a word that has one within a sentence too is a name. */
    private void collect(String text) {
        Matcher word = CAPITALISED.matcher(text);
        while (word.find()) {
            if (isWithin(text, word.start())) {
                describe(word.group(), Evidence.SAID);
            }
        }
    }

    private void describe(String name, Evidence more) {
        described.merge(name, more, Evidence::and);
    }

    /** Those whom a first look leaves open a second one may tell, by those whom the first has told. */
    private List<Person> people(List<String> texts) {
        Map<String, Evidence> first = weighed(texts, Map.of());
        Map<String, Pronoun> told = new HashMap<>();
        first.forEach((name, evidence) -> told.put(name, evidence.tells(name)));
        Map<String, Evidence> second = weighed(texts, told);
        second.forEach((name, evidence) -> {
            boolean open = told.get(name) == Pronoun.UNKNOWN && !Evidence.isFirstName(name);
            told.put(name, open ? evidence.tells(name) : told.get(name));
        });
        return first.entrySet().stream()
                .filter(name -> given.named(name.getKey()).isEmpty())
                .filter(name -> name.getValue().said() >= LEAST_SAID || Evidence.isFirstName(name.getKey()))
                .map(name -> new Person(name.getKey(), told.getOrDefault(name.getKey(), Pronoun.UNKNOWN)))
                .toList();
    }

    private Map<String, Evidence> weighed(List<String> texts, Map<String, Pronoun> told) {
        Map<String, Evidence> all = new TreeMap<>(described);
        Agreement agreement = new Agreement(
                described::containsKey,
                name -> given.named(name).map(Person::pronoun).orElse(told.getOrDefault(name, Pronoun.UNKNOWN)),
                (name, more) -> all.merge(name, more, Evidence::and));
        texts.forEach(agreement::read);
        return all;
    }

    private static boolean isWithin(String text, int start) {
        return start > 1
                && text.charAt(start - 1) == ' '
                && (Character.isLowerCase(text.charAt(start - 2)) || text.charAt(start - 2) == ',');
    }
}
