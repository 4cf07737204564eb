package aftercredits.schedule.season;

import aftercredits.essay.NearestWord;
import aftercredits.text.OneLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The fields of one mapping in a season file, with their lines. A key that nobody reads is a problem: it was meant to say something. */
final class SeasonFields {
    private static final int LARGEST_SLIP = 3;

    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final int mappingLine;
    private final SeasonProblems problems;

    SeasonFields(MappingNode mapping, List<String> known, SeasonProblems problems) {
        this.problems = problems;
        this.mappingLine = line(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int line = line(tuple.getKeyNode());
            if (!known.contains(key)) {
                unknown(key, line, known);
            } else if (fields.putIfAbsent(key, tuple.getValueNode()) != null) {
                problems.problem(line, "key-twice", "key", key);
            }
        }
    }

    private void unknown(String key, int line, List<String> known) {
        Optional<String> meant = NearestWord.to(key, known, LARGEST_SLIP);
        problems.problem(
                line,
                meant.isPresent() ? "key-misspelt" : "key-unknown",
                "key",
                key,
                "meant",
                meant.orElse(""),
                "known",
                String.join(", ", known));
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** The line of the field's value, or of the mapping if there is none. */
    int line(String key) {
        return Optional.ofNullable(fields.get(key)).map(SeasonFields::line).orElse(mappingLine);
    }

    /** A field that is there and not empty. */
    Optional<Node> node(String key) {
        return Optional.ofNullable(fields.get(key))
                .filter(node -> !node.getTag().equals(Tag.NULL))
                .filter(node -> !(node instanceof ScalarNode scalar) || !OneLine.isBlank(scalar.getValue()));
    }

    /** A field of text on one line; numbers, dates and times are taken as they are written, whatever YAML makes of them. */
    Optional<String> text(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && !(node.get() instanceof ScalarNode)) {
            problems.problem(line(node.get()), "not-text", "key", key);
        }
        return node.filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .map(scalar -> OneLine.of(scalar.getValue()));
    }

    /** Whether the field was written, be it wrongly: then its absence needs no second word. */
    boolean isWritten(String key) {
        return node(key).isPresent();
    }
}
