package aftercredits.app;

import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import aftercredits.club.StoreTrouble;
import aftercredits.database.Database;
import aftercredits.discord.Measures;
import aftercredits.metrics.Endpoint;
import aftercredits.metrics.Health;
import aftercredits.metrics.Metrics;
import aftercredits.metrics.Readings;
import aftercredits.metrics.Readings.Owed;
import aftercredits.posting.PostingStore;
import aftercredits.schedule.Session;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers an operator's monitoring from before the bot is connected until after it has left. */
final class ServedMonitoring implements Monitoring {
    private static final Logger LOG = LoggerFactory.getLogger(ServedMonitoring.class);

    /** What is owed longer than that is late: a posting takes seconds. */
    private static final Duration LATE_AFTER = Duration.ofMinutes(5);

    /** The rarest rounds come every half a minute; one that is not over after a whole one hangs. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(1);

    /** A database that takes longer does not answer, as far as anybody can tell who waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Database database;
    private final Surroundings surroundings;
    private final Metrics metrics = new Metrics(Version.number());
    private final SharedAnswer<Optional<Owed>> owed = new SharedAnswer<>("owed", this::askedDatabase, PATIENCE);
    private final Endpoint endpoint;
    private volatile boolean closed;
    private volatile @Nullable RunningBot bot;

    /**
     * Begins to answer and says where.
     *
     * @throws CommandTrouble if the port can't be had
     */
    ServedMonitoring(Database database, InetSocketAddress address, Surroundings surroundings) {
        this.database = database;
        this.surroundings = surroundings;
        this.endpoint = endpoint(address);
        surroundings.console().say(surroundings.words().say("app.run.metrics", "address", written(endpoint.address())));
    }

    private Endpoint endpoint(InetSocketAddress address) {
        try {
            return Endpoint.start(address, metrics, this::readings, this::health);
        } catch (IOException taken) {
            metrics.close();
            throw new CommandTrouble(surroundings
                    .words()
                    .say(
                            "app.run.metrics-taken",
                            "address",
                            written(address),
                            "reason",
                            String.valueOf(taken.getMessage())));
        }
    }

    static String written(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    @Override
    public BotParts.Watched watched() {
        return new BotParts.Watched(measures(), metrics::answerKept);
    }

    private Measures measures() {
        return new Measures() {
            @Override
            public void responded(Asked asked, boolean taken, Duration after) {
                metrics.responded(Metrics.Asked.valueOf(asked.name()), taken, after);
            }

            @Override
            public void waited(Limit limit, Duration wait) {
                metrics.waited(Metrics.Limit.valueOf(limit.name()), wait);
            }
        };
    }

    @Override
    public void watch(RunningBot running) {
        bot = running;
    }

    private Health health() {
        RunningBot running = bot;
        SortedMap<String, Boolean> parts = new TreeMap<>();
        parts.put("database", owed().isPresent());
        parts.put("discord", running != null && running.isConnected());
        parts.put(
                "rounds",
                running != null
                        && sinceLastRound(running)
                                .filter(age -> age.compareTo(LONGEST_ROUND) < 0)
                                .isPresent());
        return new Health(parts);
    }

    private Readings readings() {
        RunningBot running = bot;
        return running == null
                ? new Readings(false, 0, Optional.empty(), false, owed())
                : new Readings(
                        running.isConnected(),
                        running.connectedShards(),
                        sinceLastRound(running),
                        running.backupFails(),
                        owed());
    }

    private Optional<Duration> sinceLastRound(RunningBot running) {
        return running.lastRound()
                .map(at -> Duration.between(at, surroundings.clock().instant()));
    }

    /** Empty where the database gives no answer, or none in time. */
    private Optional<Owed> owed() {
        if (closed) {
            return Optional.empty();
        }
        try {
            return owed.await().flatMap(Function.identity());
        } catch (RuntimeException failed) {
            // The database closes right after this: a count under way then fails, and nobody needs to hear of it.
            if (!closed) {
                LOG.error("What is owed could not be counted: {}", failed.toString());
            }
            return Optional.empty();
        }
    }

    private Optional<Owed> askedDatabase() {
        try {
            Instant now = surroundings.clock().instant();
            Instant lateBefore = now.minus(LATE_AFTER);
            // What rests until its club is erased is owed to nobody.
            Set<ClubId> left = database.clubs().left().stream()
                    .map(ClubStore.Left::club)
                    .map(club -> club.id())
                    .collect(Collectors.toSet());
            List<PostingStore.Tally> postings = database.postings().tallies(lateBefore).entrySet().stream()
                    .filter(tally -> !left.contains(tally.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            List<Session> sessions = database.schedules().due(now).stream()
                    .filter(session -> !left.contains(session.club()))
                    .toList();
            return Optional.of(new Owed(
                    postings.stream().mapToLong(PostingStore.Tally::owed).sum(),
                    postings.stream().mapToLong(PostingStore.Tally::late).sum(),
                    postings.stream().mapToLong(PostingStore.Tally::stopped).sum(),
                    sessions.size(),
                    sessions.stream()
                            .filter(session -> session.due().isBefore(lateBefore))
                            .count()));
        } catch (StoreTrouble noAnswer) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        closed = true;
        endpoint.close();
        metrics.close();
    }
}
