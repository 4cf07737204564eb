package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.posting.DeliveryRun.Means;
import aftercredits.posting.Halt.Step;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks what stands of a posting that was owed when a copy of the database was made which was put back since, and notes it.
 * Sends nothing: what does not stand may have been posted, and deleted by somebody.
 */
final class HeldRun {
    private final Means means;
    private final Posting posting;
    private final Claims claims;
    private Optional<ChannelId> thread;
    private Optional<MessageId> lastFound = Optional.empty();
    private Optional<Integer> firstMissing = Optional.empty();

    HeldRun(Means means, Posting posting) {
        this.means = means;
        this.posting = posting;
        this.claims = new Claims(means.store(), posting);
        this.thread = posting.thread();
    }

    /** Empty when all of it stands. */
    Optional<Halt> go() {
        for (PlannedMessage message : posting.messages()) {
            Optional<Halt> halt = message.message().map(this::standsAt).orElseGet(() -> look(message));
            if (halt.isPresent()) {
                return halt;
            }
        }
        boolean lacksThread = posting.layout() != Layout.CHANNEL && thread.isEmpty();
        boolean allStands = firstMissing.isEmpty() && !lacksThread && !posting.isBeingUpdated();
        return allStands
                ? Optional.empty()
                : Optional.of(new Halt.ForAHost(Step.SENDING, firstMissing.orElse(0) + 1, Refusal.HELD, ""));
    }

    private Optional<Halt> look(PlannedMessage message) {
        if (isInThread(message) && thread.isEmpty()) {
            return missing(message);
        }
        if (opensForumPost(message) && thread.isPresent()) {
            return found(message, new MessageId(thread.get().snowflake()));
        }
        return switch (claims.firstUnclaimed(target(message)::find, earliest(message))) {
            case Lookup.Found(MessageId found) -> found(message, found);
            case Lookup.Absent absent -> missing(message);
            case Lookup.Unreadable(Refusal reason, String detail) ->
                Optional.of(new Halt.ForAHost(Step.LOOKING, message.index() + 1, reason, detail));
            case Lookup.Unknown(String detail) -> Optional.of(new Halt.ForNow(detail));
        };
    }

    private Optional<Halt> missing(PlannedMessage message) {
        firstMissing = firstMissing.or(() -> Optional.of(message.index()));
        return Optional.empty();
    }

    private Optional<Halt> found(PlannedMessage message, MessageId at) {
        means.store().confirm(posting.id(), message.index(), at, means.clock().instant());
        return standsAt(at);
    }

    private Optional<Halt> standsAt(MessageId message) {
        lastFound = Optional.of(message);
        // A thread has the id of the message that it starts from, a forum post that of its first message.
        ChannelId started = new ChannelId(message.snowflake());
        boolean startsIt = posting.layout() != Layout.CHANNEL
                && thread.isEmpty()
                && means.chat().place(started).isPresent();
        if (startsIt) {
            means.store().threadOpened(posting.id(), started);
            thread = Optional.of(started);
        }
        return Optional.empty();
    }

    private Instant earliest(PlannedMessage message) {
        return lastFound
                .map(before -> before.sentAt().plusMillis(1))
                .orElseGet(
                        () -> message.reservedAt().orElse(posting.plannedAt()).minus(DeliveryRun.CLOCK_MARGIN));
    }

    private Target target(PlannedMessage message) {
        return opensForumPost(message)
                ? new Target.NewForumPost(means.chat(), posting, message.content(), means.tries())
                : new Target.InChannel(means.chat(), posting.placeOf(message, thread), message);
    }

    private boolean isInThread(PlannedMessage message) {
        return posting.layout() != Layout.CHANNEL && message.index() > 0;
    }

    private boolean opensForumPost(PlannedMessage message) {
        return posting.layout() == Layout.FORUM && message.index() == 0;
    }
}
