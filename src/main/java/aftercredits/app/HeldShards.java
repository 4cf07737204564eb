package aftercredits.app;

import aftercredits.club.Charge;
import aftercredits.club.ClubId;
import aftercredits.club.ShardRange;
import aftercredits.club.StoreTrouble;
import aftercredits.database.ShardLeases;
import aftercredits.database.ShardLeases.Seen;
import aftercredits.database.ShardLeases.View;
import aftercredits.discord.Sharding;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shards that this process has, of those that several share. It says every few seconds that it is there, takes over the
 * shards of a process that does not any more, and gives them back when one comes that is configured for them. A process that
 * stood still for too long posts nothing any more, and ends.
 */
final class HeldShards implements Charge, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeldShards.class);

    /** After so long without a word a process counts as dead: tests do not wait that long. */
    static final Duration LEASE = Duration.ofMillis(Long.getLong("aftercredits.shard-lease-millis", 20_000));

    private static final Duration BETWEEN_BEATS = LEASE.dividedBy(10);
    /** What was sent just before the end of it arrives before others take over. */
    private static final Duration GOOD_FOR = LEASE.multipliedBy(4).dividedBy(5);
    /** After trouble with the database all have something to catch up with, and nobody counts as dead for it. */
    private static final int BEATS_BEFORE_JUDGING = 3;

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

    private final ShardLeases leases;
    private final ShardLeases.Member self;
    private final ShardPlan plan;
    private final InstantSource clock;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("shards").factory());
    private final Set<Integer> held = ConcurrentHashMap.newKeySet();
    private final Set<Integer> leaving = ConcurrentHashMap.newKeySet();
    /** Those of them that are connected to Discord, since when. */
    private final Map<Integer, Instant> atWork = new ConcurrentHashMap<>();

    private final AtomicLong arrivals = new AtomicLong();
    private volatile long goodUntilNanos = System.nanoTime();
    private volatile boolean takenOver;
    private volatile @Nullable Connections connections;
    private volatile Runnable whenTakenOver = () -> {};
    private int steadyBeats;
    private boolean troubled;

    /** Where shards are connected. */
    interface Connections {
        /** Returns at once. */
        void start(int shard);

        /** Returns when nothing of the shard's is under way any more, or after seconds. */
        void stop(int shard);

        /** Mends in the background where connections are not those of the shards that are held. Returns at once. */
        void agree();
    }

    /** Others have taken over from this process, which has to be started again. */
    static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1;

        private TakenOver() {
            super("Other processes have taken over from this one");
        }
    }

    private HeldShards(ShardLeases leases, ShardLeases.Member self, InstantSource clock) {
        this.leases = leases;
        this.self = self;
        this.plan = new ShardPlan(self.id(), self.shards(), LEASE);
        this.clock = clock;
    }

    /**
     * Joins the processes that share the work, and waits until this one has a shard: until a process that was killed counts
     * as dead, or another gives back what it held in this one's place.
     *
     * @throws ShardsTaken if a living process is configured for one of the shards, or for another number of them
     * @throws TakenOver if others have buried this process before it had a shard
     */
    static HeldShards join(ShardLeases leases, ShardRange own, InstantSource clock) {
        ShardLeases.Member self =
                new ShardLeases.Member(UUID.randomUUID().toString(), Surroundings.placeOfThisProcess(), own);
        HeldShards shards = new HeldShards(leases, self, clock);
        boolean joined = false;
        try {
            new Admission(leases, self).join(LEASE);
            shards.beats.scheduleWithFixedDelay(shards::beat, 0, BETWEEN_BEATS.toMillis(), TimeUnit.MILLISECONDS);
            while (shards.held.isEmpty() && !shards.takenOver) {
                Thread.sleep(BETWEEN_BEATS.dividedBy(4));
            }
            if (shards.takenOver) {
                throw new TakenOver();
            }
            joined = true;
            return shards;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Asked to end before it had a shard", asked);
        } finally {
            if (!joined) {
                shards.close();
            }
        }
    }

    @Override
    public Optional<Instant> since(ClubId club) {
        return System.nanoTime() - goodUntilNanos < 0
                ? Optional.ofNullable(atWork.get(self.shards().shardOf(club)))
                : Optional.empty();
    }

    /** The clubs of one shard, as far as this process acts for them. */
    Charge ofShard(int shard) {
        return club -> self.shards().shardOf(club) == shard ? since(club) : Optional.empty();
    }

    ShardRange configured() {
        return self.shards();
    }

    /** The shards that are connected, ascending. */
    List<Integer> atWork() {
        return atWork.keySet().stream().sorted().toList();
    }

    /** Grows with each shard that comes to work here. */
    long arrivals() {
        return arrivals.get();
    }

    Sharding sharding() {
        return new Sharding(self.shards(), () -> Set.copyOf(held), new SharedIdentifyTurns(leases), this::joined);
    }

    private void joined(int shard) {
        if (!held.contains(shard)) {
            return;
        }
        atWork.putIfAbsent(shard, clock.instant());
        if (!held.contains(shard)) {
            // Given back meanwhile.
            atWork.remove(shard);
            return;
        }
        arrivals.incrementAndGet();
    }

    /** From now on shards come and go. */
    void connectBy(Connections means) {
        connections = means;
        held.forEach(means::start);
    }

    /** Run when others have taken over from this process, which has to end then. */
    void onTakenOver(Runnable end) {
        whenTakenOver = end;
        if (takenOver) {
            end.run();
        }
    }

    boolean isTakenOver() {
        return takenOver;
    }

    private void beat() {
        long asked = System.nanoTime();
        try {
            Optional<View> seen = leases.renew(self.id(), LEASE);
            if (seen.isEmpty()) {
                end();
                return;
            }
            boolean stoodStill = System.nanoTime() - goodUntilNanos >= 0;
            goodUntilNanos = asked + GOOD_FOR.toNanos();
            if (stoodStill) {
                // What fell due meanwhile was left alone.
                arrivals.incrementAndGet();
            }
            steadyBeats++;
            order(seen.get());
            Connections means = connections;
            if (means != null) {
                means.agree();
            }
            if (troubled) {
                LOG.warn("Shards {} go on: the database is there again", held);
                troubled = false;
            }
        } catch (StoreTrouble trouble) {
            steadyBeats = 0;
            if (!troubled) {
                LOG.warn("This process can't say that it is there, and soon posts nothing: {}", trouble.getMessage());
                troubled = true;
            }
        } catch (RuntimeException broken) {
            LOG.error("The shards could not be looked after and are looked after again", broken);
        }
    }

    private void end() {
        LOG.error("Other processes have taken over shards {}: this one did not answer for too long, and ends", held);
        takenOver = true;
        held.clear();
        atWork.clear();
        beats.shutdown();
        whenTakenOver.run();
    }

    private void order(View seen) {
        View now = buried(seen);
        now.holders().entrySet().stream()
                .filter(lease -> lease.getValue().equals(self.id()) && !held.contains(lease.getKey()))
                // What could not be given back before.
                .forEach(lease -> leave(lease.getKey()));
        plan.toGiveBack(now).forEach(this::leave);
        boolean standsIn = connections != null && mayJudge();
        plan.toTake(now, System.nanoTime()).stream()
                .filter(shard -> standsIn || configured().contains(shard))
                .forEach(this::take);
    }

    private View buried(View seen) {
        if (!mayJudge() || seen.processes().stream().allMatch(Seen::isAlive)) {
            return seen;
        }
        List<Integer> freed = leases.bury(self.id());
        plan.orphaned(freed, System.nanoTime());
        LOG.warn("A process has not said for {} that it is there: its shards {} are free", LEASE, freed);
        return leases.look();
    }

    private boolean mayJudge() {
        return steadyBeats > BEATS_BEFORE_JUDGING;
    }

    private void take(int shard) {
        if (leases.take(self.id(), shard)) {
            if (!configured().contains(shard)) {
                LOG.warn("Nobody who is configured for shard {} is there: this process takes it over", shard);
            }
            held.add(shard);
            Connections means = connections;
            if (means != null) {
                means.start(shard);
            }
        }
    }

    private void leave(int shard) {
        if (!leaving.add(shard)) {
            return;
        }
        held.remove(shard);
        atWork.remove(shard);
        LOG.warn("Shard {} goes to the process that is configured for it", shard);
        Thread.ofVirtual().name("shard-leaves").start(() -> {
            try {
                Connections means = connections;
                if (means != null) {
                    means.stop(shard);
                }
                leases.release(self.id(), shard);
            } catch (StoreTrouble trouble) {
                LOG.warn("Shard {} is given back later: {}", shard, trouble.getMessage());
            } finally {
                leaving.remove(shard);
            }
        });
    }

    /** To be called when nothing is under way any more: others may take over from then on. */
    @Override
    public void close() {
        beats.shutdownNow();
        try {
            if (beats.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                held.clear();
                atWork.clear();
            }
            leases.leave(self.id());
        } catch (StoreTrouble trouble) {
            LOG.warn("Others come to know only later that this process has ended: {}", trouble.getMessage());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
