package aftercredits.prompt.drafting;

import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses the best prompts one after the other so that no two ask the same, no paragraph is asked dry, and they come from all
 * over the essay and in more than one manner.
 */
final class Selection {
    /** What a further prompt is worth less for each one chosen that it resembles in this. */
    private static final double SAME_PARAGRAPH = 0.1;

    private static final double SAME_PARAGRAPH_OWN_SIDES = 0.04;
    private static final double SAME_FAMILY = 0.08;
    private static final double SAME_KIND = 0.02;
    private static final double SAME_OPENING = 0.03;

    /** Of the first eight, so many may fit any film where there are others. */
    private static final int MOST_GENERAL = 2;

    private static final int LEADING = 8;

    /** A question that fits any film waits for a choice between the essay's own sides that scores no lower than this below it. */
    private static final double NEAR = 0.03;

    private static final double ALIKE = 0.6;

    /** Neighbouring sentences that share so much of what is asked ask the same. */
    private static final double NEIGHBOURS_ALIKE = 0.3;

    /** Stances that fit any question and make no two alike. */
    private static final Set<String> ANY_QUESTIONS = Set.of("yes", "no", "neither", "both");

    /** Words of any question. */
    private static final Set<String> ASKING = Set.of(
            "", "a", "an", "the", "is", "are", "was", "were", "do", "does", "did", "or", "and", "of", "to", "in",
            "what", "why", "how", "who", "s", "it", "you", "really");

    private Selection() {}

    /** A candidate with its score among those chosen. */
    record Chosen(Candidate candidate, double score) {}

    /**
     * @param taken passages that have their prompt already
     * @return best first
     */
    static List<Chosen> best(List<Candidate> candidates, Ranker ranker, List<Passage> taken, int max) {
        List<Chosen> open = new ArrayList<>(candidates.stream()
                .filter(candidate -> taken.stream().noneMatch(passage -> overlap(passage, candidate.passage())))
                .map(candidate -> new Chosen(candidate, ranker.score(candidate)))
                .toList());
        List<Chosen> chosen = new ArrayList<>();
        while (chosen.size() < max) {
            open.removeIf(next -> chosen.stream().anyMatch(other -> same(other.candidate(), next.candidate())));
            Optional<Chosen> best = best(open(open, chosen).stream()
                    .map(next -> new Chosen(next.candidate(), Math.max(0, next.score() - resembles(next, chosen))))
                    .toList());
            if (best.isEmpty()) {
                break;
            }
            // Scores fall along the list, for whoever mixes it with another.
            double most = chosen.isEmpty() ? 1 : chosen.getLast().score();
            chosen.add(
                    new Chosen(best.get().candidate(), Math.min(most, best.get().score())));
            open.removeIf(next -> next.candidate() == best.get().candidate());
        }
        return List.copyOf(chosen);
    }

    private static Optional<Chosen> best(List<Chosen> open) {
        Optional<Chosen> best = open.stream().max(Comparator.comparingDouble(Chosen::score));
        return best.filter(Selection::fitsAnyFilm)
                .flatMap(general -> open.stream()
                        .filter(next ->
                                choosesBetweenOwnSides(next.candidate()) && next.score() >= general.score() - NEAR)
                        .max(Comparator.comparingDouble(Chosen::score)))
                .or(() -> best);
    }

    /** Questions that fit any film wait, once two of them lead, until the essay's own have been asked. */
    private static List<Chosen> open(List<Chosen> open, List<Chosen> chosen) {
        long general = chosen.stream().filter(Selection::fitsAnyFilm).count();
        List<Chosen> own = open.stream().filter(next -> !fitsAnyFilm(next)).toList();
        return general < MOST_GENERAL || chosen.size() >= LEADING || own.isEmpty() ? open : own;
    }

    private static boolean fitsAnyFilm(Chosen chosen) {
        return chosen.candidate().features().containsKey(Frames.ANY_FILM);
    }

    private static double resembles(Chosen next, List<Chosen> chosen) {
        double sum = 0;
        for (Chosen other : chosen) {
            Candidate one = next.candidate();
            Candidate two = other.candidate();
            // Two choices between the essay's own sides are two questions, though near one another and found alike.
            boolean ownSides = choosesBetweenOwnSides(one) && choosesBetweenOwnSides(two);
            double near = ownSides ? SAME_PARAGRAPH_OWN_SIDES : SAME_PARAGRAPH;
            sum += one.from().paragraph() == two.from().paragraph() ? near : 0;
            sum += one.family().equals(two.family()) && !ownSides ? SAME_FAMILY : 0;
            sum += one.kind() == two.kind() && !ownSides ? SAME_KIND : 0;
            sum += opening(one).equals(opening(two)) ? SAME_OPENING : 0;
        }
        return sum;
    }

    private static boolean choosesBetweenOwnSides(Candidate candidate) {
        return candidate.features().containsKey("stances-own");
    }

    private static String opening(Candidate candidate) {
        return Arrays.stream(candidate.question().split(" ")).limit(2).collect(Collectors.joining(" "));
    }

    private static boolean same(Candidate one, Candidate other) {
        boolean sameStances = one.stances().equals(other.stances())
                && one.stances().stream().anyMatch(stance -> !ANY_QUESTIONS.contains(stance.toLowerCase(Locale.ROOT)));
        boolean neighbours = Math.abs(one.from().index() - other.from().index()) <= 1
                && likeness(one.question(), other.question()) >= NEIGHBOURS_ALIKE;
        return sameStances
                || neighbours
                || overlap(one.passage(), other.passage())
                || likeness(one.question(), other.question()) >= ALIKE;
    }

    /** Whether a club would take one for the other, whoever drafted them. */
    static boolean same(DraftedPrompt one, DraftedPrompt other) {
        boolean sameStances = one.stances().equals(other.stances())
                && one.stances().stream().anyMatch(stance -> !ANY_QUESTIONS.contains(stance.toLowerCase(Locale.ROOT)));
        boolean samePassage = one.passage().isPresent()
                && other.passage()
                        .filter(passage -> overlap(one.passage().get(), passage))
                        .isPresent();
        return sameStances || samePassage || likeness(one.question(), other.question()) >= ALIKE;
    }

    private static boolean overlap(Passage one, Passage other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** From 0, no word in common, to 1, the same words. */
    private static double likeness(String one, String other) {
        Set<String> words = content(one);
        Set<String> others = content(other);
        if (words.isEmpty() || others.isEmpty()) {
            return words.equals(others) ? 1 : 0;
        }
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(others);
        Set<String> all = new HashSet<>(words);
        all.addAll(others);
        return (double) shared.size() / all.size();
    }

    private static Set<String> content(String text) {
        Set<String> words =
                new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("\\W+")));
        words.removeAll(ASKING);
        return words;
    }
}
