package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Cast;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.Person;
import aftercredits.prompt.reading.Pronoun;
import aftercredits.prompt.reading.Referents;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The people whom a sentence speaks of: those of the cast, by name or pronoun, and whom they have, "her father".
 *
 * @param cast first to last, each once
 * @param kin whom somebody of the cast has, as a question says it after naming them all
 */
record Company(List<Person> cast, List<String> kin) {
    private static final Lexicon KIN = Lexicon.named("kin");
    private static final Set<String> NAMING = Set.of("NNP", ",", "-LRB-", "POS", "NN", "NNS");
    private static final int FARTHEST = 3;

    /** Empty where a pronoun may mean somebody else. */
    static Optional<Company> of(Referents referents, Sentence sentence) {
        Set<Person> cast = new LinkedHashSet<>();
        Set<String> kin = new LinkedHashSet<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            Optional<Pronoun> pronoun = Pronoun.of(tokens.get(i))
                    .filter(said -> !tokens.get(at).lower().endsWith("self"));
            Optional<Person> person = pronoun.isPresent()
                    ? beside(cast, tokens, i).or(() -> referents.meant(pronoun.get(), sentence, at))
                    : named(referents, sentence, i);
            if (pronoun.isPresent() && person.isEmpty()) {
                return Optional.empty();
            }
            Optional<Person> meant = person.filter(Person::isCharacter);
            meant.ifPresent(cast::add);
            meant.flatMap(owner -> kin(owner, tokens, at)).ifPresent(kin::add);
        }
        return Optional.of(new Company(new ArrayList<>(cast), new ArrayList<>(kin)));
    }

    /** Whose name ends at this word. */
    private static Optional<Person> named(Referents referents, Sentence sentence, int at) {
        return referents.cast().in(sentence).stream()
                .filter(named -> named.end() == at + 1)
                .map(Cast.Named::person)
                .findFirst();
    }

    /** "Anna and her father": hers, whatever else "her" might mean. */
    private static Optional<Person> beside(Set<Person> cast, List<Token> tokens, int owner) {
        boolean hers = tokens.get(owner).tagged("PRP$")
                && owner > 1
                && tokens.get(owner - 1).is("and")
                && tokens.get(owner - 2).tagged("NNP");
        return hers ? cast.stream().reduce((one, other) -> other) : Optional.empty();
    }

    /** "Her estranged father", and not "her father Carl", who has a name. */
    private static Optional<String> kin(Person owner, List<Token> tokens, int at) {
        boolean pronoun = tokens.get(at).tagged("PRP$");
        boolean owns = pronoun || (at + 1 < tokens.size() && tokens.get(at + 1).tagged("POS"));
        for (int i = at + 1; owns && i < tokens.size() && i <= at + FARTHEST; i++) {
            if (KIN.has(tokens.get(i).lower())) {
                boolean named = i + 1 < tokens.size()
                        && NAMING.contains(tokens.get(i + 1).tag());
                String whose = pronoun ? tokens.get(at).lower() : owner.name() + "'s";
                return named
                        ? Optional.empty()
                        : Optional.of(whose + " " + tokens.get(i).lower());
            }
        }
        return Optional.empty();
    }

    /** The only two, where the sentence speaks of two. */
    Optional<List<String>> two() {
        List<String> all = new ArrayList<>(cast.stream().map(Person::name).toList());
        all.addAll(kin);
        return all.size() == 2 ? Optional.of(all) : Optional.empty();
    }

    /** The only one, where the sentence speaks of one. */
    Optional<Person> one() {
        return cast.size() == 1 && kin.isEmpty() ? Optional.of(cast.getFirst()) : Optional.empty();
    }
}
