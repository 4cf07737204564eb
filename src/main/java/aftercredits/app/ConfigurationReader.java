package aftercredits.app;

import aftercredits.club.ShardRange;
import aftercredits.database.Database;
import aftercredits.database.DatabaseTrouble;
import aftercredits.essay.Spot;
import aftercredits.text.Words;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Puts environment, configuration file and defaults together. */
final class ConfigurationReader {
    static final String TOKEN = "DISCORD_TOKEN";
    static final String FILE = "AFTERCREDITS_CONFIG";
    static final String DATABASE_KEY = "AFTERCREDITS_DATABASE_KEY";
    private static final String DEFAULT_FILE = "config/aftercredits.yaml";
    private static final String DEFAULT_ESSAYS = "essays";
    private static final String DEFAULT_DATABASE = "jdbc:sqlite:data/aftercredits.db";
    private static final String DEFAULT_PRIVACY = "PRIVACY.md";
    private static final int DELETE = 0x7f;

    private final Map<String, String> environment;
    private final Path folder;
    private final Words words;
    private final List<Complaint> problems = new ArrayList<>();

    ConfigurationReader(Map<String, String> environment, Path folder, Words words) {
        this.environment = environment;
        this.folder = folder;
        this.words = words;
    }

    ConfigurationReading read() {
        Optional<Path> file = file();
        Map<ConfigurationKey, ConfigurationFile.Entry> entries = file.map(path -> {
                    ConfigurationFile contents = ConfigurationFile.read(path, words);
                    problems.addAll(contents.problems());
                    return contents.entries();
                })
                .orElse(Map.of());
        refuseKey();
        String database =
                value(ConfigurationKey.DATABASE, entries, this::database).orElse(DEFAULT_DATABASE);
        Configuration configuration = new Configuration(
                file,
                value(ConfigurationKey.ESSAYS, entries, this::path).orElse(folder.resolve(DEFAULT_ESSAYS)),
                database,
                variable(TOKEN).flatMap(this::token),
                value(ConfigurationKey.DISCORD_API_URL, entries, this::webAddress),
                value(ConfigurationKey.SHARDS, entries, entry -> shards(entry, database)),
                value(ConfigurationKey.REHEARSAL_PORT, entries, this::port)
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                value(ConfigurationKey.PRIVACY, entries, this::path).orElse(folder.resolve(DEFAULT_PRIVACY)),
                new BackupConfiguration(this).read(entries, database),
                new MetricsConfiguration(this).read(entries),
                new ModelConfiguration(this).read(entries));
        return new ConfigurationReading(
                configuration,
                problems.stream()
                        .sorted(Comparator.comparingInt(ConfigurationReader::line))
                        .toList());
    }

    /** In the order of the file, then the environment. */
    private static int line(Complaint problem) {
        return problem.where().spot().map(Spot::line).orElse(Integer.MAX_VALUE);
    }

    /** Whoever sets one, even an empty one, believes that the database is encrypted with it: better no bot than that. */
    private void refuseKey() {
        if (environment.containsKey(DATABASE_KEY)) {
            problem(Source.variable(DATABASE_KEY), "no-encryption");
        }
    }

    /** The file to read: a named one must be there, the default one need not. */
    private Optional<Path> file() {
        Optional<String> named = variable(FILE);
        if (named.isEmpty()) {
            return Optional.of(folder.resolve(DEFAULT_FILE)).filter(Files::exists);
        }
        Optional<Path> path =
                path(ConfigurationFile.Entry.ofVariable(FILE, named.get())).filter(Files::exists);
        if (path.isEmpty()) {
            problem(Source.variable(FILE), "file-missing", "file", named.get());
        }
        return path;
    }

    <T> Optional<T> value(
            ConfigurationKey key,
            Map<ConfigurationKey, ConfigurationFile.Entry> entries,
            Function<ConfigurationFile.Entry, Optional<T>> read) {
        return key.variable()
                .flatMap(name -> variable(name).map(value -> ConfigurationFile.Entry.ofVariable(name, value)))
                .or(() -> Optional.ofNullable(entries.get(key)))
                .flatMap(read);
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** It is not repeated here. */
    private Optional<DiscordToken> token(String value) {
        if (fitsHeader(value)) {
            return Optional.of(new DiscordToken(value));
        }
        problem(Source.variable(TOKEN), "not-a-token");
        return Optional.empty();
    }

    /** Whether a secret may go into an HTTP header: one with anything but visible ASCII was copied wrongly. */
    static boolean fitsHeader(String secret) {
        return secret.chars().allMatch(c -> c > ' ' && c < DELETE);
    }

    Optional<Path> path(ConfigurationFile.Entry entry) {
        try {
            return Optional.of(folder.resolve(entry.value()));
        } catch (InvalidPathException e) {
            problem(entry.shown(), "not-a-path", "value", entry.value());
            return Optional.empty();
        }
    }

    static boolean holdsPassword(String address) {
        return address.contains("password=");
    }

    private Optional<String> database(ConfigurationFile.Entry entry) {
        boolean inFile = entry.where().spot().isPresent();
        if (inFile && holdsPassword(entry.value())) {
            problem(entry.where(), "password-in-file");
            return Optional.empty();
        }
        try {
            Database.mustBeAddress(entry.value());
            return Optional.of(entry.value());
        } catch (DatabaseTrouble trouble) {
            problems.add(Complaint.error(entry.where(), trouble.what(), trouble.next()));
            return Optional.empty();
        }
    }

    private Optional<URI> webAddress(ConfigurationFile.Entry entry) {
        try {
            URI address = URI.create(entry.value());
            if (List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for an address of another kind.
        }
        problem(entry.shown(), "not-an-address", "value", entry.value());
        return Optional.empty();
    }

    private Optional<ShardRange> shards(ConfigurationFile.Entry entry, String database) {
        Optional<ShardRange> shards = ShardRange.parse(entry.value());
        if (shards.isEmpty()) {
            problem(entry.shown(), "not-shards", "value", entry.value());
        } else if (!shards.get().isWhole() && !Database.isForSeveralProcesses(database)) {
            problem(entry.shown(), "shards-of-one-process", "value", entry.value());
            return Optional.empty();
        }
        return shards;
    }

    Optional<Integer> port(ConfigurationFile.Entry entry) {
        try {
            int port = Integer.parseInt(entry.value());
            if (RehearsalPort.isPort(port)) {
                return Optional.of(port);
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        problem(entry.shown(), "not-a-port", "value", entry.value());
        return Optional.empty();
    }

    void problem(Source where, String key, Object... namesAndValues) {
        problems.add(ConfigurationFile.complaint(words, where, key, namesAndValues));
    }
}
