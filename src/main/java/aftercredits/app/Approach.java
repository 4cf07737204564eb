package aftercredits.app;

import aftercredits.discord.DiscordBot;
import java.util.Optional;

/**
 * A bot that sets out for Discord while its database is being opened, which takes about as long. It begins no session there
 * before that has succeeded.
 *
 * @param bot empty where what the bot needs comes out of the database
 */
record Approach(Optional<DiscordBot> bot) implements AutoCloseable {
    static Approach of(DiscordBot.Connection connection, Configuration configuration) {
        // Which shards are this process's the database says, and what is measured is told along with what it owes.
        boolean needsDatabase =
                configuration.shards().isPresent() || configuration.metrics().isPresent();
        Approach approach = new Approach(needsDatabase ? Optional.empty() : Optional.of(new DiscordBot(connection)));
        approach.bot.ifPresent(DiscordBot::approach);
        return approach;
    }

    /** Turns back, where that is still possible. */
    @Override
    public void close() {
        bot.ifPresent(DiscordBot::close);
    }
}
