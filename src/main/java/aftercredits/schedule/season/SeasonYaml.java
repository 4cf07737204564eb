package aftercredits.schedule.season;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Composes a file from a stranger into nodes, which know their lines; nothing in it can blow up or run anything. */
final class SeasonYaml {
    /** Over a hundred sessions with all their keys and long comments. */
    static final int MOST_CHARACTERS = 200_000;

    /** A season file has three levels. */
    private static final int DEEPEST = 10;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setMaxAliasesForCollections(0).build();

    private final SeasonProblems problems;

    SeasonYaml(SeasonProblems problems) {
        this.problems = problems;
    }

    /** Empty for an empty file and for one that can't be read; why is among the problems. */
    Optional<Node> compose(String text) {
        String yaml = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (yaml.length() > MOST_CHARACTERS) {
            problems.problem(1, "too-long", "most", MOST_CHARACTERS);
            return Optional.empty();
        }
        try {
            // Looked at as a stream first: composing goes as deep as the file does.
            Optional<Node> root = isPlain(yaml) ? new Compose(SETTINGS).composeString(yaml) : Optional.empty();
            if (root.isEmpty() && problems.problems().isEmpty()) {
                problems.problem(1, "empty");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            problems.problem(line(e.getProblemMark().or(e::getContextMark)), "yaml", "problem", e.getProblem());
        } catch (ReaderException e) {
            String before = yaml.substring(0, yaml.offsetByCodePoints(0, Math.min(e.getPosition(), codePoints(yaml))));
            problems.problem(1 + (int) before.chars().filter(c -> c == '\n').count(), "control-character");
        } catch (YamlEngineException e) {
            problems.problem(1, "yaml", "problem", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private boolean isPlain(String yaml) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            depth += event instanceof CollectionStartEvent ? 1 : 0;
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
            if (event instanceof AliasEvent) {
                problems.problem(line(event.getStartMark()), "alias");
                return false;
            }
            if (depth > DEEPEST) {
                problems.problem(line(event.getStartMark()), "too-deep");
                return false;
            }
        }
        return true;
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(known -> known.getLine() + 1).orElse(1);
    }
}
