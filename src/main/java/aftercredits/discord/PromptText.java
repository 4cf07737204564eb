package aftercredits.discord;

import aftercredits.essay.Essay;
import aftercredits.prompt.Decision;
import aftercredits.prompt.Passage;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptReview;
import aftercredits.prompt.Verbatim;
import aftercredits.text.Markdown;
import aftercredits.text.OneLine;
import aftercredits.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prompts as a host reads them. */
final class PromptText {
    private static final int QUESTION = 300;

    private final Words words;

    PromptText(Words words) {
        this.words = words;
    }

    /**
     * A prompt to decide: why it was proposed, its question, its stances and its passage where it stands in the essay.
     *
     * @param above what will stand above it and has to fit too
     */
    String card(Essay essay, Prompt prompt, PromptReview.Card card, String above) {
        String head = words.say(
                        "discord.review.head",
                        "title",
                        title(essay),
                        "kept",
                        card.kept(),
                        "left",
                        card.undecided(),
                        "why",
                        why(prompt))
                + (prompt.isDecided()
                        ? "\n"
                                + words.say(
                                        "discord.review.decided",
                                        "state",
                                        state(essay, prompt),
                                        "decision",
                                        prompt.decision().name())
                        : "")
                + noted(card);
        int room = Shown.MESSAGE - Markdown.codePoints(above);
        // Text full of markup doubles when it is escaped: then less of the essay is shown, never a cut spoiler.
        return Stream.of(new Window(220, 500), new Window(60, 500), new Window(0, 200), new Window(0, 60))
                .map(window -> head + "\n" + hidden(body(essay, prompt, window), prompt.spoiler()))
                .filter(text -> Markdown.codePoints(text) <= room)
                .findFirst()
                .orElse(head);
    }

    /** When nothing is left to decide. */
    String summary(Essay essay, PromptReview.Card card) {
        String key = card.kept() > 0
                ? "discord.review.done"
                : card.dropped() > 0 ? "discord.review.all-dropped" : "discord.review.none";
        return words.say(key, "kept", card.kept(), "title", title(essay)) + noted(card);
    }

    /** Why a prompt was proposed, in plain words. */
    String why(Prompt prompt) {
        return words.say("prompt.kind." + prompt.kind().name().toLowerCase(Locale.ROOT));
    }

    /** What is to be known of how the prompts came about, on a line of its own. */
    private String noted(PromptReview.Card card) {
        return card.note().map(note -> "\n" + Markdown.escape(note.in(words))).orElse("");
    }

    private static String title(Essay essay) {
        return Shown.inline(essay.credits().title(), 150);
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

    /** A prompt in the list of all, with who decided of it and when. */
    String entry(Essay essay, int number, Prompt prompt) {
        return words.say("discord.prompt.entry", "number", number, "state", state(essay, prompt))
                + "\n"
                + hidden(question(prompt), prompt.spoiler());
    }

    private String state(Essay essay, Prompt prompt) {
        boolean fromFile = prompt.decision() == Decision.KEPT
                && essay.prompts().stream()
                        .anyMatch(written -> written.question().equals(prompt.question()));
        return words.say(
                "discord.prompt.state",
                "decision",
                fromFile ? "FILE" : prompt.decision().name(),
                "host",
                prompt.decidedBy().snowflake() == 0
                        ? words.say("discord.prompt.former-host")
                        : "<@" + prompt.decidedBy() + ">",
                "time",
                "<t:" + prompt.decidedAt().getEpochSecond() + ":f>");
    }

    /** A prompt that was just kept. */
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

    /** The passage in bold between what stands before and after it; alone where the essay has lost it since. */
    private static String inItsPlace(String essay, Passage drafted, Window window) {
        Optional<Passage> now = essay.startsWith(drafted.text(), drafted.start())
                ? Optional.of(drafted)
                : Verbatim.find(essay, drafted.text());
        String core = "**" + Shown.inline(Markdown.plain(drafted.text()), window.passage()) + "**";
        if (now.isEmpty() || window.around() == 0) {
            return core;
        }
        Passage passage = now.get();
        int paragraph = essay.lastIndexOf("\n\n", passage.start() - 1) + 1;
        int from = wordStart(essay, Math.max(passage.start() - window.around(), paragraph));
        int end = essay.indexOf("\n\n", passage.end());
        int paragraphEnd = end < 0 ? essay.length() : end;
        int to = wordEnd(essay, Math.min(passage.end() + window.around(), paragraphEnd));
        return (from > paragraph ? "… " : "")
                + read(essay.substring(from, passage.start()))
                + core
                + read(essay.substring(passage.end(), to))
                + (to < paragraphEnd ? " …" : "");
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

    /** The essay's words without its markup, on one line; a blank at either end stays. */
    private static String read(String markdown) {
        String words = Markdown.escape(OneLine.inOrder(Markdown.plain(markdown)).replaceAll("\\s+", " "));
        boolean blankBefore = !markdown.isEmpty() && Character.isWhitespace(markdown.charAt(0));
        boolean blankAfter = !markdown.isEmpty() && Character.isWhitespace(markdown.charAt(markdown.length() - 1));
        return words.isEmpty() ? (blankBefore ? " " : "") : (blankBefore ? " " : "") + words + (blankAfter ? " " : "");
    }

    private static String hidden(String text, boolean spoiler) {
        return spoiler ? Markdown.spoiler(text) : text;
    }
}
