package aftercredits.app;

import aftercredits.database.DatabaseTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the database every so often while the bot runs. The oldest copies go only after a new one was made and opened, so
 * that a database that is damaged leaves the good ones where they are.
 */
final class ScheduledBackups {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledBackups.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(15);

    private final BackupPlan plan;
    private final Consumer<Path> copying;
    private final InstantSource clock;
    private Instant notBefore = Instant.MIN;
    private volatile Optional<Instant> failingSince = Optional.empty();

    /** @param copying writes a copy to a file that does not exist yet, and opens it to see that it is whole */
    ScheduledBackups(BackupPlan plan, Consumer<Path> copying, InstantSource clock) {
        this.plan = plan;
        this.copying = copying;
        this.clock = clock;
    }

    /** Makes the copy that is due, if one is. Called every minute or so; trouble is told in the log and tried again later. */
    void round() {
        Instant now = clock.instant();
        // Farther off than any pause: the clock was set back.
        boolean pauses = now.isBefore(notBefore) && !notBefore.isAfter(now.plus(AFTER_A_FAILURE));
        if (pauses) {
            return;
        }
        try {
            if (!now.isBefore(plan.nextDue(now))) {
                removeAll(plan.unfinished());
                copying.accept(plan.fileAt(now));
                removeOldest();
                failingSince = Optional.empty();
            }
        } catch (DatabaseTrouble trouble) {
            failed(now, trouble.what() + " " + trouble.next());
        } catch (IOException | UncheckedIOException trouble) {
            failed(now, "The folder " + plan.folder() + " can't be used: " + trouble.getMessage());
        }
    }

    /** Since when they have failed; empty while they succeed. */
    Optional<Instant> failingSince() {
        return failingSince;
    }

    private void failed(Instant now, String why) {
        notBefore = now.plus(AFTER_A_FAILURE);
        failingSince = failingSince.or(() -> Optional.of(now));
        LOG.error(
                "The scheduled backup was not made, and is tried again in {} minutes: {}",
                AFTER_A_FAILURE.toMinutes(),
                why);
    }

    private void removeOldest() throws IOException {
        List<BackupPlan.Copy> copies = plan.copies();
        removeAll(copies.stream()
                .limit(Math.max(0, copies.size() - plan.keep()))
                .map(BackupPlan.Copy::file)
                .toList());
    }

    private static void removeAll(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
