package aftercredits.app;

import aftercredits.database.Database;

/** Whoever keeps an eye on the running bot for its operator. */
interface Monitoring extends AutoCloseable {
    /** What the bot tells how it does. */
    BotParts.Watched watched();

    /** From now on it is this bot that is asked after. */
    void watch(RunningBot running);

    @Override
    void close();

    /** As configured: nobody, unless a port is named. */
    static Monitoring of(Database database, Configuration configuration, Surroundings surroundings) {
        return configuration
                .metrics()
                .<Monitoring>map(address -> new ServedMonitoring(database, address, surroundings))
                .orElseGet(Nobody::new);
    }

    /** Switched off. */
    final class Nobody implements Monitoring {
        @Override
        public BotParts.Watched watched() {
            return BotParts.Watched.NOT;
        }

        @Override
        public void watch(RunningBot running) {}

        @Override
        public void close() {}
    }
}
