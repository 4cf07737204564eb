package aftercredits.discord;

import aftercredits.essay.Essay;
import aftercredits.prompt.Passage;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptReview;
import aftercredits.text.Markdown;
import aftercredits.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prompts as a host reads them. */
final class PromptText {
    private static final int QUESTION = 300;

    private final Words words;

    PromptText(Words words) {
        this.words = words;
    }

    /** A prompt that waits for a decision: its question, its stances and its passage where it stands in the essay. */
    String card(Essay essay, Prompt prompt, PromptReview.Card card) {
        String head = words.say(
                        "discord.review.head",
                        "title",
                        Shown.inline(essay.credits().title(), 150),
                        "kept",
                        card.kept(),
                        "left",
                        card.undecided(),
                        "why",
                        words.say("prompt.kind." + prompt.kind().name().toLowerCase(Locale.ROOT)))
                + noted(card);
        // Text full of markup doubles when it is escaped: then less of the essay is shown, never a cut spoiler.
        return Stream.of(new Window(220, 500), new Window(60, 500), new Window(0, 200), new Window(0, 60))
                .map(window -> head + "\n" + hidden(body(essay, prompt, window), prompt.spoiler()))
                .filter(text -> Markdown.codePoints(text) <= Shown.MESSAGE)
                .findFirst()
                .orElse(head);
    }

    /** What is to be known of how the prompts came about, on a line of its own. */
    static String noted(PromptReview.Card card) {
        return card.note().map(note -> "\n" + Markdown.escape(note)).orElse("");
    }

    /**
     * How much of the essay is shown.
     *
     * @param around UTF-16 units on each side of the passage
     * @param passage code points of the passage itself
     */
    private record Window(int around, int passage) {}

    private String body(Essay essay, Prompt prompt, Window window) {
        return question(prompt)
                + prompt.passage()
                        .map(passage -> "\n\n" + inItsPlace(essay.body().text(), passage, window))
                        .orElse("");
    }

    private String question(Prompt prompt) {
        return "**" + Shown.inline(prompt.question(), QUESTION) + "**\n" + stances(prompt.stances());
    }

    /** A prompt in a list. */
    String line(int number, Prompt prompt) {
        return words.say("discord.prompt.number", "number", number) + "\n" + hidden(question(prompt), prompt.spoiler());
    }

    private String stances(List<String> stances) {
        return stances.isEmpty()
                ? words.say("discord.prompt.no-stances")
                : words.say(
                        "discord.prompt.stances",
                        "stances",
                        stances.stream().map(stance -> Shown.inline(stance, 80)).collect(Collectors.joining(" · ")));
    }

    /** The passage in bold between what stands before and after it; alone where the essay has changed since. */
    private static String inItsPlace(String essay, Passage passage, Window window) {
        String core = "**" + Shown.inline(passage.text(), window.passage()) + "**";
        if (!essay.startsWith(passage.text(), passage.start())) {
            return core;
        }
        int from = Math.max(
                Math.max(0, passage.start() - window.around()), essay.lastIndexOf("\n\n", passage.start()) + 1);
        int paragraphEnd = essay.indexOf("\n\n", passage.end());
        int to = Math.min(
                Math.min(essay.length(), passage.end() + window.around()),
                paragraphEnd < 0 ? essay.length() : paragraphEnd);
        if (window.around() == 0) {
            return core;
        }
        String before = essay.substring(wordStart(essay, from), passage.start());
        String after = essay.substring(passage.end(), wordEnd(essay, to));
        return spaced(before) + core + spaced(after);
    }

    private static int wordStart(String text, int at) {
        int i = at;
        while (i > 0 && i < text.length() && !Character.isWhitespace(text.charAt(i - 1)) && at - i < 40) {
            i--;
        }
        return i;
    }

    private static int wordEnd(String text, int at) {
        int i = at;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && i - at < 40) {
            i++;
        }
        return i;
    }

    private static String spaced(String text) {
        return Markdown.escape(text.replaceAll("\\s+", " "));
    }

    private static String hidden(String text, boolean spoiler) {
        return spoiler ? Markdown.spoiler(text) : text;
    }
}
