package aftercredits.essay;

import aftercredits.essay.Piece.Gap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/**
 * Writes blocks as Discord shows them. What Discord has not: headings below the third become bold lines, tables code or
 * lines, nested quotes one quote, rules wider room; quotes, code and tables leave their list's indent.
 */
final class BlockPieces extends AbstractVisitor {
    private static final int SMALLEST_HEADING = 3;
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z0-9_+.#-]{1,20}");

    private final PieceWriter writer = new PieceWriter();
    private int quotes;
    private int lists;

    private int quote;
    private int list;
    private int indent;
    private boolean itemWritten;
    private String bullet = "";
    private boolean afterHeading;

    private BlockPieces() {}

    static List<Piece> of(List<Node> blocks) {
        BlockPieces pieces = new BlockPieces();
        blocks.forEach(block -> block.accept(pieces));
        return pieces.writer.finish();
    }

    @Override
    public void visit(Paragraph paragraph) {
        start(textFrame());
        InlinePieces.write(paragraph, writer);
    }

    @Override
    public void visit(Heading heading) {
        boolean asHeading = heading.getLevel() <= SMALLEST_HEADING && list == 0;
        start(asHeading ? Frame.heading(quote, heading.getLevel()) : textFrame());
        int before = writer.written();
        InlinePieces.write(heading, writer, asHeading ? List.of() : List.of(Mark.BOLD), true);
        afterHeading = writer.written() > before;
    }

    @Override
    public void visit(ThematicBreak rule) {
        writer.widenGap(Gap.RULE, Cut.BETWEEN_PARAGRAPHS);
        afterHeading = false;
    }

    @Override
    public void visit(BlockQuote blockQuote) {
        boolean outermost = quote == 0 && list == 0;
        quote = outermost ? ++quotes : quote;
        visitChildren(blockQuote);
        quote = outermost ? 0 : quote;
    }

    @Override
    public void visit(BulletList bullets) {
        items(bullets, number -> "- ");
    }

    @Override
    public void visit(OrderedList numbered) {
        Integer first = numbered.getMarkerStartNumber();
        items(numbered, number -> (first == null ? 1 : first) + number + ". ");
    }

    private void items(Node listNode, IntFunction<String> bullets) {
        boolean outermost = list == 0;
        if (outermost) {
            list = ++lists;
            itemWritten = false;
        } else {
            indent++;
        }
        int number = 0;
        for (Node item = listNode.getFirstChild(); item != null; item = item.getNext()) {
            bullet = bullets.apply(number++);
            visitChildren(item);
        }
        bullet = "";
        list = outermost ? 0 : list;
        indent = outermost ? 0 : indent - 1;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip();
        String language = info.split("\\s", 2)[0];
        code(code.getLiteral(), LANGUAGE.matcher(language).matches() ? language : "");
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral(), "");
    }

    private void code(String literal, String language) {
        codeLines(CodeText.safe(literal).lines().toList(), language);
    }

    private void codeLines(List<String> lines, String language) {
        boolean started = false;
        int emptyLines = 0;
        for (String line : lines) {
            if (line.isBlank()) {
                emptyLines++;
                continue;
            }
            if (started) {
                writer.startLineOfCode(emptyLines);
            } else {
                start(Frame.code(quote, language));
                started = true;
            }
            writer.code(line, List.of());
            emptyLines = 0;
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        boolean started = false;
        for (String line :
                VisibleText.withoutComments(html.getLiteral()).lines().toList()) {
            if (!line.isBlank()) {
                if (started) {
                    writer.startLine(Cut.BETWEEN_LINES);
                } else {
                    start(textFrame());
                    started = true;
                }
                writer.words(line, List.of());
            }
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (!(block instanceof TableBlock)) {
            visitChildren(block);
            return;
        }
        Table table = Table.of(block);
        if (table.fitsCode()) {
            codeLines(table.codeLines(), "");
            return;
        }
        Frame frame = textFrame();
        boolean started = false;
        for (Table.Row row : table.rows()) {
            if (started) {
                writer.startLine(Cut.BETWEEN_LINES);
            } else {
                start(frame);
                started = true;
            }
            for (Node cell : row.cells()) {
                InlinePieces.write(cell, writer, row.head() ? List.of(Mark.BOLD) : List.of(), true);
                writer.space(Table.BETWEEN_CELLS);
            }
        }
    }

    private Frame textFrame() {
        if (list == 0) {
            return Frame.paragraph(quote);
        }
        String opening = bullet;
        bullet = "";
        return Frame.item(quote, list, opening.isEmpty() ? indent + 1 : indent, opening);
    }

    private void start(Frame frame) {
        if (afterHeading) {
            writer.startFrame(frame, Gap.LINE, Cut.AFTER_HEADING);
        } else if (list != 0 && itemWritten) {
            writer.startFrame(frame, Gap.LINE, Cut.BETWEEN_LINES);
        } else {
            writer.startFrame(frame, Gap.PARAGRAPH, Cut.BETWEEN_PARAGRAPHS);
        }
        afterHeading = false;
        itemWritten = list != 0;
    }
}
