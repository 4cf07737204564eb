package aftercredits.discord;

import aftercredits.posting.CardButton;
import aftercredits.posting.MessageId;
import aftercredits.posting.PostOutcome;
import aftercredits.posting.Poster;
import aftercredits.posting.Posting;
import aftercredits.posting.StoppedCard;
import aftercredits.text.Words;
import java.util.Optional;

/** What hosts decide of postings that have stopped, on the card in the home channel or in a private answer. */
final class StoppedPostings {
    private final Poster poster;
    private final CardDesk cards;
    private final Words words;

    StoppedPostings(Poster poster, CardDesk cards, Words words) {
        this.poster = poster;
        this.cards = cards;
        this.words = words;
    }

    /** @param pressed the message that carries the button */
    void press(Turn turn, CardButton button, MessageId pressed) {
        cards.press(
                turn,
                button.posting().toString(),
                Optional.of(pressed),
                () -> decide(button, posting(turn, button))
                        .<CardDesk.Outcome>map(outcome -> new CardDesk.Outcome.Decided(note(turn, button, outcome)))
                        .orElseGet(() -> tooLate(poster.hand(posting(turn, button)))));
    }

    private static CardDesk.Outcome tooLate(PostOutcome now) {
        return new CardDesk.Outcome.TooLate(said -> new Outcomes(said).ofCard(now));
    }

    private Posting posting(Turn turn, CardButton button) {
        return poster.find(button.posting())
                .filter(kept -> kept.club().equals(turn.who().club().id()))
                .orElseThrow(() -> new Unable(words.say("discord.post.gone")));
    }

    /** Empty where it has not stopped any more. */
    private Optional<PostOutcome> decide(CardButton button, Posting posting) {
        return switch (button) {
            case CardButton.Retry retry -> poster.retry(posting.id());
            case CardButton.GiveUp giveUp ->
                poster.giveUp(posting.id()) ? Optional.of(poster.hand(posting)) : Optional.empty();
        };
    }

    private static Note note(Turn turn, CardButton button, PostOutcome outcome) {
        Words there = turn.there();
        String who = new Outcomes(there).decided(turn, button instanceof CardButton.Retry ? "retry" : "give-up");
        return outcome instanceof PostOutcome.Stopped
                ? Note.of(StoppedCard.message(outcome.posting(), there)).under(who)
                : Note.of(said(button, outcome, there)).under(who);
    }

    /** Only an update that is given up leaves its posting posted. */
    private static String said(CardButton button, PostOutcome outcome, Words words) {
        return button instanceof CardButton.GiveUp && outcome instanceof PostOutcome.Posted
                ? words.say(
                        "discord.update.given-up",
                        "title",
                        Shown.inline(outcome.posting().title(), 200),
                        "link",
                        Outcomes.link(outcome.posting()))
                : new Outcomes(words).ofCard(outcome);
    }
}
