package aftercredits.eval;

import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many of these prompts ask again what one before them asks.
 *
 * @param exact rest on the same passage, or ask the same words
 * @param near rest on an overlapping passage, or share half of their words, or the stances
 */
record Duplicates(int exact, int near) {
    private static final double ALIKE = 0.5;

    static Duplicates among(List<DraftedPrompt> prompts) {
        int exact = 0;
        int near = 0;
        for (int i = 0; i < prompts.size(); i++) {
            DraftedPrompt prompt = prompts.get(i);
            List<DraftedPrompt> before = prompts.subList(0, i);
            if (before.stream().anyMatch(other -> same(other, prompt))) {
                exact++;
            } else if (before.stream().anyMatch(other -> alike(other, prompt))) {
                near++;
            }
        }
        return new Duplicates(exact, near);
    }

    private static boolean same(DraftedPrompt one, DraftedPrompt other) {
        boolean samePassage = one.passage().isPresent() && one.passage().equals(other.passage());
        return samePassage || one.question().equalsIgnoreCase(other.question());
    }

    private static boolean alike(DraftedPrompt one, DraftedPrompt other) {
        boolean sameStances = !one.stances().isEmpty() && one.stances().equals(other.stances());
        return sameStances || overlap(one.passage(), other.passage()) || share(one.question(), other.question());
    }

    private static boolean overlap(Optional<Passage> one, Optional<Passage> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().start() < other.get().end()
                && other.get().start() < one.get().end();
    }

    private static boolean share(String one, String other) {
        Set<String> shared = new HashSet<>(Wording.stems(one));
        Set<String> all = new HashSet<>(shared);
        Set<String> others = Wording.stems(other);
        shared.retainAll(others);
        all.addAll(others);
        return !all.isEmpty() && shared.size() >= ALIKE * all.size();
    }
}
