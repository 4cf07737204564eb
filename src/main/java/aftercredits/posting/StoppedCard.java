package aftercredits.posting;

import aftercredits.posting.OutgoingMessage.Button;
import aftercredits.posting.OutgoingMessage.Style;
import aftercredits.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells hosts that a posting has stopped: what, where, how far it came, why, and what to do. */
public final class StoppedCard {
    private static final String KEY = "stopped:";
    private static final int LONGEST_TITLE = 200;

    private StoppedCard() {}

    /**
     * The words, with Retry and Give up.
     *
     * @param posting one that has stopped
     */
    public static OutgoingMessage message(Posting posting, Words words) {
        String content = words.say(
                "posting.card.stopped",
                "purpose",
                posting.isBeingUpdated() ? "update" : posting.purpose().name().toLowerCase(Locale.ROOT),
                "hasTitle",
                posting.title().isEmpty() ? "no" : "yes",
                "title",
                Excerpt.escaped(Excerpt.line(posting.title(), LONGEST_TITLE), LONGEST_TITLE),
                "channel",
                "<#" + posting.channel() + ">",
                "out",
                posting.confirmed(),
                "count",
                posting.messages().size(),
                "trouble",
                posting.trouble().orElse(""));
        return new OutgoingMessage(
                content,
                List.of(List.of(
                        button(new CardButton.Retry(posting.id()), "retry", Style.PRIMARY, words),
                        button(new CardButton.GiveUp(posting.id()), "give-up", Style.DANGER, words))));
    }

    /** Another one each time that it stops. */
    static String key(Posting posting, Instant at) {
        return KEY + posting.id() + ":" + at.toEpochMilli();
    }

    /** The posting that a card tells of; empty where it tells of something else. */
    public static Optional<PostingId> subject(Posting card) {
        String[] parts = card.subject().split(":", 3);
        return card.purpose() == Posting.Purpose.CARD && card.subject().startsWith(KEY)
                ? PostingId.parse(parts[1])
                : Optional.empty();
    }

    private static Button button(CardButton button, String label, Style style, Words words) {
        return new Button(button.customId(), words.say("posting.button." + label), style);
    }
}
