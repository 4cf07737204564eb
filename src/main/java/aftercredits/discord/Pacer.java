package aftercredits.discord;

import aftercredits.discord.Measures.Limit;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps within Discord's limit over all routes, which JDA minds only once it was exceeded. Answers to interactions are not
 * bound by it and never wait here.
 *
 * <p>Discord counts a request somewhere between its start and its answer, in seconds that begin when Discord likes. So a
 * request takes one of fifty places from its start until a second after its answer: then no second whatever holds more than
 * fifty, however long requests are on their way.
 */
final class Pacer implements Interceptor {
    private static final int REQUESTS = 50;

    /** Discord's second, and a little for clocks that do not run alike. */
    private static final Duration SECOND = Duration.ofMillis(1_010);

    /** Shorter ones are the time that threads take to be woken. */
    private static final Duration NOTICEABLE = Duration.ofMillis(5);

    // The version is not given back once it is read: without it, no path would begin with what is free.
    private static final Pattern BOUND = Pattern.compile(".*/api(/v\\d+)?+/(?!interactions/|webhooks/).*");

    private final Measures measures;
    private final int requests;
    private final long windowNanos;
    /** Whoever came first stands at the door and waits for a place; the others wait behind. */
    private final ReentrantLock door = new ReentrantLock(true);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition answered = lock.newCondition();
    /** When the places of requests that were answered are free again, the earliest first. */
    private final Deque<Long> freeAtNanos = new ArrayDeque<>();

    private int taken;

    Pacer(Measures measures) {
        this(REQUESTS, SECOND, measures);
    }

    /** At most that many requests in any window of that length. */
    Pacer(int requests, Duration window, Measures measures) {
        this.measures = measures;
        this.requests = requests;
        this.windowNanos = window.toNanos();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (!isBound(chain.request().url().encodedPath())) {
            return chain.proceed(chain.request());
        }
        take();
        try {
            return chain.proceed(chain.request());
        } finally {
            leave();
        }
    }

    /** Whether a request to this path counts towards the limit. */
    static boolean isBound(String path) {
        return BOUND.matcher(path).matches();
    }

    void take() throws IOException {
        long cameNanos = System.nanoTime();
        try {
            door.lockInterruptibly();
            try {
                awaitPlace();
            } finally {
                door.unlock();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Asked to end before the request was made");
        }
        Duration waited = Duration.ofNanos(System.nanoTime() - cameNanos);
        if (waited.compareTo(NOTICEABLE) > 0) {
            measures.waited(Limit.PACE, waited);
        }
    }

    private void awaitPlace() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!hasPlace()) {
                if (freeAtNanos.isEmpty()) {
                    answered.await();
                } else {
                    answered.await(freeAtNanos.getFirst() - System.nanoTime(), TimeUnit.NANOSECONDS);
                }
            }
            taken++;
        } finally {
            lock.unlock();
        }
    }

    private boolean hasPlace() {
        long now = System.nanoTime();
        while (!freeAtNanos.isEmpty() && freeAtNanos.getFirst() - now <= 0) {
            freeAtNanos.removeFirst();
            taken--;
        }
        return taken < requests;
    }

    /** The request is answered, or failed. */
    void leave() {
        lock.lock();
        try {
            freeAtNanos.addLast(System.nanoTime() + windowNanos);
            answered.signal();
        } finally {
            lock.unlock();
        }
    }
}
