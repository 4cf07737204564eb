package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.rehearsal.JdaLog;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.rehearsal.Persona;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The bot, with stores in memory, at a loopback Discord of its own. */
final class Evening implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final JdaLog log = new JdaLog();
    final LoopbackDiscord discord;
    final Stores stores;
    DiscordBot bot;

    private Evening(Path library, LoopbackOptions options) {
        this.stores = new Stores(library);
        this.discord = LoopbackDiscord.start(0, InstantSource.system(), options);
        this.bot = start();
    }

    /** Without rate limits, so that it takes no time. */
    static Evening begin(Path library) {
        return new Evening(library, LoopbackOptions.defaults().withoutRateLimits());
    }

    private DiscordBot start() {
        DiscordBot started =
                new DiscordBot(new DiscordBot.Connection(discord.token(), Optional.of(URI.create(discord.apiUrl()))));
        started.start(stores.services(started));
        return started;
    }

    /** Ends the bot and starts another on the same stores. */
    void restart() {
        bot.close();
        bot = start();
    }

    Persona ana() {
        return discord.persona("Ana");
    }

    ClubId club() {
        return ClubId.parse(discord.guild());
    }

    ChannelId channel(String name) {
        return ChannelId.parse(discord.channel(name));
    }

    /** Puts an essay's file into the library. */
    void shelve(String name, String text) {
        try {
            Files.writeString(stores.library.resolve(name), text);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** What {@code look} finds, as soon as it finds something. */
    static <T> T await(String what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        throw new AssertionError("Waited " + PATIENCE + " in vain for " + what);
    }

    @Override
    public void close() {
        bot.close();
        discord.close();
        log.close();
        assertThat(log.complaints()).isEmpty();
    }
}
