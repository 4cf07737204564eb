package aftercredits.posting;

import aftercredits.posting.DeliveryRun.Means;
import aftercredits.posting.Halt.Step;
import aftercredits.posting.PlannedMessage.Fate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes an update's changes of what stands as far as they go: words first, then what is too much. Every change may be made
 * twice, so that after a crash it simply is.
 */
final class ChangeRun {
    private final Means means;
    private final Posting posting;

    ChangeRun(Means means, Posting posting) {
        this.means = means;
        this.posting = posting;
    }

    /** Empty when nothing is to be changed or removed any more. */
    Optional<Halt> go() {
        Optional<Halt> halt = Optional.empty();
        for (PlannedMessage message : posting.messages()) {
            if (halt.isEmpty() && message.fate() == Fate.TO_CHANGE) {
                halt = change(message);
            }
        }
        for (PlannedMessage message : posting.messages()) {
            if (halt.isEmpty() && message.fate() == Fate.TO_REMOVE) {
                halt = remove(message);
            }
        }
        return halt;
    }

    private Optional<Halt> change(PlannedMessage message) {
        MessageId standing = message.message().orElseThrow();
        return settle(
                message,
                Step.CHANGING,
                () -> means.chat().edit(posting.placeOf(message), standing, message.content()),
                () -> means.store().changed(posting.id(), message.index()),
                () -> means.store().foundDeleted(posting.id(), message.index()));
    }

    private Optional<Halt> remove(PlannedMessage message) {
        MessageId standing = message.message().orElseThrow();
        Runnable note = () -> means.store().removed(posting.id(), message.index());
        return settle(
                message, Step.REMOVING, () -> means.chat().delete(posting.placeOf(message), standing), note, note);
    }

    private Optional<Halt> settle(
            PlannedMessage message, Step step, Supplier<Delivery> act, Runnable done, Runnable gone) {
        while (!means.mustEnd(posting)) {
            switch (act.get()) {
                case Delivery.Sent sent -> {
                    done.run();
                    means.patience().renew();
                    return Optional.empty();
                }
                case Delivery.Refused(Refusal reason, String detail) -> {
                    if (reason != Refusal.MESSAGE_GONE) {
                        return Optional.of(new Halt.ForAHost(step, message.index() + 1, reason, detail));
                    }
                    gone.run();
                    return Optional.empty();
                }
                case Delivery.Unknown(String detail) -> {
                    means.tries().leftUnanswered(posting.id());
                    if (!means.patience().hold()) {
                        return Optional.of(new Halt.ForNow(detail));
                    }
                }
            }
        }
        return Optional.of(new Halt.Interrupted());
    }
}
