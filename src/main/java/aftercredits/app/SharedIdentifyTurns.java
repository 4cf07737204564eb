package aftercredits.app;

import aftercredits.club.StoreTrouble;
import aftercredits.database.ShardLeases;
import aftercredits.discord.Sharding.IdentifyTurns;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns to begin a session with Discord, among all processes of one database. */
final class SharedIdentifyTurns implements IdentifyTurns {
    private static final Logger LOG = LoggerFactory.getLogger(SharedIdentifyTurns.class);

    /** Discord's: one session in so long. */
    private static final Duration BETWEEN_SESSIONS = Duration.ofSeconds(5);

    /** Beginning takes a second or two; a process that is killed meanwhile keeps nobody for long. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(15);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int LOOKS_IN_VAIN = 30;

    private final ShardLeases leases;
    /** When the turns that this process has are over, at the latest, by {@link System#nanoTime}. */
    private final Map<Integer, Long> overNanos = new ConcurrentHashMap<>();

    SharedIdentifyTurns(ShardLeases leases) {
        this.leases = leases;
    }

    /** Where the database gives no answer, Discord itself turns away who comes too soon, and JDA comes again. */
    @Override
    public void take(int rest) throws InterruptedException {
        int inVain = 0;
        while (inVain < LOOKS_IN_VAIN) {
            Duration wait = BETWEEN_LOOKS;
            long askedNanos = System.nanoTime();
            try {
                wait = leases.takeIdentifyTurn(rest, LONGEST_TURN);
            } catch (StoreTrouble trouble) {
                inVain++;
            }
            if (wait.isZero()) {
                overNanos.put(rest, askedNanos + LONGEST_TURN.toNanos());
                return;
            }
            Thread.sleep(wait.compareTo(BETWEEN_LOOKS) < 0 ? wait : BETWEEN_LOOKS);
        }
    }

    @Override
    public void end(int rest) {
        Long over = overNanos.remove(rest);
        if (over == null || System.nanoTime() - over >= 0) {
            // It may be another process's by now.
            return;
        }
        try {
            leases.endIdentifyTurn(rest, BETWEEN_SESSIONS);
        } catch (StoreTrouble trouble) {
            LOG.debug("The turn ends by itself", trouble);
        }
    }
}
