package aftercredits.essay;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** An essay's body, parsed: what stands one below another at its outermost level. */
final class BodyBlocks {
    /** A line longer than any hard wrap: one that long is a paragraph of its own. */
    private static final int LONGER_THAN_A_WRAPPED_LINE = 160;

    /** Deeper nesting than any person writes; keeps hostile text from overflowing the stack. */
    private static final int DEEPEST = 50;

    static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .linkProcessor(BodyBlocks::keepFootnoteAsWritten)
            .build();

    private BodyBlocks() {}

    /**
     * A block of the outermost level.
     *
     * @param start UTF-16 offset into the body
     */
    record Block(Node node, int start) {}

    /** In order. */
    static List<Block> of(String body) {
        Node document = PARSER.parse(body);
        document.accept(new Definitions(body));
        boolean everyLineIsAParagraph = everyLineIsAParagraph(document);
        List<Block> blocks = new ArrayList<>();
        Node next = document.getFirstChild();
        while (next != null) {
            Node block = next;
            next = block.getNext();
            if (everyLineIsAParagraph && block instanceof Paragraph paragraph) {
                addLineByLine(paragraph, blocks);
            } else {
                blocks.add(new Block(block, start(block)));
            }
        }
        return blocks;
    }

    /**
     * Text files often have a paragraph a line and no blank lines. Then most lines that another follows directly are long;
     * in a wrapped text none is.
     */
    private static boolean everyLineIsAParagraph(Node document) {
        int lines = 0;
        int longLines = 0;
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            List<SourceSpan> spans = block.getSourceSpans();
            if (block instanceof Paragraph && spans.size() > 1) {
                lines += spans.size();
                longLines += (int) spans.stream()
                        .filter(span -> span.getLength() > LONGER_THAN_A_WRAPPED_LINE)
                        .count();
            }
        }
        return longLines * 2 > lines;
    }

    private static void addLineByLine(Paragraph paragraph, List<Block> blocks) {
        List<SourceSpan> lines = paragraph.getSourceSpans();
        int line = 0;
        Paragraph current = new Paragraph();
        blocks.add(new Block(current, lines.getFirst().getInputIndex()));
        Node next = paragraph.getFirstChild();
        while (next != null) {
            Node inline = next;
            next = inline.getNext();
            line += lineBreaks(inline);
            if (inline instanceof SoftLineBreak && line < lines.size()) {
                current = new Paragraph();
                blocks.add(new Block(current, lines.get(line).getInputIndex()));
            } else {
                current.appendChild(inline);
            }
        }
    }

    private static int lineBreaks(Node inline) {
        int breaks = inline instanceof SoftLineBreak || inline instanceof HardLineBreak ? 1 : 0;
        for (Node child = inline.getFirstChild(); child != null; child = child.getNext()) {
            breaks += lineBreaks(child);
        }
        return breaks;
    }

    private static int start(Node block) {
        return block.getSourceSpans().getFirst().getInputIndex();
    }

    /** CommonMark knows no footnotes: {@code [^1]} would become a link to its note's first word. */
    private static LinkResult keepFootnoteAsWritten(LinkInfo link, Scanner scanner, InlineParserContext context) {
        String text = link.text(scanner);
        boolean footnote = link.destination() == null && (isFootnote(text) || isFootnote(link.label()));
        return footnote
                ? LinkResult.replaceWith(new Text("[" + text + "]"), link.afterTextBracket())
                : LinkResult.none();
    }

    private static boolean isFootnote(@Nullable String label) {
        return label != null && label.startsWith("^");
    }

    /** Takes definitions of links away, which say nothing themselves, and shows notes that look like one. */
    private static final class Definitions extends AbstractVisitor {
        private final String body;

        Definitions(String body) {
            this.body = body;
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            if (isFootnote(definition.getLabel())) {
                Paragraph note = new Paragraph();
                note.setSourceSpans(definition.getSourceSpans());
                definition.getSourceSpans().forEach(line -> {
                    note.appendChild(
                            new Text(body.substring(line.getInputIndex(), line.getInputIndex() + line.getLength())));
                    note.appendChild(new SoftLineBreak());
                });
                definition.insertBefore(note);
            }
            definition.unlink();
        }
    }
}
