package aftercredits.posting;

import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries once, one after the other, what a channel is owed and nobody waits for. */
final class BacklogRound {
    private static final Logger LOG = LoggerFactory.getLogger(BacklogRound.class);

    /** As long as the first in line gets no answer, so many rounds, what came after it into its channel does not overtake it. */
    private static final int ROUNDS_IN_ORDER = 6;

    private final PostingStore store;
    private final Function<Posting, PostOutcome> delivery;

    /** @param delivery tries once and does not wait */
    BacklogRound(PostingStore store, Function<Posting, PostOutcome> delivery) {
        this.store = store;
        this.delivery = delivery;
    }

    Backlog.Result goOn(Backlog.Round round) {
        boolean someGotThrough = false;
        boolean someWait = false;
        for (Posting owed : store.owed(round.channel())) {
            if (Thread.currentThread().isInterrupted()) {
                return Backlog.Result.NO_ANSWER;
            }
            Optional<PostOutcome> outcome = tried(owed);
            boolean waits =
                    outcome.filter(PostOutcome.Waiting.class::isInstance).isPresent();
            someWait |= waits || outcome.isEmpty();
            someGotThrough |=
                    outcome.isPresent() && (!waits || outcome.get().posting().confirmed() > owed.confirmed());
            if (waits && round.failures() < ROUNDS_IN_ORDER) {
                break;
            }
        }
        if (someWait) {
            return someGotThrough ? Backlog.Result.SOME : Backlog.Result.NO_ANSWER;
        }
        return Backlog.Result.NOTHING_LEFT;
    }

    /** Empty where the store has trouble with this one, which holds up no other. */
    private Optional<PostOutcome> tried(Posting owed) {
        try {
            return Optional.of(delivery.apply(owed));
        } catch (RuntimeException broken) {
            LOG.error("Posting {} could not go on and is tried again later", owed.id(), broken);
            return Optional.empty();
        }
    }
}
