package aftercredits.discord;

import aftercredits.discussion.DiscussionId;
import aftercredits.discussion.PromptButtons;
import aftercredits.essay.FilmKey;
import aftercredits.posting.CardButton;
import aftercredits.posting.MessageId;
import aftercredits.posting.UpdateButton;
import aftercredits.prompt.PromptId;
import aftercredits.schedule.SessionButtons;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.components.buttons.ButtonInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/** Puts buttons and forms through to whoever answers them. */
final class Buttons {
    private final EssayReading reading;
    private final StoppedPostings stopped;
    private final EssayUpdating updating;
    private final ReviewCards review;
    private final PromptAnswers answers;
    private final LogAsResponse logAs;
    private final QuoteDesk quotes;
    private final MyCommands my;
    private final KeepingDesk keeping;
    private final ScheduleCommands schedule;
    private final SessionDesk sessions;
    private final SeasonFiles seasons;
    private final SeenDesk seen;
    private final FilmDesk films;
    private final SetupWalk setup;
    private final DiscussionCommands discussions;

    Buttons(
            EssayReading reading,
            StoppedPostings stopped,
            EssayUpdating updating,
            ReviewCards review,
            PromptAnswers answers,
            LogAsResponse logAs,
            QuoteDesk quotes,
            MyCommands my,
            KeepingDesk keeping,
            ScheduleCommands schedule,
            SessionDesk sessions,
            SeasonFiles seasons,
            SeenDesk seen,
            FilmDesk films,
            SetupWalk setup,
            DiscussionCommands discussions) {
        this.reading = reading;
        this.stopped = stopped;
        this.updating = updating;
        this.review = review;
        this.answers = answers;
        this.logAs = logAs;
        this.quotes = quotes;
        this.my = my;
        this.keeping = keeping;
        this.schedule = schedule;
        this.sessions = sessions;
        this.seasons = seasons;
        this.seen = seen;
        this.films = films;
        this.setup = setup;
        this.discussions = discussions;
    }

    /** @param press the press itself, for a button that needs what is on its message */
    void press(Turn turn, BotButton button, ButtonInteraction press) {
        switch (button) {
            case BotButton.Page page -> reading.turnTo(turn, page);
            case BotButton.Update update -> updating.update(turn, update.posting());
            case BotButton.Peek peek -> reading.peek(turn, peek);
            case BotButton.Review card -> review.press(turn, card);
            case BotButton.Cast cast -> review.cast(turn, cast.essay());
            case BotButton.Others others -> answers.turnTo(turn, others);
            case BotButton.LogThis log -> logAs.press(turn, log);
            case BotButton.ChooseConsent choice -> my.consent().choose(turn, choice.consent());
            case BotButton.SameConsent same -> my.consent().sameForAll(turn);
            case BotButton.Forget forget -> my.forgetting().forget(turn, forget.sure());
            case BotButton.Notice notice -> my.privacy().turnTo(turn, notice.page());
            case BotButton.KeepFor keep -> keeping.decide(turn, keep);
            case BotButton.Calendar calendar -> schedule.turnTo(turn, calendar.page());
            case BotButton.Unschedule unschedule -> schedule.undo(turn, unschedule.schedule());
            case BotButton.ApplySeason apply -> seasons.apply(turn, apply.fingerprint(), press);
            case BotButton.CancelSeason cancel -> seasons.cancel(turn);
            case BotButton.SeenPage page -> reading.readOn(turn, page);
            case BotButton.SeenPassage passage -> answers.seen(turn, passage);
            case BotButton.SeenAnswers others -> answers.seen(turn, others);
            case BotButton.NotSeen not -> seen.notYet(turn);
            case BotButton.Again again -> discussions.openAgain(turn, again, press);
            case BotButton.NotAgain not -> discussions.leave(turn);
            case BotButton.Away away -> my.away().turnTo(turn, away);
            case BotButton.SeenAway away -> my.away().seen(turn, away);
            case BotButton.NotSeenAfterAll not -> my.films().takeBack(turn, not.film());
            case BotButton.BeginSetup begin -> setup.begin(turn, turn.who().club(), press);
            case BotButton.Setup step -> setup.show(turn, step, press);
            case BotButton.SetupCity city -> setup.askForCity(turn, city.draft());
            case BotButton.SaveSetup save -> setup.save(turn, save.draft(), press);
        }
    }

    /**
     * What a press of a card's button does; hosts only.
     *
     * @param pressed the message that carries the button
     * @return empty where it is no card's button
     */
    Optional<Consumer<Turn>> onCard(String customId, MessageId pressed) {
        Optional<Consumer<Turn>> posting =
                CardButton.parse(customId).map(button -> turn -> stopped.press(turn, button, pressed));
        Optional<Consumer<Turn>> changed =
                UpdateButton.parse(customId).map(button -> turn -> updating.press(turn, button, pressed));
        return posting.or(() -> changed)
                .or(() -> SessionButtons.parse(customId).map(button -> turn -> sessions.press(turn, button, pressed)));
    }

    /** What a press of a button about films does; empty where it is none. */
    Optional<FilmPress> onFilm(String customId) {
        return films.press(customId);
    }

    void press(Turn turn, PromptButtons button) {
        answers.press(turn, button);
    }

    /**
     * @param choice the choice itself, for a menu that needs to know where it is
     * @return false where the menu has no such values
     */
    boolean choose(Turn turn, BotMenu menu, List<String> values, Interaction choice) {
        switch (menu) {
            case PromptMenu prompts -> {
                Optional<PromptId> chosen = PromptMenu.chosen(values);
                chosen.ifPresent(prompt -> review.show(turn, prompts, prompt));
                return chosen.isPresent();
            }
            case EveryMenu every -> {
                Optional<Duration> chosen = EveryMenu.chosen(values);
                chosen.ifPresent(time -> schedule.every(turn, every.schedule(), time));
                return chosen.isPresent();
            }
            case WhichMenu which -> {
                Optional<DiscussionId> chosen = WhichMenu.chosen(values);
                chosen.ifPresent(discussion -> logAs.choose(turn, which, discussion));
                return chosen.isPresent();
            }
            case QuoteMenu quote -> {
                Optional<QuoteMenu.Chosen> chosen = QuoteMenu.chosen(values);
                chosen.ifPresent(quoting -> quotes.choose(turn, quote, quoting.consent()));
                return chosen.isPresent();
            }
            case SetupMenu step -> {
                Optional<SetupDraft> chosen = step.chosen(values);
                chosen.ifPresent(draft -> setup.choose(turn, step, draft, choice));
                return chosen.isPresent();
            }
            case FilmMenu film -> {
                return films.choose(turn, film, values);
            }
            case SeenMenu seen -> {
                Optional<FilmKey> chosen = SeenMenu.chosen(values);
                chosen.ifPresent(film -> my.films().takeBack(turn, film));
                return chosen.isPresent();
            }
        }
    }

    void submit(Turn turn, BotForm form, ModalInteraction values) {
        switch (form) {
            case BotForm.Say say -> answers.say(turn, say.asked(), field(values, BotForm.WORDS));
            case BotForm.Rewrite rewrite ->
                review.rewrite(turn, rewrite, field(values, BotForm.QUESTION), field(values, BotForm.STANCES));
            case BotForm.Cast cast -> review.recast(turn, cast, field(values, BotForm.PEOPLE));
            case BotForm.SetupCity city -> setup.goTo(turn, city.draft(), field(values, BotForm.CITY), values);
            case BotForm.Plan plan ->
                films.plan(turn, plan.chosen(), field(values, BotForm.DATE), field(values, BotForm.TIME));
            case BotForm.Move move ->
                sessions.move(
                        turn,
                        move.session(),
                        field(values, BotForm.DATE),
                        field(values, BotForm.TIME),
                        Optional.ofNullable(values.getMessage()).map(card -> new MessageId(card.getIdLong())));
        }
    }

    /**
     * What was written into a form and is to be given back where it can't be taken, a line a field: nothing where the form
     * itself still has it when it is opened again.
     */
    static String typed(Optional<BotForm> form, ModalInteraction values) {
        if (form.filter(BotForm.Move.class::isInstance).isPresent()) {
            return "";
        }
        return values.getValues().stream().map(ModalMapping::getAsString).collect(Collectors.joining("\n"));
    }

    private static String field(ModalInteraction values, String id) {
        var value = values.getValue(id);
        return value == null ? "" : value.getAsString();
    }
}
