package aftercredits.essay;

import aftercredits.text.OneLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The fields of one mapping in the front matter, read with their places; what does not fit becomes a problem. */
final class YamlFields {
    /** Keys further from a known one than this are not taken for a slip of the pen. */
    private static final int LARGEST_SLIP = 3;

    /** A text, on one line, and where it is written. */
    record Written(String text, Spot spot) {}

    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Spot mappingSpot;
    private final int lineOffset;
    private final Problems problems;

    /**
     * @param lineOffset what to add to a line of the YAML, from 0, to get the file's, from 1
     * @param known the keys that may stand here; others are warned of
     */
    YamlFields(MappingNode mapping, int lineOffset, List<String> known, Problems problems) {
        this.lineOffset = lineOffset;
        this.problems = problems;
        this.mappingSpot = Spot.line(spot(mapping).line());
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(key)) {
                warnOfUnknown(key, spot(tuple.getKeyNode()), known);
            } else if (fields.putIfAbsent(key, tuple.getValueNode()) != null) {
                problems.problem(spot(tuple.getKeyNode()), "key-twice", "key", key);
            }
        }
    }

    private void warnOfUnknown(String key, Spot spot, List<String> known) {
        Optional<String> meant = NearestWord.to(key, known, LARGEST_SLIP);
        if (meant.isPresent()) {
            problems.warning(spot, "key-misspelt", "key", key, "meant", meant.get());
        } else {
            problems.warning(spot, "key-unknown", "key", key, "known", String.join(", ", known));
        }
    }

    Spot spot(Node node) {
        return Spot.of(node, lineOffset);
    }

    /** Where the field's value stands, or the line on which the mapping begins if there is none. */
    Spot spot(String key) {
        return Optional.ofNullable(fields.get(key)).map(this::spot).orElse(mappingSpot);
    }

    /** A field that is there and not empty. */
    Optional<Node> node(String key) {
        return Optional.ofNullable(fields.get(key)).filter(node -> !isNothing(node));
    }

    private static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL)
                || (node instanceof ScalarNode scalar && OneLine.isBlank(scalar.getValue()));
    }

    /** A field of text, on one line; numbers and dates are taken as they are written. */
    Optional<String> text(String key) {
        return node(key).flatMap(node -> text(key, node));
    }

    private Optional<String> text(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(OneLine.of(scalar.getValue()));
        }
        problems.problem(spot(node), "not-text", "key", key);
        return Optional.empty();
    }

    private Optional<Written> written(String key, Node node) {
        return text(key, node).map(text -> new Written(text, spot(node)));
    }

    /** A field of several texts; one alone may stand without brackets. */
    List<Written> texts(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && node.get() instanceof SequenceNode sequence) {
            List<Written> texts = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                if (!isNothing(item)) {
                    written(key, item).ifPresent(texts::add);
                }
            }
            return texts;
        }
        return node.flatMap(single -> written(key, single)).map(List::of).orElse(List.of());
    }

    /** A field of names and what belongs to them, in order. */
    Map<String, Written> pairs(String key) {
        Map<String, Written> pairs = new LinkedHashMap<>();
        Optional<Node> node = node(key);
        if (node.isPresent() && !(node.get() instanceof MappingNode)) {
            problems.problem(spot(node.get()), "not-pairs", "key", key);
        }
        if (node.isPresent() && node.get() instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                Optional<String> name = text(key, tuple.getKeyNode());
                Optional<Written> value = written(key, tuple.getValueNode());
                name.ifPresent(n -> value.ifPresent(v -> pairs.put(n, v)));
            }
        }
        return pairs;
    }
}
