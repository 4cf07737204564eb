package aftercredits.app;

import aftercredits.database.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Reads where and how often the running bot copies its database, if it does. */
final class BackupConfiguration {
    private static final int USUAL_HOURS = 24;
    private static final int MOST_HOURS = 31 * 24;
    private static final int USUALLY_KEPT = 14;
    private static final int MOST_KEPT = 1_000;

    private final ConfigurationReader reader;

    BackupConfiguration(ConfigurationReader reader) {
        this.reader = reader;
    }

    /**
     * Empty where none is configured, or not well enough.
     *
     * @param database its address, which is sound
     */
    Optional<BackupPlan> read(Map<ConfigurationKey, ConfigurationFile.Entry> entries, String database) {
        needsFolder(entries, ConfigurationKey.BACKUP_HOURS);
        needsFolder(entries, ConfigurationKey.BACKUP_KEEP);
        Optional<Path> folder = reader.value(ConfigurationKey.BACKUP_FOLDER, entries, reader::path);
        int hours = number(ConfigurationKey.BACKUP_HOURS, entries, MOST_HOURS, USUAL_HOURS);
        int keep = number(ConfigurationKey.BACKUP_KEEP, entries, MOST_KEPT, USUALLY_KEPT);
        if (folder.isPresent() && !Database.isCopiedHere(database)) {
            Optional.ofNullable(entries.get(ConfigurationKey.BACKUP_FOLDER))
                    .ifPresent(entry -> reader.problem(entry.key(), "backup-elsewhere"));
            return Optional.empty();
        }
        return folder.map(place -> new BackupPlan(place, Database.shortName(database), Duration.ofHours(hours), keep));
    }

    private void needsFolder(Map<ConfigurationKey, ConfigurationFile.Entry> entries, ConfigurationKey here) {
        ConfigurationFile.Entry entry = entries.get(here);
        if (entry != null && !entries.containsKey(ConfigurationKey.BACKUP_FOLDER)) {
            reader.problem(entry.key(), "backup-without-folder", "key", here.inFile());
        }
    }

    private int number(
            ConfigurationKey key, Map<ConfigurationKey, ConfigurationFile.Entry> entries, int most, int usual) {
        return reader.value(key, entries, entry -> number(key, entry, most)).orElse(usual);
    }

    private Optional<Integer> number(ConfigurationKey key, ConfigurationFile.Entry entry, int most) {
        try {
            int number = Integer.parseInt(entry.value());
            if (number >= 1 && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        reader.problem(entry.shown(), "not-a-count", "key", key.inFile(), "value", entry.value(), "most", most);
        return Optional.empty();
    }
}
