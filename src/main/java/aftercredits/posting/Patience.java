package aftercredits.posting;

import java.time.Duration;
import java.util.List;

/** The pauses between the tries of one message; every message has them anew. */
final class Patience {
    private final Pause pause;
    private final List<Duration> pauses;
    private int held;

    Patience(Pause pause, List<Duration> pauses) {
        this.pause = pause;
        this.pauses = pauses;
    }

    void renew() {
        held = 0;
    }

    /** Waits before the next try; false when there is to be none now, or the thread was asked to end. */
    boolean hold() {
        return held < pauses.size() && hold(pauses.get(held++));
    }

    /** Waits as long as something else needs; false when nobody is to wait at all, or the thread was asked to end. */
    boolean holdFor(Duration needed) {
        return !pauses.isEmpty() && hold(needed);
    }

    private boolean hold(Duration length) {
        try {
            pause.hold(length);
            return true;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
