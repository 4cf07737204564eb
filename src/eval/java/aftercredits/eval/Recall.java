package aftercredits.eval;

import aftercredits.eval.Gold.Marked;
import aftercredits.eval.Gold.Span;
import aftercredits.prompt.DraftedPrompt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the first eight prompts cover of the tensions that a person marked.
 *
 * @param touched core tensions on whose span a prompt rests
 * @param asked of these, those whose prompt shares a word of substance, not a name, with what the person would ask
 * @param plainFacts prompts that rest on what must not become one
 * @param spoilsInOpen prompts in the open whose tension gives away a late turn
 * @param hiddenInVain prompts that are hidden though their tension gives nothing away
 * @param missed core tensions that no prompt touches
 * @param unfound marked spans that do not stand in the essay
 */
record Recall(
        Ratio touched,
        Ratio asked,
        List<String> plainFacts,
        List<String> spoilsInOpen,
        Ratio hiddenInVain,
        List<String> missed,
        List<String> unfound) {

    static Recall of(List<DraftedEssay> draftings) {
        Count count = new Count();
        for (DraftedEssay drafting : draftings) {
            drafting.gold().ifPresent(gold -> count.take(drafting, gold));
        }
        return count.recall();
    }

    private static final class Count {
        private final List<String> plainFacts = new ArrayList<>();
        private final List<String> spoilsInOpen = new ArrayList<>();
        private final List<String> missed = new ArrayList<>();
        private final List<String> unfound = new ArrayList<>();
        private int core;
        private int touched;
        private int asked;
        private int harmless;
        private int hiddenInVain;

        void take(DraftedEssay drafting, Gold gold) {
            for (Marked tension : gold.tensions()) {
                Optional<Span> span = find(tension.sentence(), drafting);
                List<DraftedPrompt> resting =
                        span.map(found -> restingOn(found, drafting)).orElse(List.of());
                if (tension.core()) {
                    cover(tension, resting, drafting);
                }
                weighSpoilers(tension, resting, drafting);
            }
            for (String fact : gold.notArguable()) {
                find(fact, drafting).map(found -> restingOn(found, drafting)).orElse(List.of()).stream()
                        .map(prompt -> said(drafting, prompt))
                        .filter(prompt -> !plainFacts.contains(prompt))
                        .forEach(plainFacts::add);
            }
        }

        private void cover(Marked tension, List<DraftedPrompt> resting, DraftedEssay drafting) {
            core++;
            Set<String> wanted = Wording.stemsWithoutNames(tension.wording());
            if (resting.isEmpty()) {
                missed.add(drafting.name() + ": " + tension.about());
            } else {
                touched++;
            }
            asked += resting.stream().anyMatch(prompt -> asks(prompt, wanted)) ? 1 : 0;
        }

        private static boolean asks(DraftedPrompt prompt, Set<String> wanted) {
            String said = prompt.question() + " " + String.join(" ", prompt.stances());
            return !Collections.disjoint(Wording.stemsWithoutNames(said), wanted);
        }

        private void weighSpoilers(Marked tension, List<DraftedPrompt> resting, DraftedEssay drafting) {
            for (DraftedPrompt prompt : resting) {
                if (!tension.spoils()) {
                    harmless++;
                    hiddenInVain += prompt.spoiler() ? 1 : 0;
                } else if (!prompt.spoiler()) {
                    spoilsInOpen.add(said(drafting, prompt));
                }
            }
        }

        private Optional<Span> find(String words, DraftedEssay drafting) {
            Optional<Span> span = Gold.find(words, drafting.body().text());
            if (span.isEmpty()) {
                unfound.add(drafting.name() + ": " + words);
            }
            return span;
        }

        private static List<DraftedPrompt> restingOn(Span span, DraftedEssay drafting) {
            return drafting.lookedAt().stream()
                    .filter(prompt -> prompt.passage()
                            .filter(passage -> span.overlaps(passage.start(), passage.end()))
                            .isPresent())
                    .toList();
        }

        private static String said(DraftedEssay drafting, DraftedPrompt prompt) {
            return drafting.name() + ": " + prompt.question();
        }

        Recall recall() {
            return new Recall(
                    new Ratio(touched, core),
                    new Ratio(asked, core),
                    List.copyOf(plainFacts),
                    List.copyOf(spoilsInOpen),
                    new Ratio(hiddenInVain, harmless),
                    List.copyOf(missed),
                    List.copyOf(unfound));
        }
    }
}
