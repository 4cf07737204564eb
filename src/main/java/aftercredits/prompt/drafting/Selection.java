package aftercredits.prompt.drafting;

import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Chooses the best prompts so that no two ask the same and no paragraph is asked dry. */
final class Selection {
    /** What a second prompt from one paragraph is worth less. */
    private static final double SAME_PARAGRAPH = 0.15;

    private static final double ALIKE = 0.6;

    /** Stances that fit any question, and so tell none from another. */
    private static final Set<String> ANY_QUESTIONS = Set.of("yes", "no", "both", "neither");

    private Selection() {}

    /** A candidate with its score among those chosen. */
    record Chosen(Candidate candidate, double score) {}

    /**
     * @param taken passages that have their prompt already
     * @return best first
     */
    static List<Chosen> best(List<Candidate> candidates, Ranker ranker, List<Passage> taken, int max) {
        List<Chosen> ranked = new ArrayList<>(candidates.stream()
                .filter(candidate -> taken.stream().noneMatch(passage -> overlap(passage, candidate.passage())))
                .map(candidate -> new Chosen(candidate, ranker.score(candidate)))
                .toList());
        ranked.sort(Comparator.comparingDouble(Chosen::score).reversed());
        List<Chosen> chosen = new ArrayList<>();
        for (Chosen next : ranked) {
            if (chosen.stream().noneMatch(other -> same(other.candidate(), next.candidate()))) {
                long near = chosen.stream()
                        .filter(other -> paragraph(other) == paragraph(next))
                        .count();
                chosen.add(new Chosen(next.candidate(), Math.max(0, next.score() - near * SAME_PARAGRAPH)));
            }
        }
        chosen.sort(Comparator.comparingDouble(Chosen::score).reversed());
        return List.copyOf(chosen.subList(0, Math.min(max, chosen.size())));
    }

    private static int paragraph(Chosen chosen) {
        return chosen.candidate().from().paragraph();
    }

    private static boolean same(Candidate one, Candidate other) {
        boolean sameStances = !one.stances().isEmpty() && one.stances().equals(other.stances());
        return sameStances || overlap(one.passage(), other.passage()) || alike(one.question(), other.question());
    }

    /** Whether a club would take one for the other, whoever drafted them. */
    static boolean same(DraftedPrompt one, DraftedPrompt other) {
        boolean sameStances = one.stances().equals(other.stances())
                && one.stances().stream().anyMatch(stance -> !ANY_QUESTIONS.contains(stance.toLowerCase(Locale.ROOT)));
        boolean samePassage = one.passage().isPresent()
                && other.passage()
                        .filter(passage -> overlap(one.passage().get(), passage))
                        .isPresent();
        return sameStances || samePassage || alike(one.question(), other.question());
    }

    private static boolean overlap(Passage one, Passage other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static boolean alike(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(others);
        Set<String> all = new HashSet<>(words);
        all.addAll(others);
        return shared.size() >= ALIKE * all.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("\\W+")));
    }
}
