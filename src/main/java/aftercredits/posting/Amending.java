package aftercredits.posting;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Plans changes of what was posted, once nothing of an earlier change is under way any more. */
final class Amending {
    private final PostingStore store;
    private final Tries tries;
    private final Pause pause;
    private final Trouble trouble;

    Amending(PostingStore store, Tries tries, Pause pause, Trouble trouble) {
        this.store = store;
        this.tries = tries;
        this.pause = pause;
        this.trouble = trouble;
    }

    /**
     * To be called in the posting's turn.
     *
     * @param delivery delivers what is owed: first an earlier change, then this one
     */
    PostOutcome amend(PostingId id, Function<Posting, List<PlannedMessage>> changes, Supplier<PostOutcome> delivery) {
        while (true) {
            PostOutcome outcome = delivery.get();
            Posting standing = outcome.posting();
            if (!standing.mayBeAmended()) {
                return outcome;
            }
            if (!isSettled(standing)) {
                return new PostOutcome.Waiting(standing, trouble.interrupted(standing));
            }
            List<PlannedMessage> messages = changes.apply(standing);
            if (messages.isEmpty()) {
                store.retry(id);
            }
            // Another process may have changed it in between.
            if (messages.isEmpty() || store.amend(standing, messages)) {
                return delivery.get();
            }
        }
    }

    /** Waits until no earlier change that had no answer can still arrive; false when the thread was asked to end. */
    private boolean isSettled(Posting posting) {
        Duration unsettled = tries.unsettledChange(posting);
        try {
            if (unsettled.isPositive()) {
                pause.hold(unsettled);
            }
            tries.updatesHere(posting.id());
            return true;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
