package aftercredits.posting;

import java.util.List;

/**
 * A message as the bot sends it. Link previews are suppressed, and nobody is pinged whom a host did not ask to ping.
 *
 * @param content Discord markdown, at most 2,000 code points
 * @param rows at most five rows of at most five buttons
 * @param pictures at most ten, below the content; of less weight than it: a message that is not taken with them is sent without
 * @param pings whether its {@code @here} pings who is online, in a thread only of those in it. Discord then lets an
 *     {@code @everyone} ping too, so what pings quotes nobody; members and roles are never pinged
 */
public record OutgoingMessage(String content, List<List<Button>> rows, List<Picture> pictures, boolean pings) {
    public OutgoingMessage {
        rows = rows.stream().map(List::copyOf).toList();
        pictures = List.copyOf(pictures);
    }

    /** A message that pings nobody. */
    public OutgoingMessage(String content, List<List<Button>> rows, List<Picture> pictures) {
        this(content, rows, pictures, false);
    }

    /** A message without pictures. */
    public OutgoingMessage(String content, List<List<Button>> rows) {
        this(content, rows, List.of());
    }

    /**
     * @param customId at most 100 characters; what is pressed after a restart is known by it alone
     * @param label at most 80 characters
     */
    public record Button(String customId, String label, Style style) {}

    /** How much a button stands out. */
    public enum Style {
        PRIMARY,
        SECONDARY,
        SUCCESS,
        DANGER
    }

    public static OutgoingMessage plain(String content) {
        return new OutgoingMessage(content, List.of());
    }

    /** The same words and buttons alone. */
    public OutgoingMessage withoutPictures() {
        return new OutgoingMessage(content, rows, List.of(), pings);
    }

    /** The same, whose {@code @here} pings. */
    public OutgoingMessage pinging() {
        return new OutgoingMessage(content, rows, pictures, true);
    }
}
