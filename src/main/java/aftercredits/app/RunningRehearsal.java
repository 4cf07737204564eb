package aftercredits.app;

import aftercredits.database.Database;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.Travel;
import java.net.URI;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Discord of our own with the bot at it. It begins anew, at the same address, whenever somebody at its page wishes so. */
final class RunningRehearsal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningRehearsal.class);

    private final Surroundings surroundings;
    private final Configuration configuration;
    private final Database database;
    private final ExecutorService beginnings = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rehearsal-anew").factory());
    private Evening evening;
    private boolean closed;

    /** What is another one each time. */
    private record Evening(
            LoopbackDiscord discord,
            @Nullable RunningBot bot,
            @Nullable Travel travel) {
        void end() {
            if (travel != null) {
                travel.close();
            }
            if (bot != null) {
                bot.close();
            }
            discord.close();
        }
    }

    private RunningRehearsal(
            LoopbackDiscord discord, Database database, Configuration configuration, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.configuration = configuration;
        this.database = database;
        this.evening = new Evening(discord, null, null);
    }

    /**
     * @param port exactly this one; empty: the usual one, or any free one when that is taken
     * @throws aftercredits.rehearsal.PortTaken if the port that was asked for is in use
     */
    static RunningRehearsal start(OptionalInt port, Configuration configuration, Surroundings surroundings) {
        LoopbackDiscord discord = Rehearsal.startDiscord(port, surroundings);
        try {
            Database database = Rehearsal.openDatabase(discord, configuration, surroundings);
            RunningRehearsal rehearsal = new RunningRehearsal(discord, database, configuration, surroundings);
            try {
                rehearsal.begin(discord);
            } catch (RuntimeException refused) {
                rehearsal.close();
                throw refused;
            }
            return rehearsal;
        } catch (RuntimeException refused) {
            discord.close();
            throw refused;
        }
    }

    private synchronized void begin(LoopbackDiscord discord) {
        discord.onAnew(locale -> beginnings.execute(() -> beginAnew(locale)));
        RunningBot bot = Rehearsal.startBot(database, discord, configuration, surroundings);
        evening = new Evening(discord, bot, null);
        evening = new Evening(discord, bot, Rehearsal.startTravel(database, discord, bot));
    }

    private synchronized void beginAnew(String locale) {
        if (closed) {
            return;
        }
        OptionalInt samePort = OptionalInt.of(URI.create(page()).getPort());
        evening.end();
        try {
            LoopbackDiscord discord = Rehearsal.startDiscord(samePort, surroundings);
            evening = new Evening(discord, null, null);
            discord.prefer(locale);
            begin(discord);
        } catch (RuntimeException refused) {
            LOG.error("The rehearsal could not begin anew; start it again", refused);
        }
    }

    /** Where a browser finds it. */
    synchronized String page() {
        return evening.discord().pageUrl();
    }

    /** The Discord of the moment. */
    synchronized LoopbackDiscord discord() {
        return evening.discord();
    }

    @Override
    public synchronized void close() {
        closed = true;
        beginnings.shutdown();
        evening.end();
        database.close();
    }
}
