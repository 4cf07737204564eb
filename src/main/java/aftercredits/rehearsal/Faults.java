package aftercredits.rehearsal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What goes wrong with the next requests to the API, for tests and for hosts who want to see it. */
public final class Faults {
    private final Deque<Planned> planned = new ArrayDeque<>();
    private final Deque<Held> held = new ArrayDeque<>();

    Faults() {}

    /** The next {@code times} requests to a path that matches are answered with {@code status} and not done. */
    public void answer(int status, int times, String pathPattern) {
        plan(new Fault.Answer(status), times, pathPattern);
    }

    /** The next {@code times} requests to a path that matches are refused with Discord's error {@code code} and not done. */
    public void refuse(int status, int code, int times, String pathPattern) {
        plan(new Fault.Refuse(status, code), times, pathPattern);
    }

    /** The next {@code times} requests to a path that matches are one too many on their route. */
    public void tooMany(int retryAfterSeconds, int times, String pathPattern) {
        plan(new Fault.TooMany(retryAfterSeconds), times, pathPattern);
    }

    /** The connection is cut before the next {@code times} requests to a path that matches are done. */
    public void cut(int times, String pathPattern) {
        plan(new Fault.Cut(), times, pathPattern);
    }

    /** The next {@code times} requests to a path that matches are done, then the connection is cut without an answer. */
    public void loseAnswer(int times, String pathPattern) {
        plan(new Fault.LoseAnswer(), times, pathPattern);
    }

    /** The next {@code times} requests to a path that matches are done only after {@code time}. */
    public void delay(Duration time, int times, String pathPattern) {
        plan(new Fault.Delay(time), times, pathPattern);
    }

    /** The next request to a path that matches is done only when it is let go, as one that is still on its way. */
    public Held hold(String pathPattern) {
        return hold(pathPattern, Fault.Hold::new);
    }

    /** The next request to a path that matches is done, and its answer is kept back until it is let go. */
    public Held holdAnswer(String pathPattern) {
        return hold(pathPattern, Fault.HoldAnswer::new);
    }

    private synchronized Held hold(String pathPattern, Function<Held, Fault> fault) {
        Held fresh = new Held();
        held.add(fresh);
        plan(fault.apply(fresh), 1, pathPattern);
        return fresh;
    }

    /** Nothing goes wrong with the requests to come any more. What is held already stays so until it is let go. */
    public synchronized void clear() {
        planned.clear();
    }

    /** As {@link #clear}, and nobody waits any more. */
    synchronized void end() {
        clear();
        held.forEach(Held::drop);
    }

    private synchronized void plan(Fault fault, int times, String pathPattern) {
        Pattern pattern = Pattern.compile(pathPattern);
        for (int i = 0; i < times; i++) {
            planned.add(new Planned(fault, pattern));
        }
    }

    /** @param request method and path, {@code POST /channels/1/messages} */
    synchronized Optional<Fault> next(String request) {
        for (Iterator<Planned> each = planned.iterator(); each.hasNext(); ) {
            Planned next = each.next();
            if (next.request.matcher(request).find()) {
                each.remove();
                return Optional.of(next.fault);
            }
        }
        return Optional.empty();
    }

    /** What can go wrong. */
    sealed interface Fault {
        record Answer(int status) implements Fault {}

        record Refuse(int status, int code) implements Fault {}

        record TooMany(int retryAfterSeconds) implements Fault {}

        record Cut() implements Fault {}

        record LoseAnswer() implements Fault {}

        record Delay(Duration time) implements Fault {}

        record Hold(Held held) implements Fault {}

        record HoldAnswer(Held held) implements Fault {}
    }

    /** A request that is held. */
    public static final class Held {
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private volatile String request = "";
        private volatile boolean dropped;

        private Held() {}

        /** Whether the request is there: Discord has it, and whoever made it has no answer. */
        public boolean hasArrived() {
            return arrived.getCount() == 0;
        }

        /** Method and path of the request that is held, {@code POST /channels/1/messages}; "" until it has arrived. */
        public String request() {
            return request;
        }

        /** It goes its way. */
        public void letGo() {
            released.countDown();
        }

        /** Its connection is cut: one that was not done is never done, and an answer is lost. */
        public void drop() {
            dropped = true;
            released.countDown();
        }

        void arrive(String withRequest) {
            request = withRequest;
            arrived.countDown();
        }

        /** Waits until it is let go; false where its connection is cut instead. */
        boolean isLetGo() throws InterruptedException {
            released.await();
            return !dropped;
        }
    }

    private record Planned(Fault fault, Pattern request) {}
}
