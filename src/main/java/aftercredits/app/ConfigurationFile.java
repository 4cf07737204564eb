package aftercredits.app;

import aftercredits.essay.Spot;
import aftercredits.text.Words;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
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

    /**
     * What a key says.
     *
     * @param key where the key stands, with the line but for what it says
     * @param where where what it says stands, without the line: it may be a secret
     * @param line as it is written; empty where another key's secret may stand on it
     */
    record Entry(String value, Source key, Source where, Optional<String> line) {
        static Entry ofVariable(String name, String value) {
            return new Entry(value, Source.variable(name), Source.variable(name), Optional.empty());
        }

        /** Where what it says stands, with the line: for what may be repeated. */
        Source shown() {
            return where.showing(line);
        }
    }

    private final Path file;
    private final Words words;
    private final Map<ConfigurationKey, Entry> entries = new EnumMap<>(ConfigurationKey.class);
    private final List<Complaint> problems = new ArrayList<>();
    /** Numbers of lines on which several keys may stand: what one of them says may be a secret. */
    private final Set<Integer> inBraces = new HashSet<>();

    private List<String> lines = List.of();

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

    List<Complaint> problems() {
        return problems;
    }

    private void read() {
        try {
            String text = Files.readString(file);
            lines = text.lines().toList();
            LoadSettings settings =
                    LoadSettings.builder().setLabel(file.toString()).build();
            new Compose(settings).composeString(text).ifPresent(this::readRoot);
        } catch (CharacterCodingException e) {
            problem(Source.file(file.toString()), "not-utf8");
        } catch (IOException e) {
            problem(Source.file(file.toString()), "unreadable", "reason", FileTrouble.reason(e, words));
        } catch (MarkedYamlEngineException e) {
            Spot spot = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> new Spot(mark.getLine() + 1, mark.getColumn() + 1, 1))
                    .orElse(Spot.line(1));
            problem(Source.line(file.toString(), spot), "not-yaml", "reason", e.getProblem());
        } catch (YamlEngineException e) {
            problem(Source.file(file.toString()), "not-yaml", "reason", String.valueOf(e.getMessage()));
        }
    }

    private void readRoot(Node root) {
        if (root instanceof MappingNode mapping) {
            readEntries("", mapping);
        } else if (!isNull(root)) {
            problem(Source.line(file.toString(), Spot.line(spot(root).line())), "not-a-mapping");
        }
    }

    /** @param above what the keys above these come to, with their dots; empty at the margin */
    private void readEntries(String above, MappingNode mapping) {
        if (mapping.getFlowStyle() == FlowStyle.FLOW) {
            int last = mapping.getEndMark().map(Mark::getLine).orElse(lines.size()) + 1;
            IntStream.rangeClosed(spot(mapping).line(), last).forEach(inBraces::add);
        }
        mapping.getValue().forEach(tuple -> readEntry(above, tuple));
    }

    private void readEntry(String above, NodeTuple tuple) {
        String name = above + (tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?");
        Source where = key(tuple.getKeyNode());
        Optional<ConfigurationKey> key = ConfigurationKey.named(name);
        if (key.isPresent()) {
            readValue(key.get(), tuple.getValueNode(), where);
        } else if (tuple.getValueNode() instanceof MappingNode below && ConfigurationKey.isBeginning(name)) {
            readEntries(name + ".", below);
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

    private void readValue(ConfigurationKey key, Node value, Source where) {
        if (!(value instanceof ScalarNode scalar)
                || isNull(value)
                || scalar.getValue().isBlank()) {
            problem(where, "no-value", "key", key.inFile());
        } else if (entries.putIfAbsent(key, entry(scalar, where)) != null) {
            problem(where, "key-twice", "key", key.inFile());
        }
    }

    private Entry entry(ScalarNode value, Source key) {
        Spot spot = spot(value);
        return new Entry(
                value.getValue().strip(),
                key,
                Source.line(file.toString(), spot),
                mayShow(spot).map(this::line));
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    /** What stands after a key may be a secret that was put into the file by mistake. */
    private Source key(Node node) {
        Spot spot = spot(node);
        return Source.line(file.toString(), spot)
                .showing(mayShow(spot).map(this::line).map(line -> upTo(spot, line)));
    }

    private Optional<Integer> mayShow(Spot spot) {
        return Optional.of(spot.line()).filter(line -> !inBraces.contains(line));
    }

    private static String upTo(Spot spot, String line) {
        int end = Math.min(line.length(), line.offsetByCodePoints(0, spot.column() - 1 + spot.length()));
        String beyond = line.substring(end).isBlank() ? "" : ": …";
        return line.substring(0, end) + beyond;
    }

    private String line(int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }

    private static Spot spot(Node node) {
        return Spot.of(node, 1);
    }

    private static String knownKeys() {
        return String.join(
                ", ",
                java.util.Arrays.stream(ConfigurationKey.values())
                        .map(ConfigurationKey::inFile)
                        .toList());
    }

    private void problem(Source where, String key, Object... namesAndValues) {
        problems.add(complaint(words, where, key, namesAndValues));
    }

    /** What the catalogue has under {@code app.configuration.<key>.what} and {@code .next}. */
    static Complaint complaint(Words words, Source where, String key, Object... namesAndValues) {
        return Complaint.error(
                where,
                words.say("app.configuration." + key + ".what", namesAndValues),
                words.say("app.configuration." + key + ".next", namesAndValues));
    }
}
