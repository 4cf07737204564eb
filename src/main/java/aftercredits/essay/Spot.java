package aftercredits.essay;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column in code points, from 1; 0 means the line as a whole
 * @param length in code points; 0 where it is not known, or where the place goes on beyond the line
 */
public record Spot(int line, int column, int length) {
    public Spot {
        if (line < 1 || column < 0 || length < 0) {
            throw new IllegalArgumentException("No place: line " + line + ", column " + column + ", length " + length);
        }
    }

    /** A line as a whole. */
    public static Spot line(int line) {
        return new Spot(line, 0, 0);
    }

    /**
     * What a node of YAML is written as.
     *
     * @param lineOffset what to add to a line of the YAML, from 0, to get the file's, from 1
     */
    public static Spot of(Node node, int lineOffset) {
        return node.getStartMark()
                .map(start -> new Spot(
                        start.getLine() + lineOffset,
                        start.getColumn() + 1,
                        node.getEndMark()
                                .filter(end -> end.getLine() == start.getLine())
                                .map(end -> end.getColumn() - start.getColumn())
                                .orElse(0)))
                .orElse(line(lineOffset));
    }

    /** Where a reader of YAML stumbled. */
    static Spot of(Mark mark, int lineOffset) {
        return new Spot(mark.getLine() + lineOffset, mark.getColumn() + 1, 1);
    }
}
