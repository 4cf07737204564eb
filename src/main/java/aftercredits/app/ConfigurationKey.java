package aftercredits.app;

import java.util.Arrays;
import java.util.Optional;

/** Everything that the configuration file may say. */
enum ConfigurationKey {
    ESSAYS("essays", "AFTERCREDITS_ESSAYS"),
    DATABASE("database", "AFTERCREDITS_DATABASE"),
    DISCORD_API_URL("discord-api-url", "DISCORD_API_URL"),
    SHARDS("discord.shards", "AFTERCREDITS_DISCORD_SHARDS"),
    REHEARSAL_PORT("rehearsal-port", null),
    PRIVACY("privacy", null),
    BACKUP_FOLDER("backup.folder", null),
    BACKUP_HOURS("backup.every-hours", null),
    BACKUP_KEEP("backup.keep", null),
    METRICS_PORT("metrics.port", "AFTERCREDITS_METRICS_PORT"),
    METRICS_ADDRESS("metrics.address", "AFTERCREDITS_METRICS_ADDRESS"),
    MODEL_URL("prompts.model.url", null),
    MODEL_NAME("prompts.model.name", null),
    MODEL_TIMEOUT("prompts.model.timeout-seconds", null);

    private final String inFile;
    private final Optional<String> variable;

    ConfigurationKey(String inFile, @org.jspecify.annotations.Nullable String variable) {
        this.inFile = inFile;
        this.variable = Optional.ofNullable(variable);
    }

    /** The key as it is written in the file. */
    String inFile() {
        return inFile;
    }

    /** The environment variable that wins over the file. */
    Optional<String> variable() {
        return variable;
    }

    static Optional<ConfigurationKey> named(String inFile) {
        return Arrays.stream(values()).filter(key -> key.inFile.equals(inFile)).findFirst();
    }

    /** Whether keys begin with it and a dot, so that they may stand below it, indented. */
    static boolean isBeginning(String inFile) {
        return Arrays.stream(values()).anyMatch(key -> key.inFile.startsWith(inFile + "."));
    }

    /** The key whose spelling is closest, for who mistyped one; empty where none is close. */
    static Optional<ConfigurationKey> nearest(String mistyped) {
        String folded = mistyped.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        int closeEnough = Math.max(2, folded.length() / 3);
        return Arrays.stream(values())
                .filter(key -> distance(folded, key.inFile) <= closeEnough
                        || key.inFile.endsWith("-" + folded)
                        || key.inFile.endsWith("." + folded))
                .min(java.util.Comparator.comparingInt(key -> distance(folded, key.inFile)));
    }

    /** Levenshtein's distance, in UTF-16 units. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
