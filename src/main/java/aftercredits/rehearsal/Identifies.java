package aftercredits.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Discord's limits of sessions that a bot begins: so many a day, and of the shards whose numbers leave the same rest when
 * they are divided by the allowed concurrency, one in every few seconds.
 */
final class Identifies {
    static final int A_DAY = 1_000;
    private static final Duration DAY = Duration.ofDays(1);

    private final RehearsalClock clock;
    private final LoopbackOptions options;
    /** By what is left when a shard's number is divided: by a clock that never stands still, as a test's may. */
    private final Map<Integer, Long> latestNanos = new HashMap<>();

    private final Deque<Instant> today = new ArrayDeque<>();
    private int refused;

    Identifies(RehearsalClock clock, LoopbackOptions options) {
        this.clock = clock;
        this.options = options;
    }

    /** Counts one, unless it comes too soon or is one too many. */
    boolean take(GatewayShard shard) {
        int key = shard.number() % options.sessionStarts().maxConcurrency();
        long now = System.nanoTime();
        Long before = latestNanos.get(key);
        boolean tooSoon = before != null
                && now - before < options.sessionStarts().window().toNanos();
        if (tooSoon || remaining() == 0) {
            refused++;
            return false;
        }
        latestNanos.put(key, now);
        today.add(clock.machine().instant());
        return true;
    }

    /** How many were refused so far. */
    int refused() {
        return refused;
    }

    int remaining() {
        Instant yesterday = clock.machine().instant().minus(DAY);
        while (!today.isEmpty() && today.peek().isBefore(yesterday)) {
            today.remove();
        }
        return options.requests().limited() ? A_DAY - today.size() : A_DAY;
    }
}
