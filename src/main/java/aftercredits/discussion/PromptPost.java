package aftercredits.discussion;

import aftercredits.posting.Excerpt;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.OutgoingMessage.Button;
import aftercredits.posting.OutgoingMessage.Style;
import aftercredits.text.Markdown;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How an asked prompt looks on Discord: a harmless header, the question, the buttons. */
public final class PromptPost {
    /** Discord's limit on a button's label. */
    private static final int LONGEST_LABEL = 80;

    /** Leaves room for header and hint in a message of 2,000. */
    private static final int LONGEST_QUESTION = 1_500;

    private PromptPost() {}

    /**
     * The prompt's message. The question is hidden until clicked where it spoils; the stances are not, since a button's
     * label is always visible. It has no number: who reads late is behind nobody.
     */
    public static OutgoingMessage message(AskedPrompt prompt, Words words) {
        String hint = prompt.stances().isEmpty() ? "discussion.prompt.hint-words" : "discussion.prompt.hint-stances";
        String content = String.join(
                "\n", words.say("discussion.prompt.header"), question(prompt, LONGEST_QUESTION), words.say(hint));
        return new OutgoingMessage(content, rows(prompt, words));
    }

    /** The question as it may be shown to anybody: escaped, and under a spoiler where it spoils. */
    static String question(AskedPrompt prompt, int maxCodePoints) {
        String escaped = Excerpt.escaped(prompt.question(), maxCodePoints);
        return prompt.spoiler() ? Markdown.spoiler(escaped) : escaped;
    }

    private static List<List<Button>> rows(AskedPrompt prompt, Words words) {
        AskedId id = prompt.id();
        List<List<Button>> rows = new ArrayList<>();
        if (!prompt.stances().isEmpty()) {
            rows.add(IntStream.range(0, prompt.stances().size())
                    .mapToObj(place -> button(
                            new PromptButtons.TakeStance(id, place),
                            prompt.stances().get(place),
                            Style.PRIMARY))
                    .toList());
        }
        Style answer = prompt.stances().isEmpty() ? Style.PRIMARY : Style.SECONDARY;
        List<Button> row = new ArrayList<>();
        row.add(button(new PromptButtons.OpenForm(id), words.say("discussion.button.answer"), answer));
        row.add(button(new PromptButtons.ReadAnswers(id), words.say("discussion.button.read"), Style.SECONDARY));
        if (prompt.passage().isPresent()) {
            row.add(button(new PromptButtons.ShowPassage(id), words.say("discussion.button.passage"), Style.SECONDARY));
        }
        rows.add(row);
        return rows;
    }

    private static Button button(PromptButtons button, String label, Style style) {
        return new Button(button.customId(), Excerpt.line(label, LONGEST_LABEL), style);
    }
}
