package aftercredits.discord;

import aftercredits.essay.Essay;
import aftercredits.prompt.Decision;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptReview;
import aftercredits.text.Words;
import java.util.List;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** {@code /prompt draft}: one card after the other, on one private message. */
final class ReviewCards {
    /** As {@code /prompt add} takes them. */
    private static final int QUESTION = 300;

    private static final int STANCES = 400;

    private final PromptReview review;
    private final Bookcase essays;
    private final PromptText text;
    private final Words words;

    ReviewCards(PromptReview review, Bookcase essays, PromptText text, Words words) {
        this.review = review;
        this.essays = essays;
        this.text = text;
        this.words = words;
    }

    void draft(Turn turn, Essay essay) {
        turn.reply().defer();
        turn.reply()
                .say(note(
                        essay,
                        review.draft(turn.who().club().id(), essay, turn.who().id())));
    }

    void press(Turn turn, BotButton.Review button) {
        Essay essay = essays.of(turn.who().club().id(), button.essay());
        switch (button.act()) {
            case KEEP -> decide(turn, essay, button, Decision.KEPT);
            case DROP -> decide(turn, essay, button, Decision.DROPPED);
            case ANOTHER ->
                turn.reply().change(note(essay, review.another(turn.who().club().id(), essay.id(), button.prompt())));
            case EDIT -> {
                Prompt prompt =
                        review.find(button.prompt()).orElseThrow(() -> new Unable(words.say("prompt.edit.gone")));
                turn.reply().form(form(prompt, button.essay()), words.say("discord.form.too-late"));
            }
        }
    }

    private void decide(Turn turn, Essay essay, BotButton.Review button, Decision decision) {
        turn.reply()
                .change(note(
                        essay,
                        review.decide(button.prompt(), decision, turn.who().id())));
    }

    private Modal form(Prompt prompt, EssayKey essay) {
        TextInput question = TextInput.create(BotForm.QUESTION, TextInputStyle.PARAGRAPH)
                .setRequired(true)
                .setMaxLength(QUESTION)
                .setValue(Shown.cut(prompt.question(), QUESTION))
                .build();
        String stances = Shown.cut(String.join(", ", prompt.stances()), STANCES);
        TextInput.Builder sides = TextInput.create(BotForm.STANCES, TextInputStyle.SHORT)
                .setRequired(false)
                .setMaxLength(STANCES);
        if (!stances.isEmpty()) {
            sides.setValue(stances);
        }
        return Modal.create(new BotForm.Rewrite(prompt.id(), essay).customId(), words.say("discord.review.form.title"))
                .addComponents(
                        Label.of(words.say("discord.review.form.question"), question),
                        Label.of(
                                words.say("discord.review.form.stances"),
                                words.say("discord.review.form.stances.hint"),
                                sides.build()))
                .build();
    }

    /** The form came back. */
    void rewrite(Turn turn, BotForm.Rewrite form, String question, String stances) {
        Essay essay = essays.of(turn.who().club().id(), form.essay());
        switch (review.edit(form.prompt(), question, stances, turn.who().id())) {
            case PromptReview.Written.Refused refused -> throw new Unable(words.say(refused.reasonKey()));
            case PromptReview.Written.Kept kept ->
                turn.reply().change(note(essay, review.another(turn.who().club().id(), essay.id(), form.prompt())));
        }
    }

    private Note note(Essay essay, PromptReview.Card card) {
        return card.card()
                .map(prompt -> Note.of(text.card(essay, prompt, card))
                        .with(buttons(prompt, EssayKey.of(essay.id()), card.undecided() > 0)))
                .orElseGet(() -> Note.of(summary(essay, card.kept()) + PromptText.noted(card)));
    }

    private String summary(Essay essay, int kept) {
        return words.say(
                kept == 0 ? "discord.review.none" : "discord.review.done",
                "kept",
                kept,
                "title",
                Shown.inline(essay.credits().title(), 150));
    }

    private List<Button> buttons(Prompt prompt, EssayKey essay, boolean others) {
        return List.of(
                Button.success(id(BotButton.Review.Act.KEEP, prompt, essay), words.say("discord.button.keep")),
                Button.primary(id(BotButton.Review.Act.EDIT, prompt, essay), words.say("discord.button.edit")),
                Button.danger(id(BotButton.Review.Act.DROP, prompt, essay), words.say("discord.button.drop")),
                Button.secondary(id(BotButton.Review.Act.ANOTHER, prompt, essay), words.say("discord.button.another"))
                        .withDisabled(!others));
    }

    private static String id(BotButton.Review.Act act, Prompt prompt, EssayKey essay) {
        return new BotButton.Review(act, prompt.id(), essay).customId();
    }
}
