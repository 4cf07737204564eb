package aftercredits.posting;

import aftercredits.posting.PlannedMessage.Fate;
import aftercredits.text.Words;
import java.util.List;

/** Tells hosts that an update went through by itself, but for messages that somebody had deleted. */
final class DeletedCard {
    private static final int LONGEST_TITLE = 200;

    private DeletedCard() {}

    /** Another one each time that more were deleted. */
    static String key(Posting posting) {
        List<Integer> deleted = posting.messages().stream()
                .filter(message -> message.fate() == Fate.DELETED)
                .map(PlannedMessage::index)
                .toList();
        return "deleted:" + posting.id() + ":" + deleted.size() + ":" + deleted.hashCode();
    }

    /** @param posting one of which something was deleted */
    static OutgoingMessage message(Posting posting, Words words) {
        return OutgoingMessage.plain(words.say(
                "posting.card.deleted",
                "title",
                Excerpt.escaped(Excerpt.line(posting.title(), LONGEST_TITLE), LONGEST_TITLE),
                "channel",
                "<#" + posting.channel() + ">",
                "count",
                posting.deleted()));
    }
}
