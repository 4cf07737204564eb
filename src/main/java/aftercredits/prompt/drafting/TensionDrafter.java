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

/**
 * Draws prompts from the tensions that an English essay states openly: its doubts, its contrasts, its own questions.
 * Every candidate is read, asked, gated, ranked and chosen; where the text gives nothing, there is nothing. Safe to share
 * between threads.
 */
public final class TensionDrafter implements PromptDrafter {
    private static final List<Family> FAMILIES = List.of(
            new StatedTensions(),
            new Verdicts(),
            new Weighed(),
            new Lines(),
            new Frames(FrameBook.named("frames-people")),
            new Frames(FrameBook.named("frames-film")),
            new Frames(FrameBook.named("frames-scenes")),
            new Frames(FrameBook.named("frames-ideas")),
            new ThemePairs());

    /** Below this, hosts rather had nothing: the share of those who would post it as it is. */
    private static final double LEAST = 0.4;

    private final Ranker ranker;
    private final List<Family> families;

    public TensionDrafter() {
        this(LearntRanker.shipped());
    }

    TensionDrafter(Ranker ranker) {
        this(ranker, FAMILIES);
    }

    TensionDrafter(Ranker ranker, List<Family> families) {
        this.ranker = ranker;
        this.families = List.copyOf(families);
    }

    @Override
    public Drafting draft(Essay essay, int max) {
        List<DraftedPrompt> written = HandwrittenPrompts.of(essay);
        List<DraftedPrompt> prompts = new ArrayList<>(written);
        if (written.size() < max) {
            List<Passage> taken = written.stream()
                    .flatMap(prompt -> prompt.passage().stream())
                    .toList();
            Selection.best(worthAsking(essay), ranker, taken, max - written.size()).stream()
                    .map(chosen -> prompt(chosen, essay.body()))
                    .forEach(prompts::add);
        }
        return Drafting.of(prompts.subList(0, Math.clamp(max, 0, prompts.size())));
    }

    private List<Candidate> worthAsking(Essay essay) {
        return candidates(essay, families).stream()
                .filter(candidate -> ranker.score(candidate) >= LEAST)
                .toList();
    }

    /** All that the essay gives and the gates let pass, unranked. */
    static List<Candidate> candidates(Essay essay) {
        return candidates(essay, FAMILIES);
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
