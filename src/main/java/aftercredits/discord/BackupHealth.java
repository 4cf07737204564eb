package aftercredits.discord;

import java.time.Instant;
import java.util.Optional;

/** How the backups of the database do that the bot makes by itself. */
@FunctionalInterface
public interface BackupHealth {
    /** Since when they have failed; empty while they succeed, and where none are made. */
    Optional<Instant> failingSince();
}
