package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which mentions name the same: "Vera Lind", "Lind" and "Vera". */
final class Roster {
    private final List<Individual> individuals = new ArrayList<>();
    private final Map<String, List<Individual>> byWord = new HashMap<>();
    private final Map<Mention, Individual> meant = new IdentityHashMap<>();

    /** @param mentions of the whole essay, in its order */
    static Roster of(List<Mention> mentions) {
        Roster roster = new Roster();
        Map<String, List<Mention>> forms = new LinkedHashMap<>();
        mentions.forEach(mention ->
                forms.computeIfAbsent(form(mention), key -> new ArrayList<>()).add(mention));
        forms.values().stream()
                .sorted(Comparator.comparing(
                                (List<Mention> form) -> -form.getFirst().words().size())
                        .thenComparing(form -> form.getFirst().titled() == Mention.Title.NONE))
                .forEach(roster::take);
        return roster;
    }

    List<Individual> individuals() {
        return List.copyOf(individuals);
    }

    Optional<Individual> of(Mention mention) {
        return Optional.ofNullable(meant.get(mention));
    }

    private static String form(Mention mention) {
        return mention.titled() + " " + String.join(" ", mention.words());
    }

    /** Longer forms come first; a shorter one is theirs who alone has its words. */
    private void take(List<Mention> form) {
        Mention sample = form.getFirst();
        List<Individual> fitting = byWord.getOrDefault(sample.words().getFirst(), List.of()).stream()
                .filter(one -> one.mayBe(sample))
                .toList();
        List<Individual> byFirstName = fitting.stream()
                .filter(one -> one.firstName().equals(sample.words().getFirst()))
                .toList();
        Individual one = fitting.size() == 1
                ? fitting.getFirst()
                : byFirstName.size() == 1 ? byFirstName.getFirst() : begin(sample);
        form.forEach(mention -> {
            one.add(mention);
            meant.put(mention, one);
        });
    }

    private Individual begin(Mention sample) {
        Individual one = new Individual();
        individuals.add(one);
        if (!isInstitution(sample)) {
            sample.words()
                    .forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>())
                            .add(one));
        }
        return one;
    }

    private static boolean isInstitution(Mention mention) {
        return mention.words().size() > 1 && INSTITUTIONS.has(mention.words().getLast());
    }

    private static final Lexicon INSTITUTIONS = Lexicon.named("institution-nouns");
}
