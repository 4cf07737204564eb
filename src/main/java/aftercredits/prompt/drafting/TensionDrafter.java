package aftercredits.prompt.drafting;

import aftercredits.essay.Body;
import aftercredits.essay.Essay;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Drafting;
import aftercredits.prompt.HandwrittenPrompts;
import aftercredits.prompt.Passage;
import aftercredits.prompt.PromptDrafter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Draws prompts from an English essay: from what it doubts, weighs, asks and judges, and from what it says that film clubs
 * argue about. Every candidate is read, asked, gated, ranked and chosen; where the text gives nothing, there is nothing. Safe to share
 * between threads.
 */
public final class TensionDrafter implements PromptDrafter {
    /** A candidate that the ranker gives less is left out: hosts rather have nothing. */
    private static final double LEAST = 0.57;

    private final Supplier<Ranker> ranker;
    private final Supplier<List<Family>> families;

    /** With the rules and weights that ship with the program, read when something is drafted first. */
    public TensionDrafter() {
        this(() -> Shipped.RANKER, () -> Shipped.FAMILIES);
    }

    TensionDrafter(Ranker ranker) {
        this(() -> ranker, () -> Shipped.FAMILIES);
    }

    TensionDrafter(Ranker ranker, List<Family> families) {
        this(() -> ranker, () -> families);
    }

    private TensionDrafter(Supplier<Ranker> ranker, Supplier<List<Family>> families) {
        this.ranker = ranker;
        this.families = families;
    }

    private static final class Shipped {
        static final Ranker RANKER = LearntRanker.shipped();

        static final List<Family> FAMILIES = List.of(
                new StatedTensions(),
                new Verdicts(),
                new Weighed(),
                new Lines(),
                new AsAsked(),
                new Described(),
                new Frames(FrameBook.named(
                        "frames-people",
                        "frames-film",
                        "frames-claims",
                        "frames-craft",
                        "frames-scenes",
                        "frames-stands",
                        "frames-ideas")),
                new CentralThemes(),
                new Disputed(),
                new ThemePairs(),
                new AskedBack(),
                new Nominals());
    }

    @Override
    public Drafting draft(Essay essay, int max) {
        List<DraftedPrompt> written = HandwrittenPrompts.of(essay);
        List<DraftedPrompt> prompts = new ArrayList<>(written);
        if (written.size() < max) {
            List<Passage> taken = written.stream()
                    .flatMap(prompt -> prompt.passage().stream())
                    .toList();
            Selection.best(worthAsking(essay), ranker.get(), taken, max - written.size()).stream()
                    .map(chosen -> prompt(chosen, essay.body()))
                    .forEach(prompts::add);
        }
        return Drafting.of(prompts.subList(0, Math.clamp(max, 0, prompts.size())));
    }

    private List<Candidate> worthAsking(Essay essay) {
        return candidates(essay, families.get()).stream()
                .filter(candidate -> ranker.get().score(candidate) >= LEAST)
                .toList();
    }

    /** All that the essay gives and the gates let pass, unranked. */
    static List<Candidate> candidates(Essay essay) {
        return candidates(essay, Shipped.FAMILIES);
    }

    private static List<Candidate> candidates(Essay essay, List<Family> families) {
        Study study = new Study(essay);
        Features features = new Features(study);
        Set<String> asked = new HashSet<>();
        return families.stream()
                .flatMap(family -> family.propose(study).stream())
                .filter(Gates::pass)
                .filter(candidate -> asked.add(candidate.question()))
                .map(candidate -> candidate.with(features.of(candidate)))
                .toList();
    }

    private static DraftedPrompt prompt(Selection.Chosen chosen, Body body) {
        Candidate candidate = chosen.candidate();
        Optional<Passage> passage = Optional.of(candidate.passage());
        return new DraftedPrompt(
                candidate.question(),
                candidate.kind(),
                candidate.stances(),
                passage,
                chosen.score(),
                HandwrittenPrompts.hidden(passage, body));
    }
}
