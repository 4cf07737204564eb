package aftercredits.app;

import aftercredits.database.Database;
import aftercredits.discord.DiscordBot;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Run the bot: on Discord when DISCORD_TOKEN is set, else as a rehearsal.")
final class RunCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Configuration configuration = surroundings.configuration();
        return configuration
                .token()
                .map(token -> onDiscord(configuration, token))
                .orElseGet(() -> RehearseCommand.rehearse(surroundings, configuration, configuration.rehearsalPort()));
    }

    @SuppressWarnings("try") // What runs until it is closed need not be named in between.
    private int onDiscord(Configuration configuration, DiscordToken token) {
        // Once, and here: SLF4J complains where two threads set it up between them.
        LoggerFactory.getILoggerFactory();
        DiscordBot.Connection connection = new DiscordBot.Connection(token.reveal(), configuration.discordApi());
        try (UntilTheEnd end = UntilTheEnd.ofThisProcess();
                Approach approach = Approach.of(connection, configuration);
                Database database = open(configuration, surroundings);
                Monitoring monitoring = Monitoring.of(database, configuration, surroundings);
                RunningBot bot = connected(
                        database,
                        BotParts.of(connection, configuration, surroundings).watchedBy(monitoring.watched()),
                        approach,
                        configuration)) {
            monitoring.watch(bot);
            bot.onTakenOver(end::ask);
            end.await();
            if (bot.isTakenOver()) {
                throw takenOver();
            }
        }
        return 0;
    }

    /** Where nothing can be shared, all shards are this process's. */
    static Database open(Configuration configuration, Surroundings surroundings) {
        boolean shares = configuration.shards().isPresent() && Database.isForSeveralProcesses(configuration.database());
        return shares
                ? Database.openForOneOfMany(configuration.database())
                : Database.open(configuration.database(), surroundings.clock());
    }

    private RunningBot connected(Database database, BotParts parts, Approach approach, Configuration configuration) {
        try (Progress progress =
                Progress.unmeasured(surroundings.console(), surroundings.words().say("app.run.progress"))) {
            return RunningBot.start(database, parts, approach.bot(), () -> {
                progress.close();
                sayConnected(configuration);
            });
        } catch (ShardsTaken taken) {
            throw taken.explained(surroundings.words());
        } catch (HeldShards.TakenOver taken) {
            throw takenOver();
        }
    }

    private void sayConnected(Configuration configuration) {
        surroundings.console().say(surroundings.words().say("app.run.discord"));
        configuration
                .shards()
                .ifPresent(shards -> surroundings
                        .console()
                        .say(surroundings.words().say("app.run.shards", "shards", shards.toString())));
    }

    private CommandTrouble takenOver() {
        return new CommandTrouble(surroundings.words().say("app.shards.taken-over"));
    }
}
