package aftercredits.discord;

import aftercredits.discussion.PromptButtons;
import aftercredits.posting.CardButton;
import aftercredits.posting.MessageId;
import aftercredits.prompt.PromptId;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/** Puts buttons and forms through to whoever answers them. */
final class Buttons {
    private final EssayReading reading;
    private final StoppedPostings stopped;
    private final ReviewCards review;
    private final PromptAnswers answers;
    private final MyCommands my;

    Buttons(EssayReading reading, StoppedPostings stopped, ReviewCards review, PromptAnswers answers, MyCommands my) {
        this.reading = reading;
        this.stopped = stopped;
        this.review = review;
        this.answers = answers;
        this.my = my;
    }

    /** Whether the answer takes the place of the message that carries the button. */
    static boolean changesItsMessage(BotButton button) {
        return switch (button) {
            case BotButton.Page page -> true;
            case BotButton.Review card -> true;
            case BotButton.Cast cast -> true;
            case BotButton.Others others -> true;
            case BotButton.Forget forget -> true;
            case BotButton.Peek peek -> false;
            case BotButton.ChooseConsent choice -> false;
        };
    }

    static Access access(BotButton button) {
        return switch (button) {
            case BotButton.Peek peek -> Access.HOST;
            case BotButton.Review card -> Access.HOST;
            case BotButton.Cast cast -> Access.HOST;
            case BotButton.Page page -> Access.ALL;
            case BotButton.Others others -> Access.ALL;
            case BotButton.ChooseConsent choice -> Access.ALL;
            case BotButton.Forget forget -> Access.ALL;
        };
    }

    /** Whether the answer takes the place of the message whose button opened the form. */
    static boolean changesItsMessage(BotForm form) {
        return switch (form) {
            case BotForm.Rewrite rewrite -> true;
            case BotForm.Cast cast -> true;
            case BotForm.Say say -> false;
        };
    }

    static Access access(BotForm form) {
        return switch (form) {
            case BotForm.Rewrite rewrite -> Access.HOST;
            case BotForm.Cast cast -> Access.HOST;
            case BotForm.Say say -> Access.ALL;
        };
    }

    void press(Turn turn, BotButton button) {
        switch (button) {
            case BotButton.Page page -> reading.turnTo(turn, page);
            case BotButton.Peek peek -> reading.peek(turn, peek);
            case BotButton.Review card -> review.press(turn, card);
            case BotButton.Cast cast -> review.cast(turn, cast.essay());
            case BotButton.Others others -> answers.turnTo(turn, others);
            case BotButton.ChooseConsent choice -> my.choose(turn, choice.consent());
            case BotButton.Forget forget -> my.forget(turn, forget.sure());
        }
    }

    void press(Turn turn, CardButton button, MessageId pressed) {
        stopped.press(turn, button, pressed);
    }

    void press(Turn turn, PromptButtons button) {
        answers.press(turn, button);
    }

    void choose(Turn turn, PromptMenu menu, PromptId chosen) {
        review.show(turn, menu, chosen);
    }

    void submit(Turn turn, BotForm form, ModalInteraction values) {
        switch (form) {
            case BotForm.Say say -> answers.say(turn, say.asked(), field(values, BotForm.WORDS));
            case BotForm.Rewrite rewrite ->
                review.rewrite(turn, rewrite, field(values, BotForm.QUESTION), field(values, BotForm.STANCES));
            case BotForm.Cast cast -> review.recast(turn, cast, field(values, BotForm.PEOPLE));
        }
    }

    /** Everything that was written into a form, a line a field. */
    static String typed(ModalInteraction values) {
        return values.getValues().stream().map(ModalMapping::getAsString).collect(Collectors.joining("\n"));
    }

    private static String field(ModalInteraction values, String id) {
        var value = values.getValue(id);
        return value == null ? "" : value.getAsString();
    }
}
