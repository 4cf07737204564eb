package aftercredits.discord;

import aftercredits.posting.MessageId;
import aftercredits.posting.Turns;
import aftercredits.text.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Cards that ask a club's hosts: whoever presses first decides. The card then says what became of it and who pressed, and its
 * buttons go; whoever presses after that is told.
 */
final class CardDesk {
    /** Far more than hosts press within the seconds in which two can meet. */
    private static final int REMEMBERED = 100;

    /** Deciding and changing the card go together: two hosts may press at once. */
    private final Turns<String> turns = new Turns<>();

    /** Messages that say already what became of it, and who decided. */
    private final Set<MessageId> settled = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MessageId, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    /** What became of a press. */
    sealed interface Outcome {
        /** @param card as it is from now on; where it has buttons still, it can be pressed again */
        record Decided(Note card) implements Outcome {}

        /**
         * It was decided before, on this card or otherwise.
         *
         * @param now says what has become of it
         */
        record TooLate(Function<Words, String> now) implements Outcome {}
    }

    /**
     * @param about the same for all buttons that decide the same thing
     * @param pressed the message that carries the button, if it is known
     * @param decide may block; where it throws {@link Unable} the card stays as it is
     */
    void press(Turn turn, String about, Optional<MessageId> pressed, Supplier<Outcome> decide) {
        turn.reply().defer();
        turns.take(about, () -> {
            Outcome outcome = decide.get();
            switch (outcome) {
                case Outcome.Decided(Note card) -> {
                    turn.reply().change(card);
                    pressed.filter(message -> card.rows().isEmpty()).ifPresent(settled::add);
                }
                case Outcome.TooLate(Function<Words, String> now) -> tooLate(turn, pressed, now);
            }
            return outcome;
        });
    }

    /** Whether the card says already what was decided, and by whom; asked while deciding. */
    boolean isSettled(MessageId card) {
        return settled.contains(card);
    }

    /** A card that says so already keeps its words; an old one learns of it. */
    private void tooLate(Turn turn, Optional<MessageId> pressed, Function<Words, String> now) {
        if (pressed.filter(settled::contains).isPresent()) {
            Words words = turn.words();
            turn.reply().say(words.say("discord.card.too-late", "now", now.apply(words)));
        } else {
            turn.reply().change(Note.of(now.apply(turn.there())));
        }
    }
}
