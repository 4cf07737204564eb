package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.club.Charge;
import aftercredits.club.ClubId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is owed while nobody waits for it: channels are delivered to side by side, and one that gives no answer is left alone
 * for growing pauses. The pauses are known to this process only: after a restart everything is tried at once.
 */
final class Backlog {
    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

    /** What this process planned it knows of; what else there may be is looked for as often. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    /** Of one club, so that a server whose calls all hang does not take up every thread there is. */
    private static final int CHANNELS_OF_A_CLUB = 16;

    /** Each holds its postings in memory, about 150 KB of it while an essay is on its way. */
    private static final int CHANNELS_AT_ONCE = 250;

    private final Supplier<Map<ChannelId, ClubId>> owing;
    private final Function<Round, Result> delivery;
    private final Charge charge;
    private final InstantSource clock;
    private final Executor executor;
    private final Backoff backoff;
    private final Map<ChannelId, Lane> lanes = new HashMap<>();
    private final Map<ClubId, Semaphore> clubs = new ConcurrentHashMap<>();
    private final Semaphore all = new Semaphore(CHANNELS_AT_ONCE, true);
    private volatile Instant nextLook = Instant.MIN;

    /**
     * One try of what a channel is owed.
     *
     * @param failures rounds before this one, in a row, that got no answer
     */
    record Round(ChannelId channel, int failures) {}

    /** What a round came to. */
    enum Result {
        NOTHING_LEFT,
        /** Something got through, and something waits. */
        SOME,
        NO_ANSWER
    }

    /**
     * @param owing the channels that something is owed to
     * @param delivery tries once and does not wait
     * @param charge what is owed to other clubs another process delivers, which comes to know of it by looking
     */
    Backlog(
            Supplier<Map<ChannelId, ClubId>> owing,
            Function<Round, Result> delivery,
            Charge charge,
            InstantSource clock,
            Executor executor,
            Backoff backoff) {
        this.owing = owing;
        this.delivery = delivery;
        this.charge = charge;
        this.clock = clock;
        this.executor = executor;
        this.backoff = backoff;
    }

    /** Something new is owed to a channel: begins at once, unless the channel has its pause. */
    void wake(ClubId club, ChannelId channel) {
        if (charge.isOurs(club)) {
            startIfDue(lane(club, channel));
        }
    }

    /** Something is owed to a channel that gave no answer just now. */
    void later(ClubId club, ChannelId channel) {
        Lane lane = lane(club, channel);
        synchronized (this) {
            if (!lane.running && lane.failures == 0) {
                pause(lane, 1);
            }
        }
    }

    /** A channel answers: what waits for it goes on in the next round. */
    synchronized void answers(ChannelId channel) {
        Lane lane = lanes.get(channel);
        if (lane != null) {
            lane.failures = 0;
            lane.due = clock.instant();
        }
    }

    /** Begins whatever is due. Called every second or so; returns at once, but for a look now and then at what is owed. */
    void round() {
        if (isDue(nextLook, BETWEEN_LOOKS)) {
            owing.get().forEach((channel, club) -> {
                if (charge.isOurs(club)) {
                    lane(club, channel);
                }
            });
            nextLook = clock.instant().plus(BETWEEN_LOOKS);
        }
        List<Lane> known;
        synchronized (this) {
            lanes.values().removeIf(lane -> !lane.running && !charge.isOurs(lane.club));
            known = List.copyOf(lanes.values());
        }
        known.forEach(this::startIfDue);
    }

    /** The next round looks what is owed: this process has more clubs in its charge than before. */
    void lookAnew() {
        nextLook = Instant.MIN;
    }

    /** @param longest no pause is: where the time is further off, the clock was set back */
    private boolean isDue(Instant time, Duration longest) {
        Instant now = clock.instant();
        return !time.isAfter(now) || time.isAfter(now.plus(longest));
    }

    /** Waits, at most that long, until no round is under way. */
    synchronized void await(Duration longest) {
        long deadlineNanos = System.nanoTime() + longest.toNanos();
        long leftMillis = longest.toMillis();
        try {
            while (leftMillis > 0 && lanes.values().stream().anyMatch(lane -> lane.running)) {
                wait(leftMillis);
                leftMillis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Lane lane(ClubId club, ChannelId channel) {
        Lane lane = lanes.computeIfAbsent(channel, known -> new Lane(club, channel, clock.instant()));
        lane.again = true;
        return lane;
    }

    private void startIfDue(Lane lane) {
        synchronized (this) {
            if (lane.running
                    || !isDue(lane.due, Backoff.LONGEST)
                    || Thread.currentThread().isInterrupted()) {
                return;
            }
            lane.running = true;
        }
        try {
            executor.execute(() -> run(lane));
        } catch (RejectedExecutionException closing) {
            LOG.debug("Nothing more is begun for channel {}", lane.channel, closing);
        }
    }

    private void run(Lane lane) {
        boolean goesOn = true;
        while (goesOn) {
            Result result = Result.NO_ANSWER;
            try {
                begin(lane);
                result = inTurn(lane);
            } finally {
                goesOn = ended(lane, result);
            }
        }
    }

    private synchronized void begin(Lane lane) {
        lane.again = false;
    }

    private Result inTurn(Lane lane) {
        Semaphore ofClub = clubs.computeIfAbsent(lane.club, club -> new Semaphore(CHANNELS_OF_A_CLUB, true));
        try {
            ofClub.acquire();
            try {
                all.acquire();
                try {
                    return delivery.apply(new Round(lane.channel, lane.failures));
                } finally {
                    all.release();
                }
            } finally {
                ofClub.release();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Result.NO_ANSWER;
        } catch (RuntimeException broken) {
            LOG.error("What channel {} is owed could not be looked up and is tried again later", lane.channel, broken);
            return Result.NO_ANSWER;
        }
    }

    /** Whether something came in meanwhile, to go on with at once. */
    private synchronized boolean ended(Lane lane, Result result) {
        switch (result) {
            case NOTHING_LEFT -> {
                if (lane.again && !Thread.currentThread().isInterrupted()) {
                    return true;
                }
                lanes.remove(lane.channel);
            }
            case SOME -> pause(lane, 1);
            case NO_ANSWER -> pause(lane, lane.failures + 1);
        }
        lane.running = false;
        notifyAll();
        return false;
    }

    private void pause(Lane lane, int failures) {
        lane.failures = failures;
        lane.due = clock.instant().plus(backoff.after(failures));
    }

    /** A channel that something is owed to. Guarded by the backlog. */
    private static final class Lane {
        private final ClubId club;
        private final ChannelId channel;
        private Instant due;
        private int failures;
        private boolean running;
        /** Something may have come in after the round under way looked. */
        private boolean again = true;

        Lane(ClubId club, ChannelId channel, Instant due) {
            this.club = club;
            this.channel = channel;
            this.due = due;
        }
    }
}
