package aftercredits.app;

import aftercredits.club.Charge;
import aftercredits.database.Alarms;
import aftercredits.database.Database;
import aftercredits.discord.DiscordBot;
import aftercredits.discord.Sharding;
import aftercredits.discussion.RestorationNotice;
import aftercredits.essay.EssayLibrary;
import aftercredits.posting.HostCards;
import aftercredits.schedule.AlarmClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot with all that it rests on, connected and at work. */
final class RunningBot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningBot.class);
    private static final Duration BETWEEN_TICKS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_RESUMES = Duration.ofSeconds(1);
    /** Alarms ring at once; this finds what they missed. */
    private static final Duration BETWEEN_CALENDAR_ROUNDS = Duration.ofSeconds(30);

    private static final Duration BETWEEN_CALENDAR_ROUNDS_WITHOUT_ALARMS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS_AT_BACKUPS = Duration.ofMinutes(1);
    /** What is done once a day comes at most that late. */
    private static final Duration BETWEEN_DAILY_ROUNDS = Duration.ofMinutes(1);

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

    /** After that many rounds, what still waits does so for Discord. */
    private static final int ROUNDS = 5;

    private static final Duration LONGEST_ROUND = Duration.ofSeconds(20);

    private final DiscordBot bot;
    private final DiscordBot.Services services;
    private final Optional<ScheduledBackups> copies;
    /** Where owed postings are delivered, many side by side. */
    private final ExecutorService deliveries;

    private final Optional<Alarms> alarms;
    /** Where several processes share the work. */
    private final Optional<HeldShards> shards;

    private final Ticker ticks;
    private final Ticker resumes;
    private final Ticker calendar;
    private final Ticker looks;
    private final Optional<Ticker> backups;
    private final Ticker days;

    private RunningBot(
            Database database,
            DiscordBot bot,
            DiscordBot.Services services,
            ExecutorService deliveries,
            Optional<Alarms> alarms,
            Runnable watch,
            Optional<ScheduledBackups> scheduled,
            Optional<HeldShards> shards,
            BotParts parts) {
        this.bot = bot;
        this.shards = shards;
        this.services = services;
        this.deliveries = deliveries;
        this.alarms = alarms;
        this.copies = scheduled;
        this.ticks = Ticker.every(BETWEEN_TICKS, parts.clock(), () -> {
            services.discussions().tick();
            services.films().tick();
            // Only after a round that succeeded: a bot whose database fails is not well.
            parts.heartbeat().ifPresent(Heartbeat::beat);
        });
        this.resumes = Ticker.every(
                BETWEEN_RESUMES,
                parts.clock(),
                untilItSucceeds(restorationNotice(database, services)::tell),
                untilItSucceeds(services.discussions()::resume),
                untilItSucceeds(services.films()::start),
                untilItSucceeds(services.poster()::lookAnew),
                services.poster()::resume);
        this.calendar = Ticker.every(
                alarms.isPresent() ? BETWEEN_CALENDAR_ROUNDS : BETWEEN_CALENDAR_ROUNDS_WITHOUT_ALARMS,
                parts.clock(),
                untilItSucceeds(services.sessions()::start),
                services.sessions()::tick);
        this.looks = Ticker.every(BETWEEN_LOOKS, parts.clock(), watch);
        this.backups = scheduled.map(due -> Ticker.every(BETWEEN_LOOKS_AT_BACKUPS, parts.clock(), due::round));
        this.days = Ticker.every(
                BETWEEN_DAILY_ROUNDS,
                parts.clock(),
                new Daily(parts.clock(), () -> services.privacy().left().look(bot.servers())),
                new Daily(parts.clock(), services.privacy().retention()::apply),
                new Daily(parts.clock(), services.writing().proposals()::expire));
        alarms.ifPresent(clock -> clock.start(services.sessions()::ring));
        shards.ifPresent(held -> held.connectBy(new HeldShards.Connections() {
            @Override
            public void start(int shard) {
                // It may wait until the bot is back at Discord; saying that this process is there must not.
                Thread.ofVirtual().name("shard-comes").start(() -> bot.startShard(shard));
            }

            @Override
            public void stop(int shard) {
                leave(shard);
            }

            @Override
            public void agree() {
                Thread.ofVirtual().name("shards-agree").start(bot::agreeOnShards);
            }
        }));
    }

    /**
     * Connects, then goes on in the background with what an earlier run left unfinished.
     *
     * @param database stays open when the bot is closed
     * @param approaching the bot, if it is on its way to Discord already; it is closed with this, and where this fails
     * @param connected run once members are answered, before anything else begins
     * @throws aftercredits.discord.DiscordTrouble if Discord does not let the bot in
     * @throws ShardsTaken if another process has the shards that this one is configured for
     * @throws HeldShards.TakenOver if others have taken over from this process meanwhile
     */
    static RunningBot start(Database database, BotParts parts, Optional<DiscordBot> approaching, Runnable connected) {
        Optional<HeldShards> shards = parts.shards()
                .flatMap(own -> database.leases().map(leases -> HeldShards.join(leases, own, parts.clock())));
        boolean started = false;
        try {
            DiscordBot bot = approaching.orElseGet(() -> new DiscordBot(
                    parts.connection(),
                    parts.watched().measures(),
                    shards.map(HeldShards::sharding).or(() -> parts.shards().map(Sharding::alone))));
            RunningBot running = start(database, parts, bot, shards, connected);
            started = true;
            return running;
        } finally {
            if (!started) {
                shards.ifPresent(HeldShards::close);
            }
        }
    }

    /** As above, of a bot that has yet to set out. */
    static RunningBot start(Database database, BotParts parts) {
        return start(database, parts, Optional.empty(), () -> {});
    }

    private static RunningBot start(
            Database database, BotParts parts, DiscordBot bot, Optional<HeldShards> shards, Runnable connected) {
        // The database is open: the rest is made beside the login.
        bot.enter();
        ExecutorService deliveries = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("delivery-", 0).factory());
        // The alarm clock's library gives an alarm to any process, not to the one that acts for the club.
        boolean rings = parts.rings() && shards.isEmpty();
        Optional<Alarms> alarms = rings ? Optional.of(database.alarmClock(parts.clock())) : Optional.empty();
        AlarmClock alarm = alarms.<AlarmClock>map(clock -> clock).orElseGet(NoAlarms::new);
        boolean started = false;
        try {
            EssayLibrary library = new EssayLibrary(parts.essays());
            Optional<ScheduledBackups> backups =
                    parts.backups().map(plan -> new ScheduledBackups(plan, database::backup, parts.clock()));
            DiscordBot.Services services = new BotServices(
                            database,
                            library,
                            bot,
                            parts,
                            shards.<Charge>map(held -> held).orElse(Charge.OF_ALL))
                    .connected(deliveries, alarm, backups);
            bot.start(services, connected);
            Runnable watch = new LibraryWatches(database, library, services).over(shards);
            RunningBot running =
                    new RunningBot(database, bot, services, deliveries, alarms, watch, backups, shards, parts);
            started = true;
            return running;
        } finally {
            if (!started) {
                alarms.ifPresent(Alarms::close);
                deliveries.shutdownNow();
                bot.close();
            }
        }
    }

    /** Whether the connection to Discord's gateway stands now. */
    boolean isConnected() {
        return bot.isConnected();
    }

    /** How many shards are connected here now. */
    int connectedShards() {
        return bot.connectedShards();
    }

    /**
     * Since when everything that falls due has been looked through without a failure: discussions and films, sessions, and
     * what is to be posted, each in rounds of its own. Empty until the first round of each.
     */
    Optional<Instant> lastRound() {
        List<Optional<Instant>> rounds =
                Stream.of(ticks, calendar, resumes).map(Ticker::lastSuccess).toList();
        return rounds.stream().allMatch(Optional::isPresent)
                ? rounds.stream().flatMap(Optional::stream).min(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Whether the latest scheduled backup failed. */
    boolean backupFails() {
        return copies.flatMap(ScheduledBackups::failingSince).isPresent();
    }

    /** The next instant after {@code after} at which something falls due; empty where nothing ever does. */
    Optional<Instant> nextDue(Instant after) {
        return Stream.of(
                        services.discussions().nextDue(after),
                        nextSession(after),
                        services.films().nextDue(after))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** When the next session after {@code after} is due; empty where none is planned. */
    Optional<Instant> nextSession(Instant after) {
        return services.sessions().nextDue(after);
    }

    /** Does what is due now in every club, and returns when it is done; what Discord does not take waits. */
    void catchUp() {
        // What arrives may be what something else waits for: an opening, then its first prompt.
        for (int round = 0; round < ROUNDS; round++) {
            days.now();
            calendar.now();
            ticks.now();
            services.poster().resume();
            services.poster().awaitRound(LONGEST_ROUND);
        }
    }

    /** Lets what is under way for the shard's clubs end. */
    private void leave(int shard) {
        bot.stopShard(shard);
        ticks.now();
        calendar.now();
        resumes.now();
        services.poster().awaitRound(LONGEST_GOODBYE);
    }

    /** Run when other processes have taken over from this one, which has to end then. */
    void onTakenOver(Runnable end) {
        shards.ifPresent(held -> held.onTakenOver(end));
    }

    boolean isTakenOver() {
        return shards.filter(HeldShards::isTakenOver).isPresent();
    }

    private static RestorationNotice restorationNotice(Database database, DiscordBot.Services services) {
        return new RestorationNotice(
                database.restorations(), database.clubs(), database.discussions(), new HostCards(services.poster()));
    }

    /** At the start, and again with each shard that comes to work here. */
    private Runnable untilItSucceeds(Runnable task) {
        AtomicLong done = new AtomicLong(-1);
        return () -> {
            long arrivals = shards.map(HeldShards::arrivals).orElse(0L);
            if (done.get() != arrivals) {
                task.run();
                done.set(arrivals);
            }
        };
    }

    /** Begins nothing more and leaves Discord: within seconds. */
    @Override
    public void close() {
        alarms.ifPresent(Alarms::close);
        calendar.close();
        ticks.close();
        resumes.close();
        looks.close();
        backups.ifPresent(Ticker::close);
        days.close();
        endDeliveries();
        bot.close();
        shards.ifPresent(HeldShards::close);
    }

    /** What is on its way arrives or is looked for after the next start; nothing more is sent. */
    private void endDeliveries() {
        deliveries.shutdownNow();
        try {
            if (!deliveries.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Discord has not answered a delivery yet; it is settled after the next start");
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
