package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whom, or what, the mentions of one name mean, and what the essay tells of it while one reads. */
final class Individual {
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final Map<Role, Integer> signs = new EnumMap<>(Role.class);
    private final Map<Role, Integer> explicit = new EnumMap<>(Role.class);
    private Evidence evidence = Evidence.NOTHING;
    private Mention.Title title = Mention.Title.NONE;

    void add(Mention mention) {
        mentions.add(mention);
        words.addAll(mention.words());
        if (mention.titled() != Mention.Title.NONE) {
            title = mention.titled();
        }
        evidence = evidence.and(Evidence.SAID);
    }

    void sign(Role role, int weight) {
        signs.merge(role, weight, Integer::sum);
    }

    /** What the essay says outright: "played by", "(Ada Holm)". */
    void say(Role role, int weight) {
        explicit.merge(role, weight, Integer::sum);
    }

    /** The role that the essay says outright; of two the one said more often. */
    Optional<Role> explicit() {
        return explicit.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    void tell(Evidence more) {
        evidence = evidence.and(more);
    }

    List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    Set<String> words() {
        return Set.copyOf(words);
    }

    Evidence evidence() {
        return evidence;
    }

    int signs(Role role) {
        return signs.getOrDefault(role, 0);
    }

    Mention.Title title() {
        return title;
    }

    /** Whether somebody of this name may be meant by these words. */
    boolean mayBe(Mention mention) {
        boolean sameTitle = title.pronoun() == Pronoun.UNKNOWN
                || mention.titled().pronoun() == Pronoun.UNKNOWN
                || title == mention.titled();
        boolean bothTitled = title != Mention.Title.NONE && mention.titled() != Mention.Title.NONE;
        return words.containsAll(mention.words())
                && sameTitle
                && (words.size() > 1 || !bothTitled || title == mention.titled());
    }

    /** The first name, as far as one can tell. */
    String firstName() {
        return mentions.stream()
                .filter(mention -> mention.words().size() > 1)
                .findFirst()
                .orElse(mentions.getFirst())
                .words()
                .getFirst();
    }

    /** As the essay usually says it; of two that are as usual the shorter one. */
    String usual() {
        Map<String, Integer> forms = new LinkedHashMap<>();
        mentions.forEach(mention -> forms.merge(mention.text(), 1, Integer::sum));
        Optional<Map.Entry<String, Integer>> best = forms.entrySet().stream().reduce((one, other) -> {
            int more = other.getValue() - one.getValue();
            boolean shorter = other.getKey().length() < one.getKey().length();
            return more > 0 || (more == 0 && shorter) ? other : one;
        });
        return best.orElseThrow().getKey();
    }
}
