package aftercredits.app;

import aftercredits.database.ShardLeases;
import aftercredits.database.ShardLeases.Joining;
import aftercredits.database.ShardLeases.Seen;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a process join those that share the work, once it is clear that none of them is in its way. */
final class Admission {
    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final ShardLeases leases;
    private final ShardLeases.Member self;

    Admission(ShardLeases leases, ShardLeases.Member self) {
        this.leases = leases;
        this.self = self;
    }

    /**
     * Waits for one in the way that may be dead: until it says that it is there, or has not for so long that it counts as
     * dead and is buried. After trouble with the database all have a moment to say so.
     *
     * @throws ShardsTaken if it lives
     */
    void join(Duration lease) throws InterruptedException {
        Optional<Seen> before = Optional.empty();
        Duration moment = lease.dividedBy(5);
        long steadySinceNanos = System.nanoTime();
        while (look(lease) instanceof Look(Joining.InTheWay(Seen other), long asked, long answered)) {
            if (before.isEmpty() || answered - asked > moment.toNanos()) {
                steadySinceNanos = answered;
            }
            if (before.filter(seen -> livesOn(seen, other)).isPresent()) {
                throw new ShardsTaken(self.shards(), other.member(), other.since());
            }
            if (before.isEmpty()) {
                LOG.warn(
                        "Shards {} are those of {}: waiting whether it is still there",
                        other.member().shards(),
                        other.member().place());
            }
            before = Optional.of(other);
            boolean mayJudge = answered - steadySinceNanos >= moment.toNanos();
            if (mayJudge && other.left().compareTo(moment.negated()) < 0) {
                leases.bury(self.id());
            } else {
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    /**
     * What was seen, asked and answered when, by {@link System#nanoTime}: in between the database may have been away, for the
     * others too.
     */
    private record Look(Joining joining, long askedNanos, long answeredNanos) {}

    private Look look(Duration lease) {
        long asked = System.nanoTime();
        return new Look(leases.join(self, lease), asked, System.nanoTime());
    }

    /** Its time to live only shrinks, unless it says that it is there. */
    private static boolean livesOn(Seen before, Seen now) {
        return before.member().id().equals(now.member().id()) && now.left().compareTo(before.left()) > 0;
    }
}
