package aftercredits.essay;

import org.commonmark.node.Node;

/** The essays' own parser, which keeps to its room, for what is measured against it. */
public final class ParsingAlone {
    private ParsingAlone() {}

    /** @return the document, nothing cut or read off it */
    public static Node of(String body) {
        return BodyBlocks.PARSER.parse(body);
    }
}
