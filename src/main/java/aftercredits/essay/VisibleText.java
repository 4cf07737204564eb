package aftercredits.essay;

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

/** What a reader sees of a piece of Markdown, without markup, lines joined. */
final class VisibleText extends AbstractVisitor {
    private static final String COMMENT_OPEN = "<!--";
    private static final String COMMENT_CLOSE = "-->";

    private final StringBuilder text = new StringBuilder();
    private final boolean withCode;

    private VisibleText(boolean withCode) {
        this.withCode = withCode;
    }

    static String of(Node node) {
        return of(node, true);
    }

    /** What the author says, which code does not. */
    static String withoutCode(Node node) {
        return of(node, false);
    }

    private static String of(Node node, boolean withCode) {
        VisibleText visible = new VisibleText(withCode);
        node.accept(visible);
        return visible.text.toString();
    }

    /** HTML as it is shown: as it is written, but for its comments. One that is never closed is none. */
    static String withoutComments(String html) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        int open = html.indexOf(COMMENT_OPEN);
        // The two dashes may be those of the opening: "<!-->" is a comment too.
        int close = open < 0 ? -1 : html.indexOf(COMMENT_CLOSE, open + 2);
        while (open >= 0 && close >= 0) {
            shown.append(html, from, open);
            from = close + COMMENT_CLOSE.length();
            open = html.indexOf(COMMENT_OPEN, from);
            close = open < 0 ? -1 : html.indexOf(COMMENT_CLOSE, open + 2);
        }
        return shown.append(html, from, html.length()).toString();
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append(withCode ? node.getLiteral() : " ");
    }

    @Override
    public void visit(HtmlInline node) {
        text.append(withoutComments(node.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock node) {
        text.append(withoutComments(node.getLiteral())).append('\n');
    }

    @Override
    public void visit(FencedCodeBlock node) {
        text.append(node.getLiteral()).append('\n');
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        text.append(node.getLiteral()).append('\n');
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append('\n');
    }

    @Override
    protected void visitChildren(Node parent) {
        super.visitChildren(parent);
        if (parent instanceof Block) {
            text.append('\n');
        }
    }
}
