package aftercredits.discord;

import java.time.Duration;

/** The port to whoever measures how the bot does on Discord. Told numbers, never who did what. Any thread calls. */
public interface Measures {
    /** For a bot that nobody measures. */
    Measures NONE = new Measures() {
        @Override
        public void responded(Asked asked, boolean taken, Duration after) {}

        @Override
        public void waited(Limit limit, Duration wait) {}
    };

    /** What a member did that Discord waits for a first response to. */
    enum Asked {
        COMMAND,
        COMPLETION,
        BUTTON,
        MENU,
        FORM
    }

    /** Whose limit makes the bot wait. */
    enum Limit {
        /** The bot's own pace, which keeps it within Discord's limit over all routes. */
        PACE,
        /** Discord refused a request as one too many, and said how long to wait. */
        REFUSED,
        /** A route's limit is used up or was exceeded, and a queue of requests stands still before the next is made. */
        ROUTE
    }

    /**
     * Discord answered the first response to what a member did, or it was too late for one.
     *
     * @param taken whether it took it: it does not when the response comes too late or twice, and what comes too late to be
     *     begun counts as not taken as well
     * @param after since the bot heard of it
     */
    void responded(Asked asked, boolean taken, Duration after);

    /** A request waited, or has to, because of a rate limit. */
    void waited(Limit limit, Duration wait);
}
