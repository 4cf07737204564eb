package aftercredits.rehearsal;

import java.time.Duration;

/**
 * How strict a loopback Discord is. The defaults are Discord's own limits.
 *
 * @param rateLimited whether requests are counted and refused with 429
 * @param messagesPerWindow messages a channel takes in one {@code messageWindow}
 * @param messageWindow the time over which messages are counted
 * @param requestsPerSecond over all routes but those of interactions
 * @param firstAnswerWithin the time for a first answer to an interaction
 * @param interactionTokenLife how long an interaction can be answered after its first answer
 * @param nonceMemory how long a message's nonce is remembered
 * @param privilegedIntentsAllowed whether the application may ask for the privileged intents of members and message content
 * @param privilegedIntentsShown whether the application's flags say so
 * @param shards how many Discord recommends
 * @param maxConcurrency shards that may begin a session at once: of those whose numbers leave the same rest, one
 * @param identifyWindow the time in which such shards begin no second session
 */
public record LoopbackOptions(
        boolean rateLimited,
        int messagesPerWindow,
        Duration messageWindow,
        int requestsPerSecond,
        Duration firstAnswerWithin,
        Duration interactionTokenLife,
        Duration nonceMemory,
        boolean privilegedIntentsAllowed,
        boolean privilegedIntentsShown,
        int shards,
        int maxConcurrency,
        Duration identifyWindow) {

    /** Discord's limits. */
    public static LoopbackOptions defaults() {
        return new LoopbackOptions(
                true,
                5,
                Duration.ofSeconds(5),
                50,
                Duration.ofSeconds(3),
                Duration.ofMinutes(15),
                Duration.ofMinutes(5),
                true,
                true,
                1,
                1,
                Duration.ofSeconds(5));
    }

    /** No request is refused for coming too soon: for tests that are about something else. */
    public LoopbackOptions withoutRateLimits() {
        return new LoopbackOptions(
                false,
                messagesPerWindow,
                messageWindow,
                requestsPerSecond,
                firstAnswerWithin,
                interactionTokenLife,
                nonceMemory,
                privilegedIntentsAllowed,
                privilegedIntentsShown,
                shards,
                maxConcurrency,
                Duration.ZERO);
    }

    /** Another limit of messages a channel. */
    public LoopbackOptions withMessages(int perWindow, Duration window) {
        return new LoopbackOptions(
                rateLimited,
                perWindow,
                window,
                requestsPerSecond,
                firstAnswerWithin,
                interactionTokenLife,
                nonceMemory,
                privilegedIntentsAllowed,
                privilegedIntentsShown,
                shards,
                maxConcurrency,
                identifyWindow);
    }

    /** Another limit of requests over all routes. */
    public LoopbackOptions withRequestsPerSecond(int requests) {
        return new LoopbackOptions(
                rateLimited,
                messagesPerWindow,
                messageWindow,
                requests,
                firstAnswerWithin,
                interactionTokenLife,
                nonceMemory,
                privilegedIntentsAllowed,
                privilegedIntentsShown,
                shards,
                maxConcurrency,
                identifyWindow);
    }

    /** Another time for a first answer. */
    public LoopbackOptions withFirstAnswerWithin(Duration time) {
        return new LoopbackOptions(
                rateLimited,
                messagesPerWindow,
                messageWindow,
                requestsPerSecond,
                time,
                interactionTokenLife,
                nonceMemory,
                privilegedIntentsAllowed,
                privilegedIntentsShown,
                shards,
                maxConcurrency,
                identifyWindow);
    }

    /** As Discord has it for a bot in many servers: so many shards, and how fast their sessions may begin. */
    public LoopbackOptions withShards(int recommended, int atOnce, Duration window) {
        return new LoopbackOptions(
                rateLimited,
                messagesPerWindow,
                messageWindow,
                requestsPerSecond,
                firstAnswerWithin,
                interactionTokenLife,
                nonceMemory,
                privilegedIntentsAllowed,
                privilegedIntentsShown,
                recommended,
                atOnce,
                window);
    }

    /** A bot that asks for a privileged intent is turned away, as before it is turned on for the application. */
    public LoopbackOptions withoutPrivilegedIntents() {
        return withPrivilegedIntents(false, false);
    }

    /** The same, though the application's flags still say that it may: as when it is turned off at that moment. */
    public LoopbackOptions withPrivilegedIntentsTakenBack() {
        return withPrivilegedIntents(false, true);
    }

    private LoopbackOptions withPrivilegedIntents(boolean allowed, boolean shown) {
        return new LoopbackOptions(
                rateLimited,
                messagesPerWindow,
                messageWindow,
                requestsPerSecond,
                firstAnswerWithin,
                interactionTokenLife,
                nonceMemory,
                allowed,
                shown,
                shards,
                maxConcurrency,
                identifyWindow);
    }
}
