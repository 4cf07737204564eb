package aftercredits.posting;

import java.time.Duration;

/** How a thread waits before it tries again. */
@FunctionalInterface
public interface Pause {
    /** Sleeps. */
    Pause SLEEPING = Thread::sleep;

    /** @throws InterruptedException if the thread is asked to end */
    void hold(Duration length) throws InterruptedException;
}
