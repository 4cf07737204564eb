package aftercredits.discord;

import aftercredits.essay.Essay;
import aftercredits.prompt.CastProblem;
import aftercredits.prompt.Decision;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptId;
import aftercredits.prompt.PromptReview;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.modals.Modal;

/** {@code /prompt draft}: one card after the other, on one private message. */
final class ReviewCards {
    private final PromptReview review;
    private final Bookcase essays;
    private final PromptText text;
    private final ReviewForms forms;
    private final Words words;

    ReviewCards(PromptReview review, Bookcase essays, PromptText text, Words words) {
        this.review = review;
        this.essays = essays;
        this.text = text;
        this.forms = new ReviewForms(words);
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
            case EDIT -> open(turn, forms.prompt(found(turn, button.prompt()), button.essay()));
        }
    }

    /** Opens the form with the essay's people as this club understands them. */
    void cast(Turn turn, EssayKey key) {
        Essay essay = essays.of(turn.who().club().id(), key);
        open(turn, forms.cast(review.cast(turn.who().club().id(), essay), key));
    }

    /** A prompt was chosen from the list: its card, whatever was decided of it. */
    void show(Turn turn, PromptMenu menu, PromptId chosen) {
        Essay essay = essays.of(turn.who().club().id(), menu.essay());
        turn.reply().say(note(essay, review.show(found(turn, chosen))));
    }

    private Prompt found(Turn turn, PromptId id) {
        return review.find(turn.who().club().id(), id).orElseThrow(() -> new Unable(words.say("prompt.edit.gone")));
    }

    private void open(Turn turn, Modal form) {
        turn.reply().form(form, words.say("discord.form.too-late"));
    }

    private void decide(Turn turn, Essay essay, BotButton.Review button, Decision decision) {
        Prompt prompt = found(turn, button.prompt());
        turn.reply()
                .change(note(
                        essay,
                        review.decide(
                                prompt.club(), prompt.id(), decision, turn.who().id())));
    }

    /** The form came back. */
    void rewrite(Turn turn, BotForm.Rewrite form, String question, String stances) {
        Essay essay = essays.of(turn.who().club().id(), form.essay());
        switch (review.edit(
                turn.who().club().id(),
                form.prompt(),
                question,
                stances,
                turn.who().id())) {
            case PromptReview.Written.Refused refused -> throw new Unable(words.say(refused.reasonKey()));
            case PromptReview.Written.Kept kept ->
                turn.reply().change(note(essay, review.another(turn.who().club().id(), essay.id(), form.prompt())));
        }
    }

    /** The form came back. */
    void recast(Turn turn, BotForm.Cast form, String lines) {
        Essay essay = essays.of(turn.who().club().id(), form.essay());
        turn.reply().defer();
        switch (review.recast(turn.who().club().id(), essay, lines, turn.who().id())) {
            case PromptReview.Recast.Refused refused -> throw new Unable(problems(refused.problems()));
            case PromptReview.Recast.Drafted drafted ->
                turn.reply()
                        .change(note(
                                essay,
                                drafted.card(),
                                Optional.of(words.say(
                                        "discord.cast.saved",
                                        "count",
                                        drafted.given().pronouns().size(),
                                        "whose",
                                        drafted.given().isEmpty() ? "essay" : "club"))));
        }
    }

    private String problems(List<CastProblem> problems) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("discord.cast.refused", "count", problems.size()));
        problems.stream()
                .limit(10)
                .map(problem -> words.say(
                        problem.reasonKey(),
                        "line",
                        problem.line(),
                        "name",
                        Shown.inline(problem.name(), 40),
                        "pronoun",
                        Shown.inline(problem.pronoun(), 40)))
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    private Note note(Essay essay, PromptReview.Card card) {
        return note(essay, card, Optional.empty());
    }

    /** @param news said above the card */
    private Note note(Essay essay, PromptReview.Card card, Optional<String> news) {
        EssayKey key = EssayKey.of(essay.id());
        String above = news.map(said -> said + "\n").orElse("");
        return card.card()
                .map(prompt -> Note.of(above + text.card(essay, prompt, card, above))
                        .with(buttons(prompt, key, card.undecided() > 0)))
                .orElseGet(() -> Note.of(above + text.summary(essay, card)).with(castButton(key)));
    }

    private List<Button> buttons(Prompt prompt, EssayKey essay, boolean others) {
        return List.of(
                Button.success(id(BotButton.Review.Act.KEEP, prompt, essay), words.say("discord.button.keep"))
                        .withDisabled(prompt.decision() == Decision.KEPT),
                Button.primary(id(BotButton.Review.Act.EDIT, prompt, essay), words.say("discord.button.edit")),
                Button.danger(id(BotButton.Review.Act.DROP, prompt, essay), words.say("discord.button.drop"))
                        .withDisabled(prompt.decision() == Decision.DROPPED),
                Button.secondary(id(BotButton.Review.Act.ANOTHER, prompt, essay), words.say("discord.button.another"))
                        .withDisabled(!others),
                castButton(essay));
    }

    private Button castButton(EssayKey essay) {
        return Button.secondary(new BotButton.Cast(essay).customId(), words.say("discord.button.cast"));
    }

    private static String id(BotButton.Review.Act act, Prompt prompt, EssayKey essay) {
        return new BotButton.Review(act, prompt.id(), essay).customId();
    }
}
