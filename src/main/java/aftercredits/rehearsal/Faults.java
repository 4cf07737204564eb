package aftercredits.rehearsal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;

/** What goes wrong with the next requests to the API, for tests and for hosts who want to see it. */
public final class Faults {
    private final Deque<Planned> planned = new ArrayDeque<>();

    Faults() {}

    /** The next {@code times} requests to a path that matches are answered with {@code status} and not done. */
    public void answer(int status, int times, String pathPattern) {
        plan(new Fault.Answer(status), times, pathPattern);
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

    /** Nothing goes wrong any more. */
    public synchronized void clear() {
        planned.clear();
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

        record Cut() implements Fault {}

        record LoseAnswer() implements Fault {}

        record Delay(Duration time) implements Fault {}
    }

    private record Planned(Fault fault, Pattern request) {}
}
