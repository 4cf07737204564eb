package aftercredits.prompt.drafting;

import aftercredits.essay.Body;
import aftercredits.essay.Essay;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.HandwrittenPrompts;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds prompts of another origin to what the rules hold their own to, and puts both in one order. */
public final class Suggestions {
    private static final int LONGEST_QUESTION = 200;
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}");

    private Suggestions() {}

    /**
     * Those that a host may see, in their order: the quote stands in the essay word for word, question and stances pass
     * the gates, and no two ask the same.
     */
    public static List<DraftedPrompt> admit(Essay essay, List<Suggestion> suggestions) {
        OpenWords open = OpenWords.of(essay);
        List<DraftedPrompt> admitted = new ArrayList<>();
        for (Suggestion suggestion : suggestions) {
            checked(suggestion, essay.body(), open)
                    .filter(prompt -> isNew(prompt, admitted))
                    .ifPresent(admitted::add);
        }
        return List.copyOf(admitted);
    }

    /**
     * One list of both: hand-written prompts, then the admitted ones, then drafted ones that ask something else. Scores
     * fall along it.
     *
     * @param drafted as {@link TensionDrafter} gives them, hand-written ones first
     * @param max at most so many
     */
    public static List<DraftedPrompt> before(List<DraftedPrompt> drafted, List<DraftedPrompt> admitted, int max) {
        List<DraftedPrompt> all = new ArrayList<>(drafted.stream()
                .filter(prompt -> prompt.kind() == Kind.HANDWRITTEN)
                .toList());
        List<DraftedPrompt> byRules =
                drafted.stream().filter(prompt -> !all.contains(prompt)).toList();
        List<DraftedPrompt> fresh =
                admitted.stream().filter(prompt -> isNew(prompt, all)).toList();
        double best = byRules.isEmpty() ? 0 : byRules.getFirst().score();
        for (int i = 0; i < fresh.size(); i++) {
            // Spread evenly between the rules' best and 1, which hand-written ones alone exceed.
            all.add(scored(fresh.get(i), best + (1 - best) * (fresh.size() - i) / (fresh.size() + 1)));
        }
        byRules.stream().filter(prompt -> isNew(prompt, fresh)).forEach(all::add);
        return List.copyOf(all.subList(0, Math.clamp(max, 0, all.size())));
    }

    private static Optional<DraftedPrompt> checked(Suggestion suggestion, Body body, OpenWords open) {
        String question = tidy(suggestion.question());
        List<String> stances =
                suggestion.stances().stream().map(Suggestions::tidy).toList();
        if (!isQuestion(question)
                || !stances.stream().allMatch(Suggestions::isPlain)
                || !Gates.pass(question, stances)) {
            return Optional.empty();
        }
        return Quote.in(body.text(), suggestion.quote())
                .map(passage -> new DraftedPrompt(
                        question,
                        kind(suggestion.kind(), passage),
                        stances,
                        Optional.of(passage),
                        0,
                        HandwrittenPrompts.hidden(Optional.of(passage), body)
                                || !open.cover(question + " " + String.join(" ", stances))));
    }

    private static boolean isQuestion(String text) {
        return text.endsWith("?") && text.length() <= LONGEST_QUESTION && isPlain(text);
    }

    /** Whether every character shows: none turns the line's direction or steers a terminal. */
    private static boolean isPlain(String text) {
        return !UNSEEN.matcher(text).find();
    }

    /** A host is told that the essay asks it itself, or that somebody wrote it by hand, only where that is so. */
    private static Kind kind(Kind said, Passage passage) {
        boolean untrue = said == Kind.HANDWRITTEN
                || (said == Kind.QUESTION && !passage.text().contains("?"));
        return untrue ? Kind.CLAIM : said;
    }

    /** White space made single, and straight double quotes in pairs made curly, as essays have them. */
    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("\"([^\"]*)\"", "“$1”");
    }

    private static boolean isNew(DraftedPrompt prompt, List<DraftedPrompt> others) {
        return others.stream().noneMatch(other -> Selection.same(other, prompt));
    }

    private static DraftedPrompt scored(DraftedPrompt prompt, double score) {
        return new DraftedPrompt(
                prompt.question(), prompt.kind(), prompt.stances(), prompt.passage(), score, prompt.spoiler());
    }
}
