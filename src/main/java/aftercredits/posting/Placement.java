package aftercredits.posting;

import aftercredits.posting.DeliveryRun.Means;
import aftercredits.posting.Halt.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Gets one reserved message to stand at its target, exactly once. */
final class Placement {
    private final Means means;
    private final Posting posting;
    private final PlannedMessage message;
    private final Target target;
    private final Claims claims;

    Placement(Means means, Posting posting, PlannedMessage message, Target target) {
        this.means = means;
        this.posting = posting;
        this.message = message;
        this.target = target;
        this.claims = new Claims(means.store(), posting);
    }

    /** What became of it. */
    sealed interface Placing {
        record Stands(MessageId message) implements Placing {}

        record Halted(Halt halt) implements Placing {}
    }

    /**
     * Tries until it is clear what became of the message, or patience ends.
     *
     * @param triedBefore whether an earlier try may have been made: then it is looked for first
     * @param notBefore no try was made earlier than this
     */
    Placing place(boolean triedBefore, Instant notBefore) {
        boolean look = triedBefore;
        while (!means.mustEnd(posting)) {
            switch (look ? lookThenAttempt(notBefore) : attempt()) {
                case Attempt.Placed(MessageId placed) -> {
                    return new Placing.Stands(placed);
                }
                case Attempt.Failed(Halt.ForAHost halt) -> {
                    return new Placing.Halted(halt);
                }
                case Attempt.Unclear(String detail) -> {
                    if (!means.patience().hold()) {
                        return new Placing.Halted(new Halt.ForNow(detail));
                    }
                }
            }
            look = true;
        }
        return new Placing.Halted(new Halt.Interrupted());
    }

    private Attempt attempt() {
        means.tries().tried(posting.id());
        Attempt attempt = target.attempt();
        // The client may have sent it at the very end of the time it had.
        means.tries().tried(posting.id());
        return attempt;
    }

    private Attempt lookThenAttempt(Instant notBefore) {
        Duration rivalsUnsettled = rivalsUnsettled();
        if (rivalsUnsettled.isPositive() && !means.patience().holdFor(rivalsUnsettled)) {
            return new Attempt.Unclear("another posting of the same words is on its way");
        }
        Lookup lookup = claims.firstUnclaimed(target::find, notBefore);
        Duration unsettled = target.unsettled();
        if (lookup instanceof Lookup.Absent && unsettled.isPositive()) {
            if (!means.patience().holdFor(unsettled)) {
                return new Attempt.Unclear("an earlier try may still arrive");
            }
            lookup = claims.firstUnclaimed(target::find, notBefore);
        }
        return switch (lookup) {
            case Lookup.Found(MessageId found) -> new Attempt.Placed(found);
            case Lookup.Absent absent -> attemptAgain();
            case Lookup.Unreadable(Refusal reason, String detail) ->
                new Attempt.Failed(new Halt.ForAHost(Step.LOOKING, message.index() + 1, reason, detail));
            case Lookup.Unknown(String detail) -> new Attempt.Unclear(detail);
        };
    }

    /**
     * Where another posting is in doubt about the same words in the same channel, neither can tell whose message it finds;
     * once the tries of both have arrived or died, each takes one of what stands and sends what is missing.
     */
    private Duration rivalsUnsettled() {
        boolean inTheChannel = message.index() == 0 || posting.layout() == Layout.CHANNEL;
        List<PostingId> rivals = inTheChannel ? claims.rivals(message.content()) : List.of();
        return rivals.isEmpty()
                ? Duration.ZERO
                : Stream.concat(rivals.stream(), Stream.of(posting.id()))
                        .map(rival -> means.tries().unsettled(posting.club(), rival))
                        .max(Comparator.naturalOrder())
                        .get();
    }

    /**
     * One of two such postings may have adopted the other's message. By its nonce Discord then gives back that message
     * instead of a second one; it sends one when the nonce is forgotten.
     */
    private Attempt attemptAgain() {
        // Looking may have taken its time.
        if (means.mustEnd(posting)) {
            return new Attempt.Unclear("the delivery was asked to end");
        }
        Attempt attempt = attempt();
        return attempt instanceof Attempt.Placed(MessageId placed) && claims.isClaimed(placed)
                ? new Attempt.Unclear("the same words stand once, for another posting")
                : attempt;
    }
}
