package aftercredits.rehearsal;

import java.time.Duration;

/**
 * How strict a loopback Discord is. The defaults are Discord's own limits.
 *
 * @param nonceMemory how long a message's nonce is remembered
 */
public record LoopbackOptions(
        Requests requests,
        Interactions interactions,
        Duration nonceMemory,
        PrivilegedIntents privilegedIntents,
        SessionStarts sessionStarts) {

    /**
     * How many requests may come.
     *
     * @param limited whether they are counted and refused with 429
     * @param messagesPerWindow messages a channel takes in one {@code messageWindow}
     * @param messageWindow the time over which messages are counted
     * @param perSecond over all routes but those of interactions
     */
    public record Requests(boolean limited, int messagesPerWindow, Duration messageWindow, int perSecond) {}

    /**
     * How long an interaction can be answered.
     *
     * @param firstAnswerWithin the time for a first answer
     * @param tokenLife the time for all that follow
     */
    public record Interactions(Duration firstAnswerWithin, Duration tokenLife) {}

    /**
     * The intents of members and message content.
     *
     * @param allowed whether the application may ask for them
     * @param shown whether its flags say so
     */
    public record PrivilegedIntents(boolean allowed, boolean shown) {}

    /**
     * How fast a bot's sessions may begin.
     *
     * @param shards how many Discord recommends
     * @param maxConcurrency shards that may begin a session at once: of those whose numbers leave the same rest, one
     * @param window the time in which such shards begin no second session
     */
    public record SessionStarts(int shards, int maxConcurrency, Duration window) {}

    /** Discord's limits. */
    public static LoopbackOptions defaults() {
        return new LoopbackOptions(
                new Requests(true, 5, Duration.ofSeconds(5), 50),
                new Interactions(Duration.ofSeconds(3), Duration.ofMinutes(15)),
                Duration.ofMinutes(5),
                new PrivilegedIntents(true, true),
                new SessionStarts(1, 1, Duration.ofSeconds(5)));
    }

    /** No request is refused for coming too soon: for tests that are about something else. */
    public LoopbackOptions withoutRateLimits() {
        return with(new Requests(false, requests.messagesPerWindow, requests.messageWindow, requests.perSecond))
                .withShards(sessionStarts.shards, sessionStarts.maxConcurrency, Duration.ZERO);
    }

    /** Another limit of messages a channel. */
    public LoopbackOptions withMessages(int perWindow, Duration window) {
        return with(new Requests(requests.limited, perWindow, window, requests.perSecond));
    }

    /** Another limit of requests over all routes. */
    public LoopbackOptions withRequestsPerSecond(int limit) {
        return with(new Requests(requests.limited, requests.messagesPerWindow, requests.messageWindow, limit));
    }

    private LoopbackOptions with(Requests others) {
        return new LoopbackOptions(others, interactions, nonceMemory, privilegedIntents, sessionStarts);
    }

    /** Another time for a first answer. */
    public LoopbackOptions withFirstAnswerWithin(Duration time) {
        return new LoopbackOptions(
                requests,
                new Interactions(time, interactions.tokenLife),
                nonceMemory,
                privilegedIntents,
                sessionStarts);
    }

    /** As Discord has it for a bot in many servers: so many shards, and how fast their sessions may begin. */
    public LoopbackOptions withShards(int recommended, int atOnce, Duration window) {
        return new LoopbackOptions(
                requests, interactions, nonceMemory, privilegedIntents, new SessionStarts(recommended, atOnce, window));
    }

    /** A bot that asks for a privileged intent is turned away, as before it is turned on for the application. */
    public LoopbackOptions withoutPrivilegedIntents() {
        return with(new PrivilegedIntents(false, false));
    }

    /** The same, though the application's flags still say that it may: as when it is turned off at that moment. */
    public LoopbackOptions withPrivilegedIntentsTakenBack() {
        return with(new PrivilegedIntents(false, true));
    }

    private LoopbackOptions with(PrivilegedIntents others) {
        return new LoopbackOptions(requests, interactions, nonceMemory, others, sessionStarts);
    }
}
