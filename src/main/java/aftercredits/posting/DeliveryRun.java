package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.club.Charge;
import aftercredits.posting.Halt.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes one owed posting as far as it goes: each message is reserved before its first try, looked for before any later
 * one, and confirmed before the next message's turn.
 */
final class DeliveryRun {
    /** How far this machine's clock may be ahead of Discord's, whose times a look goes by. */
    static final Duration CLOCK_MARGIN = Duration.ofMinutes(10);

    private static final Duration LONGEST_LOOK = Duration.ofDays(1);

    private final Means means;
    private final Posting posting;
    private Optional<ChannelId> thread;
    private Optional<MessageId> lastPlaced = Optional.empty();

    /** What a run works with. */
    record Means(PostingStore store, Chat chat, InstantSource clock, Patience patience, Tries tries, Charge charge) {

        /** Whether to go no further with a posting: the thread was asked to end, or the club is another process's now. */
        boolean mustEnd(Posting posting) {
            return Thread.currentThread().isInterrupted() || !charge.isOurs(posting.club());
        }
    }

    DeliveryRun(Means means, Posting posting) {
        this.means = means;
        this.posting = posting;
        this.thread = posting.thread();
    }

    /**
     * Empty when every message stands and is confirmed. What an update adds comes before what it changes: where it is
     * refused, nothing was changed, and no text is ever missing that has only moved.
     */
    Optional<Halt> go() {
        return placeAll().or(() -> new ChangeRun(means, posting).go());
    }

    private Optional<Halt> placeAll() {
        Optional<Halt> halt = beforeTheFirst();
        for (PlannedMessage message : posting.messages()) {
            if (halt.isEmpty()) {
                halt = message.message().map(this::already).orElseGet(() -> place(message));
            }
            if (halt.isEmpty() && message.index() == 0 && posting.layout() == Layout.THREAD) {
                halt = openThread();
            }
        }
        return halt;
    }

    /** What would refuse a later part is found before the first, so that no essay is left half posted. */
    private Optional<Halt> beforeTheFirst() {
        boolean begun = posting.messages().stream()
                .anyMatch(message -> message.reservedAt().isPresent());
        return begun ? Optional.empty() : means.chat().place(posting.channel()).flatMap(this::unfit);
    }

    private Optional<Halt> unfit(Chat.Place place) {
        if (!posting.layout().suits(place.type())) {
            return Optional.of(new Halt.ForAHost(Step.CHOOSING_LAYOUT, 1, Refusal.OTHER, ""));
        }
        // What is granted in an archived thread is not known until it is written to.
        boolean mayDoAll = place.type() == Chat.Place.Type.THREAD
                || means.chat()
                        .missing(posting.channel(), posting.layout().needs(place.type()))
                        .isEmpty();
        return mayDoAll
                ? Optional.empty()
                : Optional.of(new Halt.ForAHost(Step.ASKING_PERMISSION, 1, Refusal.PERMISSION_MISSING, ""));
    }

    private Optional<Halt> already(MessageId placed) {
        lastPlaced = Optional.of(placed);
        return Optional.empty();
    }

    private Optional<Halt> place(PlannedMessage message) {
        if (opensForumPost(message) && thread.isPresent()) {
            confirm(message, new MessageId(thread.get().snowflake()));
            return Optional.empty();
        }
        Instant reservedAt = message.reservedAt().orElseGet(() -> reserve(message));
        boolean triedBefore = message.reservedAt().isPresent();
        Placement placement = new Placement(means, posting, message, target(message));
        return switch (placement.place(triedBefore, earliest(reservedAt))) {
            case Placement.Placing.Stands(MessageId placed) -> {
                confirm(message, placed);
                yield Optional.empty();
            }
            case Placement.Placing.Halted(Halt halt) -> Optional.of(halt);
        };
    }

    private Instant reserve(PlannedMessage message) {
        Instant now = means.clock().instant();
        means.store().reserve(posting.id(), message.index(), now);
        return now;
    }

    private Target target(PlannedMessage message) {
        if (opensForumPost(message)) {
            return new Target.NewForumPost(means.chat(), posting, message.content(), means.tries());
        }
        return new Target.InChannel(means.chat(), posting.placeOf(message, thread), message);
    }

    private boolean opensForumPost(PlannedMessage message) {
        return posting.layout() == Layout.FORUM && message.index() == 0;
    }

    /**
     * Where a message before this one stands, its id says by Discord's own clock from when on to look. An update's new part
     * follows one that may be weeks old: then no clock is so wrong that a day's margin would not do.
     */
    private Instant earliest(Instant reservedAt) {
        return lastPlaced
                .map(message -> message.sentAt().plusMillis(1))
                .map(after -> after.isBefore(reservedAt.minus(LONGEST_LOOK)) ? reservedAt.minus(LONGEST_LOOK) : after)
                .orElseGet(() -> reservedAt.minus(CLOCK_MARGIN));
    }

    private void confirm(PlannedMessage message, MessageId placed) {
        if (opensForumPost(message) && thread.isEmpty()) {
            noteThread(new ChannelId(placed.snowflake()));
        }
        means.store()
                .confirm(posting.id(), message.index(), placed, means.clock().instant());
        lastPlaced = Optional.of(placed);
        means.patience().renew();
    }

    /** Safe to try again: a message starts one thread at most, and the chat gives back the one that is there. */
    private Optional<Halt> openThread() {
        while (thread.isEmpty()) {
            if (means.mustEnd(posting)) {
                return Optional.of(new Halt.Interrupted());
            }
            switch (means.chat().openThread(posting.channel(), lastPlaced.orElseThrow(), threadName())) {
                case ThreadOpening.Opened(ChannelId opened) -> noteThread(opened);
                case ThreadOpening.Refused(Refusal reason, String detail) -> {
                    return Optional.of(new Halt.ForAHost(Step.OPENING_THREAD, 1, reason, detail));
                }
                case ThreadOpening.Unknown(String detail) -> {
                    if (!means.patience().hold()) {
                        return Optional.of(new Halt.ForNow(detail));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void noteThread(ChannelId opened) {
        means.store().threadOpened(posting.id(), opened);
        thread = Optional.of(opened);
        means.patience().renew();
    }

    private String threadName() {
        return posting.threadName().orElseThrow();
    }
}
