package aftercredits.app;

import aftercredits.text.Words;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads the configuration file: a YAML mapping of {@link ConfigurationKey}s to words and numbers. What stands before a
 * key's dot may also stand above it: {@code prompts.model.url: …} is as good as three lines, each further in.
 */
final class ConfigurationFile {
    private static final Pattern MODEL_KEY = Pattern.compile(
            "prompts\\.model\\..*(key|token|secret).*|.*(api|model)[._-]?key", Pattern.CASE_INSENSITIVE);

    /** What a key says, and where it says it. */
    record Entry(String value, String where) {}

    private final Path file;
    private final Words words;
    private final Map<ConfigurationKey, Entry> entries = new EnumMap<>(ConfigurationKey.class);
    private final List<ConfigurationProblem> problems = new ArrayList<>();

    private ConfigurationFile(Path file, Words words) {
        this.file = file;
        this.words = words;
    }

    static ConfigurationFile read(Path path, Words words) {
        ConfigurationFile file = new ConfigurationFile(path, words);
        file.read();
        return file;
    }

    Map<ConfigurationKey, Entry> entries() {
        return entries;
    }

    List<ConfigurationProblem> problems() {
        return problems;
    }

    private void read() {
        try {
            String text = Files.readString(file);
            LoadSettings settings =
                    LoadSettings.builder().setLabel(file.toString()).build();
            new Compose(settings).composeString(text).ifPresent(this::readRoot);
        } catch (CharacterCodingException e) {
            problem(file.toString(), "not-utf8");
        } catch (IOException e) {
            problem(file.toString(), "unreadable", "reason", FileTrouble.reason(e, words));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> mark.getLine() + 1)
                    .orElse(1);
            problem(file + ":" + line, "not-yaml", "reason", e.getProblem());
        } catch (YamlEngineException e) {
            problem(file.toString(), "not-yaml", "reason", String.valueOf(e.getMessage()));
        }
    }

    private void readRoot(Node root) {
        if (root instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> readEntry("", tuple));
        } else if (!isNull(root)) {
            problem(where(root), "not-a-mapping");
        }
    }

    /** @param above what the keys above it come to, with their dots; empty at the margin */
    private void readEntry(String above, NodeTuple tuple) {
        String name = above + (tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?");
        String where = where(tuple.getKeyNode());
        Optional<ConfigurationKey> key = ConfigurationKey.named(name);
        if (key.isPresent()) {
            readValue(key.get(), tuple.getValueNode(), where);
        } else if (tuple.getValueNode() instanceof MappingNode below && ConfigurationKey.isBeginning(name)) {
            below.getValue().forEach(inner -> readEntry(name + ".", inner));
        } else if (MODEL_KEY.matcher(name).matches()) {
            problem(where, "model-key-in-file", "key", name);
        } else if (name.toLowerCase(Locale.ROOT).contains("token")) {
            problem(where, "token-in-file", "key", name);
        } else {
            ConfigurationKey.nearest(name)
                    .ifPresentOrElse(
                            nearest -> problem(where, "unknown-key", "key", name, "nearest", nearest.inFile()),
                            () -> problem(where, "unknown-key-alone", "key", name, "known", knownKeys()));
        }
    }

    private void readValue(ConfigurationKey key, Node value, String where) {
        if (!(value instanceof ScalarNode scalar)
                || isNull(value)
                || scalar.getValue().isBlank()) {
            problem(where, "no-value", "key", key.inFile());
        } else if (entries.putIfAbsent(key, new Entry(scalar.getValue().strip(), where)) != null) {
            problem(where, "key-twice", "key", key.inFile());
        }
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private String where(Node node) {
        return file + ":" + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static String knownKeys() {
        return String.join(
                ", ",
                java.util.Arrays.stream(ConfigurationKey.values())
                        .map(ConfigurationKey::inFile)
                        .toList());
    }

    private void problem(String where, String key, Object... namesAndValues) {
        problems.add(ConfigurationProblem.say(words, where, key, namesAndValues));
    }
}
