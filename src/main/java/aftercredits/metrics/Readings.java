package aftercredits.metrics;

import java.time.Duration;
import java.util.Optional;

/**
 * How the bot stands at one moment, over all its clubs.
 *
 * @param gatewayConnected whether every connection to Discord's gateway stands
 * @param shards how many of them are connected from this process
 * @param sinceLastRound since what falls due was last looked through without a failure; empty before the first time
 * @param backupFails whether the latest scheduled backup failed
 * @param owed empty where the database does not say
 */
public record Readings(
        boolean gatewayConnected,
        int shards,
        Optional<Duration> sinceLastRound,
        boolean backupFails,
        Optional<Owed> owed) {

    /**
     * What clubs are owed.
     *
     * @param postings not posted yet
     * @param latePostings of them, those that were planned a while ago
     * @param failedPostings stopped, until a host decides
     * @param sessions due and not held yet
     * @param lateSessions of them, those that were due a while ago
     */
    public record Owed(long postings, long latePostings, long failedPostings, long sessions, long lateSessions) {}
}
