package aftercredits.prompt.reading;

import aftercredits.essay.Essay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The people whom an essay speaks of: those of its front matter, those its text lets one infer, and the director. */
public final class Cast {
    private final Map<String, Person> byWord = new HashMap<>();
    private final Map<String, Person> given = new HashMap<>();
    private final Set<Person> people = new LinkedHashSet<>();
    private final Set<Person> known = new LinkedHashSet<>();
    private final Map<Integer, List<Named>> bySentence = new HashMap<>();

    private Cast() {}

    /**
     * Somebody named where the essay says it.
     *
     * @param first index of the name's first word among the sentence's tokens
     * @param end index after its last one
     */
    public record Named(Person person, int first, int end) {}

    public static Cast of(Essay essay, Reading reading) {
        Cast cast = new Cast();
        essay.cast().forEach((name, pronoun) -> {
            Person person = new Person(name.strip(), Pronoun.ofCast(pronoun), Role.CHARACTER);
            cast.people.add(person);
            cast.known.add(person);
            words(name).forEach(word -> cast.given.put(word, person));
        });
        InferredCast.from(reading, Credited.of(essay, cast.given)).forEach((person, mentions) -> {
            if (person.isCharacter()) {
                cast.people.add(person);
            }
            if (person.isCharacter() || mentions.size() > 1) {
                cast.known.add(person);
            }
            Set<String> words = new HashSet<>();
            mentions.forEach(mention -> cast.add(person, mention, words));
            words.forEach(word -> cast.byWord.merge(word, person, (one, other) -> firstNamed(word, one, other)));
        });
        cast.byWord.putAll(cast.given);
        cast.take(TakingUp.of(reading, cast).votes());
        return cast;
    }

    private void take(Map<Person, Evidence> votes) {
        UnaryOperator<Person> told = person -> {
            Pronoun pronoun = votes.getOrDefault(person, Evidence.NOTHING).tells(person.name());
            return person.pronoun() == Pronoun.UNKNOWN ? new Person(person.name(), pronoun, person.role()) : person;
        };
        byWord.replaceAll((word, person) -> told.apply(person));
        given.replaceAll((word, person) -> told.apply(person));
        bySentence
                .values()
                .forEach(named -> named.replaceAll(one -> new Named(told.apply(one.person()), one.first(), one.end())));
        replaceAll(people, told);
        replaceAll(known, told);
    }

    private static void replaceAll(Set<Person> people, UnaryOperator<Person> told) {
        List<Person> all = people.stream().map(told).toList();
        people.clear();
        people.addAll(all);
    }

    /** The film's characters, those of the front matter first. */
    public List<Person> people() {
        return List.copyOf(people);
    }

    /** The characters, and others of whom the essay speaks more than once. */
    Set<Person> known() {
        return known;
    }

    /** The person whom this word alone names. */
    public Optional<Person> named(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    /** The person whom this word names after the front matter, which a film's title may be taken for. */
    public Optional<Person> given(String word) {
        return Optional.ofNullable(given.get(word));
    }

    /** Everybody named in the sentence, first to last. */
    public List<Named> in(Sentence sentence) {
        return bySentence.getOrDefault(sentence.index(), List.of());
    }

    /** The one person whom these words name and do nothing more. */
    public Optional<Person> whole(Phrase words) {
        return in(words.sentence()).stream()
                .filter(named -> named.first() == words.first() && named.end() == words.end())
                .map(Named::person)
                .findFirst();
    }

    /** The words by which an essay may call somebody of this name: first and last name. */
    static List<String> words(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> word.length() > 1 && Character.isUpperCase(word.charAt(0)))
                .toList();
    }

    private void add(Person person, Mention mention, Set<String> words) {
        words.addAll(mention.words());
        bySentence
                .computeIfAbsent(mention.sentence().index(), key -> new ArrayList<>())
                .add(new Named(person, mention.first(), mention.end()));
    }

    private static Person firstNamed(String word, Person one, Person other) {
        boolean first = one.name().startsWith(word);
        boolean second = other.name().startsWith(word);
        if (first == second) {
            return one.isCharacter() ? one : other;
        }
        return first ? one : other;
    }
}
