package aftercredits.essay;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads an essay as a person would: what it says, without markup. The measure of what its chunks must say. */
final class EssayReader extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .build();

    private final StringBuilder said = new StringBuilder();

    static String words(String body) {
        EssayReader reader = new EssayReader();
        PARSER.parse(body).accept(reader);
        return withSingleSpaces(reader.said.toString());
    }

    static String withSingleSpaces(String text) {
        return text.replace("\u200B", "").replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    @Override
    public void visit(Text text) {
        said.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        said.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        said.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        said.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(HtmlInline html) {
        said.append(html.getLiteral().startsWith("<!--") ? "" : html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        said.append(html.getLiteral().replaceAll("<!--[\\s\\S]*?-->", "")).append('\n');
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        said.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        said.append('\n');
    }

    @Override
    protected void visitChildren(Node parent) {
        super.visitChildren(parent);
        if (parent instanceof Block || parent.getClass().getSimpleName().equals("TableCell")) {
            said.append('\n');
        }
    }
}
