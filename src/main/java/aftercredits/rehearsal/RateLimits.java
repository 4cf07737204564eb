package aftercredits.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Discord's limits of requests: over all routes, and for each route and channel, server or interaction. Discord documents
 * that there are limits a route, not which; those here are the ones bots have seen.
 */
final class RateLimits {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LoopbackOptions.Requests allowed;
    private final InstantSource clock;
    private final Map<String, Window> windows = new HashMap<>();
    private Window global;
    private boolean lifted;

    RateLimits(LoopbackOptions.Requests allowed, InstantSource clock) {
        this.allowed = allowed;
        this.clock = clock;
        this.global = new Window(allowed.perSecond(), SECOND, Instant.MIN);
    }

    /** Until it is called again, refuses nothing or is strict as ever. */
    void lift(boolean nothingRefused) {
        lifted = nothingRefused;
    }

    /**
     * Counts a request.
     *
     * @return empty if requests are not limited
     */
    Optional<Verdict> count(Route route, Call call) {
        if (lifted || !allowed.limited()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (!route.open()) {
            global = global.at(now);
            if (global.isFull()) {
                return Optional.of(new Verdict(global, "global", now, true, true));
            }
            global.count();
        }
        String bucket = bucket(route);
        Window window = windows.getOrDefault(bucket + major(call), limit(route)).at(now);
        windows.put(bucket + major(call), window);
        boolean refused = window.isFull();
        if (!refused) {
            window.count();
        }
        return Optional.of(new Verdict(window, bucket, now, refused, false));
    }

    /** As Discord's bucket hashes do, it tells apart routes, not what they are used on. */
    private static String bucket(Route route) {
        return String.format(Locale.ROOT, "%08x", route.name().hashCode());
    }

    private static String major(Call call) {
        return ":" + call.place("channel") + ":" + call.place("server") + ":" + call.place("token");
    }

    private Window limit(Route route) {
        return switch (route.name()) {
            case "POST /channels/{channel}/messages", "PATCH /channels/{channel}/messages/{message}" ->
                window(allowed.messagesPerWindow(), allowed.messageWindow());
            case "DELETE /channels/{channel}/messages/{message}" -> window(5, SECOND);
            case "POST /webhooks/{application}/{token}" -> window(5, Duration.ofSeconds(2));
            case "PUT /channels/{channel}/messages/{message}/reactions/{emoji}/@me" ->
                window(1, Duration.ofMillis(250));
            default -> window(allowed.perSecond(), SECOND);
        };
    }

    private static Window window(int limit, Duration length) {
        return new Window(limit, length, Instant.MIN);
    }

    /** Requests in a stretch of time that begins with the first of them. */
    private static final class Window {
        private final int limit;
        private final Duration length;
        private final Instant end;
        private int used;

        Window(int limit, Duration length, Instant end) {
            this.limit = limit;
            this.length = length;
            this.end = end;
        }

        Window at(Instant now) {
            return now.isBefore(end) ? this : new Window(limit, length, now.plus(length));
        }

        boolean isFull() {
            return used >= limit;
        }

        void count() {
            used++;
        }
    }

    /**
     * How a request stands.
     *
     * @param bucket Discord's name for the routes that share a limit
     * @param refused whether it came too soon
     * @param global whether it was one too many over all routes
     */
    record Verdict(
            int limit,
            int remaining,
            Duration resetAfter,
            Instant reset,
            String bucket,
            boolean refused,
            boolean global) {
        private Verdict(Window window, String bucket, Instant now, boolean refused, boolean global) {
            this(
                    window.limit,
                    window.limit - window.used,
                    Duration.between(now, window.end),
                    window.end,
                    bucket,
                    refused,
                    global);
        }

        /** Seconds with their fraction. */
        double resetAfterSeconds() {
            return resetAfter.toMillis() / 1000.0;
        }

        /** Whole seconds, enough of them. */
        long retryAfterSeconds() {
            return resetAfter.plusMillis(999).toSeconds();
        }
    }
}
