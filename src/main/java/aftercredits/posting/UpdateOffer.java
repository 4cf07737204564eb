package aftercredits.posting;

import aftercredits.essay.Essay;
import aftercredits.posting.OutgoingMessage.Button;
import aftercredits.posting.OutgoingMessage.Style;
import aftercredits.text.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Says what would change of what was posted of an essay; shows none of its text. */
public final class UpdateOffer {
    private static final int LONGEST_TITLE = 200;

    private UpdateOffer() {}

    /**
     * A card to a club's hosts: the library's file of an essay has changed.
     *
     * @param updates at least one, newest posting first
     */
    public static OutgoingMessage card(Essay essay, List<EssayUpdate> updates, Words words) {
        PostingId newest = updates.getFirst().before().id();
        return new OutgoingMessage(
                words.say("posting.card.changed", "title", title(essay), "postings", lines(updates, words)),
                List.of(List.of(
                        button(new UpdateButton.All(newest), "update", Style.PRIMARY, words),
                        button(new UpdateButton.Leave(newest), "leave", Style.SECONDARY, words))));
    }

    /** The essay's title, escaped. */
    public static String title(Essay essay) {
        return Excerpt.escaped(Excerpt.line(essay.credits().title(), LONGEST_TITLE), LONGEST_TITLE);
    }

    /** A line for each posting: where, when, how many parts differ, and where new ones would come. */
    public static String lines(List<EssayUpdate> updates, Words words) {
        return updates.stream().map(update -> line(update, words)).collect(Collectors.joining("\n"));
    }

    private static String line(EssayUpdate update, Words words) {
        Posting posting = update.before();
        return words.say(
                "posting.update.line",
                "channel",
                "<#" + posting.channel() + ">",
                "day",
                "<t:" + posting.plannedAt().getEpochSecond() + ":D>",
                "differs",
                differs(update, words),
                "added",
                update.added(),
                "apart",
                posting.layout() == Layout.CHANNEL ? "no" : "yes");
    }

    /** How many of how many parts differ. */
    public static String differs(EssayUpdate update, Words words) {
        return words.say("posting.update.differs", "differing", update.differing(), "parts", update.parts());
    }

    private static Button button(UpdateButton button, String label, Style style, Words words) {
        return new Button(button.customId(), words.say("posting.button." + label), style);
    }
}
