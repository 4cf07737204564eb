package aftercredits.app;

import aftercredits.database.Database;
import aftercredits.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who may read the database's files, and how its backups stand. */
final class BackupFindings {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    /** A large database takes its time, and one that failed is tried again. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final Configuration configuration;
    private final Surroundings surroundings;
    private final Words words;

    BackupFindings(Configuration configuration, Surroundings surroundings) {
        this.configuration = configuration;
        this.surroundings = surroundings;
        this.words = surroundings.words();
    }

    List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        openToOthers().ifPresent(findings::add);
        if (Database.isCopiedHere(configuration.database())) {
            findings.add(configuration.backups().map(this::scheduled).orElseGet(this::none));
        }
        return findings;
    }

    private Optional<Finding> openToOthers() {
        List<Path> open = Database.filesOpenToOthers(configuration.database());
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.note(
                        words.say(
                                "app.doctor.open-files.what",
                                "file",
                                open.getFirst().toString()),
                        words.say(
                                "app.doctor.open-files.next",
                                "file",
                                open.getFirst().toString())));
    }

    private Finding none() {
        return Finding.note(words.say("app.doctor.backups.none.what"), words.say("app.doctor.backups.none.next"));
    }

    private Finding scheduled(BackupPlan plan) {
        String folder = plan.folder().toString();
        try {
            if (Files.isDirectory(plan.folder()) && !Files.isWritable(plan.folder())) {
                return unusable(folder, words.say("app.file.denied"));
            }
            Instant now = surroundings.clock().instant();
            List<BackupPlan.Copy> copies = plan.copies();
            return BackupPlan.latest(copies, now)
                    .map(latest -> standing(plan, copies.size(), latest, now))
                    .orElseGet(() -> Finding.well(words.say("app.doctor.backups.to-come", "folder", folder)));
        } catch (IOException unreadable) {
            return unusable(folder, FileTrouble.reason(unreadable, words));
        }
    }

    private Finding standing(BackupPlan plan, int count, BackupPlan.Copy latest, Instant now) {
        Object[] facts = {
            "folder", plan.folder().toString(),
            "count", count,
            "latest", TIME.format(latest.at()),
            "hours", plan.every().toHours()
        };
        boolean overdue = now.isAfter(latest.at().plus(plan.every()).plus(GRACE));
        return overdue
                ? Finding.note(
                        words.say("app.doctor.backups.late.what", facts), words.say("app.doctor.backups.late.next"))
                : Finding.well(words.say("app.doctor.backups", facts));
    }

    private Finding unusable(String folder, String reason) {
        return Finding.note(
                words.say("app.doctor.backups.unusable.what", "folder", folder, "reason", reason),
                words.say("app.doctor.backups.unusable.next"));
    }
}
