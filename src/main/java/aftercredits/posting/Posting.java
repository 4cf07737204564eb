package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One delivery: of an essay, of a discussion's opening, of a prompt, of a recap, of a card to hosts.
 *
 * @param subject what is delivered, for people and for finding it again: an essay's id, a discussion's, an asked
 *     prompt's, a card's key
 * @param title what people know it by: the essay's; empty where there is none
 * @param threadName of layouts with a thread: harmless, 1 to 100 characters
 * @param thread once it is open
 * @param trouble why it stopped, for a host
 */
public record Posting(
        PostingId id,
        ClubId club,
        Purpose purpose,
        String subject,
        String title,
        ChannelId channel,
        Layout layout,
        Optional<String> threadName,
        Optional<ChannelId> thread,
        State state,
        Optional<String> trouble,
        MemberId askedBy,
        Instant plannedAt,
        List<PlannedMessage> messages) {

    public Posting {
        messages = List.copyOf(messages);
    }

    /**
     * A posting as planned, with nothing of it sent.
     *
     * @param threadName harmless, 1 to 100 characters; unused by {@link Layout#CHANNEL}
     */
    public static Posting planned(PostingId id, Order order, String threadName, List<OutgoingMessage> messages) {
        return new Posting(
                id,
                order.club(),
                order.purpose(),
                order.subject(),
                "",
                order.channel(),
                order.layout(),
                order.layout() == Layout.CHANNEL ? Optional.empty() : Optional.of(threadName),
                Optional.empty(),
                State.OWED,
                Optional.empty(),
                order.askedBy(),
                order.at(),
                IntStream.range(0, messages.size())
                        .mapToObj(index -> PlannedMessage.of(id, index, messages.get(index), order.at()))
                        .toList());
    }

    /** The same posting with what people know it by, on one line and unescaped. */
    public Posting titled(String known) {
        return with(known, state, trouble);
    }

    /** The same posting, which may stand already: it is looked for, and sent only when a host says so. */
    public Posting held() {
        return with(title, State.HELD, trouble);
    }

    /** Whether a message that is not confirmed yet has any. */
    public boolean hasPictures() {
        return messages.stream()
                .anyMatch(message -> !message.content().pictures().isEmpty());
    }

    /** Whether an update of what was posted is owed, or has stopped. */
    public boolean isBeingUpdated() {
        return messages.stream().anyMatch(PlannedMessage::isBeingUpdated);
    }

    /** Whether an update has changed what stands, or may have. */
    boolean wasUpdated() {
        return messages.stream()
                .anyMatch(message -> message.isBeingUpdated() || message.fate() == PlannedMessage.Fate.CHANGED);
    }

    /** Whether an update may be planned: all of it stands, or stood once, and nobody has given it up. */
    boolean mayBeAmended() {
        return (state == State.POSTED || state == State.STOPPED)
                && messages.stream().allMatch(message -> message.message().isPresent());
    }

    /** Where a message of it stands, or is to stand. */
    ChannelId placeOf(PlannedMessage message) {
        return placeOf(message, thread);
    }

    /** @param opened the posting's thread, which may have been opened since */
    ChannelId placeOf(PlannedMessage message, Optional<ChannelId> opened) {
        boolean inThread = layout == Layout.FORUM || (layout == Layout.THREAD && message.index() > 0);
        return inThread ? opened.orElseThrow() : channel;
    }

    /** The same posting, which can't go on without a host. */
    Posting stopped(String why) {
        return with(title, State.STOPPED, Optional.of(why));
    }

    private Posting with(String newTitle, State newState, Optional<String> newTrouble) {
        return new Posting(
                id,
                club,
                purpose,
                subject,
                newTitle,
                channel,
                layout,
                threadName,
                thread,
                newState,
                newTrouble,
                askedBy,
                plannedAt,
                messages);
    }

    /** How many messages stand as they are to stand, as far as is known. */
    public long confirmed() {
        return messages.stream()
                .filter(message -> message.message().isPresent() && !message.isBeingUpdated())
                .count();
    }

    /** How many messages somebody deleted, as far as an update has found out. */
    public long deleted() {
        return messages.stream()
                .filter(message -> message.fate() == PlannedMessage.Fate.DELETED)
                .count();
    }

    /** Who wants what posted where. */
    public record Order(
            ClubId club,
            Purpose purpose,
            String subject,
            ChannelId channel,
            Layout layout,
            MemberId askedBy,
            Instant at) {}

    /** What a posting is for. */
    public enum Purpose {
        ESSAY,
        DISCUSSION,
        PROMPT,
        /** Of a prompt that nobody has answered for a while. */
        REMINDER,
        RECAP,
        /** Which film comes next: a vote, its result, a pick. */
        FILM,
        /** Something needs a host: see {@link HostCards}. */
        CARD
    }

    /** How far a posting is. */
    public enum State {
        /** Something is still owed. */
        OWED,
        /** It was owed, or due, before a copy of the database was put back: looked for, never sent by itself. */
        HELD,
        /** Every message is confirmed, or was deleted by somebody since. An update sets it to owed again. */
        POSTED,
        /** It can't go on without a host; nothing more is sent. */
        STOPPED,
        /** Nobody wants the rest any more: final, whatever stands of it stays. */
        GIVEN_UP;

        /** Whether the poster has something left to do. */
        public boolean isOwed() {
            return this == OWED || this == HELD;
        }
    }
}
