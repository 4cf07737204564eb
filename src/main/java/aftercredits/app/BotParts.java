package aftercredits.app;

import aftercredits.club.PrivacyNotice;
import aftercredits.club.ShardRange;
import aftercredits.discord.DiscordBot;
import aftercredits.discord.Measures;
import aftercredits.prompt.PromptDrafter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a bot is made of.
 *
 * @param shards those of this process; empty: all that Discord recommends
 * @param essays the library's folder
 * @param notice what whoever runs the bot tells members, read anew with each call
 * @param backups where to copy the database, and how often; a rehearsal's is not worth it
 * @param heartbeat a file to touch while the bot is at work, for whoever watches over it
 * @param watched who measures how it does
 * @param clock the club's time
 * @param machineClock the time that Discord goes by: another one only in a rehearsal that has travelled
 * @param rings whether alarms ring. By a clock that leaps they would take for dead what is at work: a rehearsal looks at
 *     its calendar every second instead
 */
record BotParts(
        DiscordBot.Connection connection,
        Optional<ShardRange> shards,
        Path essays,
        PromptDrafter drafter,
        Supplier<PrivacyNotice> notice,
        Optional<BackupPlan> backups,
        Optional<Path> heartbeat,
        Watched watched,
        InstantSource clock,
        InstantSource machineClock,
        boolean rings) {

    /**
     * Whoever measures how a bot does.
     *
     * @param answerKept run for each answer that is kept
     */
    record Watched(Measures measures, Runnable answerKept) {
        /** By nobody. */
        static final Watched NOT = new Watched(Measures.NONE, () -> {});
    }

    static BotParts of(DiscordBot.Connection connection, Configuration configuration, Surroundings surroundings) {
        return of(connection, configuration, surroundings, configuration.backups(), surroundings.clock(), true)
                .withShards(configuration.shards());
    }

    /** @param clock the club's time, which may leap forward */
    static BotParts ofRehearsal(
            DiscordBot.Connection connection,
            Configuration configuration,
            Surroundings surroundings,
            InstantSource clock) {
        return of(connection, configuration, surroundings, Optional.empty(), clock, false);
    }

    private static BotParts of(
            DiscordBot.Connection connection,
            Configuration configuration,
            Surroundings surroundings,
            Optional<BackupPlan> backups,
            InstantSource clock,
            boolean rings) {
        return new BotParts(
                connection,
                Optional.empty(),
                configuration.essays(),
                Drafters.of(configuration),
                new PrivacyFile(configuration.privacy())::read,
                backups,
                surroundings.heartbeat(),
                Watched.NOT,
                clock,
                surroundings.clock(),
                rings);
    }

    /** The same, measured by somebody. */
    BotParts watchedBy(Watched whom) {
        return new BotParts(
                connection, shards, essays, drafter, notice, backups, heartbeat, whom, clock, machineClock, rings);
    }

    private BotParts withShards(Optional<ShardRange> own) {
        return new BotParts(
                connection, own, essays, drafter, notice, backups, heartbeat, watched, clock, machineClock, rings);
    }
}
