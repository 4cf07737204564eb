package aftercredits.discord;

import aftercredits.prompt.CastList;
import aftercredits.prompt.Prompt;
import aftercredits.text.Words;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** The forms that a review card opens, filled with what holds now. */
final class ReviewForms {
    /** As {@code /prompt add} takes them. */
    private static final int QUESTION = 300;

    private static final int STANCES = 400;

    private final Words words;

    ReviewForms(Words words) {
        this.words = words;
    }

    Modal prompt(Prompt prompt, EssayKey essay) {
        TextInput question = TextInput.create(BotForm.QUESTION, TextInputStyle.PARAGRAPH)
                .setRequired(true)
                .setMaxLength(QUESTION)
                .setValue(Shown.cut(prompt.question(), QUESTION))
                .build();
        TextInput.Builder sides = TextInput.create(BotForm.STANCES, TextInputStyle.SHORT)
                .setRequired(false)
                .setMaxLength(STANCES);
        fill(sides, Shown.cut(String.join(", ", prompt.stances()), STANCES));
        return Modal.create(new BotForm.Rewrite(prompt.id(), essay).customId(), words.say("discord.review.form.title"))
                .addComponents(
                        Label.of(words.say("discord.review.form.question"), question),
                        Label.of(
                                words.say("discord.review.form.stances"),
                                words.say("discord.review.form.stances.hint"),
                                sides.build()))
                .build();
    }

    Modal cast(CastList cast, EssayKey essay) {
        TextInput.Builder people = TextInput.create(BotForm.PEOPLE, TextInputStyle.PARAGRAPH)
                .setRequired(false)
                .setPlaceholder(words.say("discord.cast.form.placeholder"))
                .setMaxLength(TextInput.MAX_VALUE_LENGTH);
        fill(people, wholeLines(cast.lines()));
        return Modal.create(new BotForm.Cast(essay).customId(), words.say("discord.cast.form.title"))
                .addComponents(Label.of(
                        words.say("discord.cast.form.people"),
                        words.say("discord.cast.form.people.hint"),
                        people.build()))
                .build();
    }

    /** Discord refuses a value that is empty. */
    private static void fill(TextInput.Builder input, String value) {
        if (!value.isEmpty()) {
            input.setValue(value);
        }
    }

    private static String wholeLines(String lines) {
        return lines.length() <= TextInput.MAX_VALUE_LENGTH
                ? lines
                : lines.substring(0, Math.max(0, lines.lastIndexOf('\n', TextInput.MAX_VALUE_LENGTH)));
    }
}
