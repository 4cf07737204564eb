package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * People whom an essay's text names: with the role that it gives them, and with the pronoun that takes their name up again
 * and again, that the text's description of them, their title or their first name tells; without one where that is not clear.
 */
final class InferredCast {
    /** In characters. Longer ones are lists or have lost their full stops; looking into them takes more than linear time. */
    private static final int LONGEST_READ = 800;

    private final Credited credited;
    private final Roster roster;
    private final Map<String, Individual> byWord = new HashMap<>();
    private final Map<Individual, String> keys = new HashMap<>();

    private InferredCast(Credited credited, Roster roster) {
        this.credited = credited;
        this.roster = roster;
        for (Individual one : roster.individuals()) {
            keys.put(one, String.valueOf(keys.size()));
            one.words()
                    .forEach(word -> byWord.merge(
                            word,
                            one,
                            (first, second) -> second.firstName().equals(word)
                                            && !first.firstName().equals(word)
                                    ? second
                                    : first));
        }
    }

    /** Everybody named, each with where. */
    static Map<Person, List<Mention>> from(Reading reading, Credited credited) {
        List<Sentence> sentences = reading.sentences();
        List<List<Mention>> names = NameFinder.find(sentences, credited.names());
        Roster roster = Roster.of(names.stream().flatMap(Collection::stream).toList());
        RoleSigns.read(sentences, names, roster);
        InferredCast inferred = new InferredCast(credited, roster);
        inferred.gather(sentences.stream()
                .map(sentence -> sentence.length() <= LONGEST_READ ? sentence.text() : "")
                .toList());
        return inferred.people();
    }

    /** Those whom a first look leaves open a second one may tell, by those whom the first has told. */
    private void gather(List<String> texts) {
        texts.forEach(text -> Descriptions.find(
                text,
                byWord::containsKey,
                (word, more) -> Objects.requireNonNull(byWord.get(word)).tell(more)));
        Map<Individual, Evidence> first = agreeing(texts, Map.of());
        Map<Individual, Pronoun> told = new HashMap<>();
        roster.individuals().forEach(one -> {
            Evidence more = first.getOrDefault(one, Evidence.NOTHING);
            told.put(one, pronoun(one, one.evidence().and(more)));
        });
        Map<Individual, Evidence> second = agreeing(texts, told);
        roster.individuals().forEach(one -> {
            Evidence sooner = first.getOrDefault(one, Evidence.NOTHING);
            Evidence later = second.getOrDefault(one, Evidence.NOTHING);
            boolean open = told.getOrDefault(one, Pronoun.UNKNOWN) == Pronoun.UNKNOWN;
            one.tell(open ? later : sooner);
        });
    }

    private Map<Individual, Evidence> agreeing(List<String> texts, Map<Individual, Pronoun> told) {
        Map<String, Individual> byKey = new HashMap<>();
        keys.forEach((one, key) -> byKey.put(key, one));
        Map<Individual, Evidence> all = new HashMap<>();
        Agreement agreement = new Agreement(
                word -> Optional.ofNullable(byWord.get(word)).map(keys::get),
                key -> known(Objects.requireNonNull(byKey.get(key)), told),
                (key, more) -> all.merge(Objects.requireNonNull(byKey.get(key)), more, Evidence::and));
        texts.forEach(agreement::read);
        return all;
    }

    private Pronoun known(Individual one, Map<Individual, Pronoun> told) {
        return credited.given(one.words()).map(Person::pronoun).orElse(told.getOrDefault(one, Pronoun.UNKNOWN));
    }

    private static Pronoun pronoun(Individual one, Evidence evidence) {
        Pronoun titled = one.title().pronoun();
        return titled == Pronoun.UNKNOWN ? evidence.tells(one.firstName()) : titled;
    }

    private Map<Person, List<Mention>> people() {
        RoleChoice choice = new RoleChoice(credited);
        Map<Person, List<Mention>> people = new LinkedHashMap<>();
        for (Individual one : roster.individuals()) {
            Optional<Person> person = credited.given(one.words())
                    .or(() -> choice.of(one).map(role -> new Person(one.usual(), pronoun(one, one.evidence()), role)));
            person.ifPresent(found -> people.merge(found, one.mentions(), InferredCast::joined));
        }
        return people;
    }

    private static List<Mention> joined(List<Mention> some, List<Mention> more) {
        List<Mention> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
