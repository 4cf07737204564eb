package aftercredits.discord;

import aftercredits.posting.CardButton;
import aftercredits.posting.MessageId;
import aftercredits.posting.PostOutcome;
import aftercredits.posting.Poster;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import aftercredits.posting.StoppedCard;
import aftercredits.posting.Turns;
import aftercredits.text.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What hosts decide of postings that have stopped, on the card in the home channel or in a private answer. */
final class StoppedPostings {
    private static final int LONGEST_NAME = 80;

    /** Far more than hosts press within the seconds in which two can meet. */
    private static final int REMEMBERED = 100;

    private final Poster poster;
    private final Outcomes outcomes;
    private final Words words;
    /** Two hosts may press at once: the second learns what the first made of it. */
    private final Turns<PostingId> turns = new Turns<>();
    /** Messages that say already what became of their posting, and who decided it. */
    private final Set<MessageId> settled = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MessageId, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    StoppedPostings(Poster poster, Outcomes outcomes, Words words) {
        this.poster = poster;
        this.outcomes = outcomes;
        this.words = words;
    }

    /** @param pressed the message that carries the button */
    void press(Turn turn, CardButton button, MessageId pressed) {
        turn.reply().defer();
        turns.take(button.posting(), () -> {
            decide(button, posting(turn, button))
                    .ifPresentOrElse(
                            outcome -> settle(turn, button, outcome, pressed), () -> tooLate(turn, button, pressed));
            return pressed;
        });
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

    private void settle(Turn turn, CardButton button, PostOutcome outcome, MessageId pressed) {
        String who = words.say(
                "discord.card.decided",
                "decision",
                button instanceof CardButton.Retry ? "retry" : "give-up",
                "host",
                Shown.inline(turn.who().member().displayName(), LONGEST_NAME));
        Note note = outcome instanceof PostOutcome.Stopped
                ? Note.of(StoppedCard.message(outcome.posting(), words)).under(who)
                : Note.of(outcomes.ofCard(outcome)).under(who);
        turn.reply().change(note);
        if (!(outcome instanceof PostOutcome.Stopped)) {
            settled.add(pressed);
        }
    }

    /** A message that says so already keeps its words; an old one learns of it. */
    private void tooLate(Turn turn, CardButton button, MessageId pressed) {
        String now = outcomes.ofCard(poster.hand(posting(turn, button)));
        if (settled.contains(pressed)) {
            turn.reply().say(words.say("discord.card.too-late", "now", now));
        } else {
            turn.reply().change(Note.of(now));
        }
    }
}
