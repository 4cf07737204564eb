package aftercredits.essay;

import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Writes the words of a block, with their formatting. */
final class InlinePieces extends AbstractVisitor {
    private static final Words WORDS = Words.english();
    private static final Pattern BARE_URL = Pattern.compile("(?<![\\p{L}\\p{N}])https?://[^\\s<>\"“”]*[\\w/=&#-]");

    private static final Pattern LIKE_MARKUP = Pattern.compile("[*_~\\\\\\[\\]]");

    private final PieceWriter writer;
    private final boolean onOneLine;
    private final List<Mark> marks = new ArrayList<>();

    /** Text of one formatting, gathered so that what spans two nodes is escaped as one. */
    private final StringBuilder run = new StringBuilder();

    private InlinePieces(PieceWriter writer, boolean onOneLine) {
        this.writer = writer;
        this.onOneLine = onOneLine;
    }

    static void write(Node block, PieceWriter writer) {
        write(block, writer, List.of(), false);
    }

    /**
     * @param around marks around the whole block
     * @param onOneLine whether line breaks become spaces, as in a heading
     */
    static void write(Node block, PieceWriter writer, List<Mark> around, boolean onOneLine) {
        InlinePieces inlines = new InlinePieces(writer, onOneLine);
        inlines.marks.addAll(around);
        inlines.visitChildren(block);
        inlines.endRun();
    }

    @Override
    public void visit(Text text) {
        run.append(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        run.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        if (onOneLine) {
            run.append(' ');
        } else {
            endRun();
            writer.startLine(Cut.BETWEEN_LINES);
        }
    }

    @Override
    public void visit(HtmlInline html) {
        run.append(VisibleText.withoutComments(html.getLiteral()));
    }

    @Override
    public void visit(Emphasis emphasis) {
        within(Mark.ITALIC, () -> visitChildren(emphasis));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        within(Mark.BOLD, () -> visitChildren(strong));
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Strikethrough) {
            within(Mark.STRIKE, () -> visitChildren(node));
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Code code) {
        String literal = code.getLiteral();
        // Discord's rules for bold, links and the like look for their end in code, too.
        boolean looksLikeMarkup = LIKE_MARKUP.matcher(literal).find();
        boolean discordHasNoSuchCode = literal.contains("``") || literal.startsWith("`") || literal.endsWith("`");
        if (discordHasNoSuchCode || (looksLikeMarkup && inLink())) {
            run.append(literal);
            return;
        }
        endRun();
        List<Mark> around = new ArrayList<>(looksLikeMarkup ? List.of() : marks);
        around.add(Mark.code(literal.contains("`") ? 2 : 1));
        writer.code(CodeText.safe(literal), around);
    }

    @Override
    public void visit(Link link) {
        String url = Urls.encoded(link.getDestination());
        String label = VisibleText.of(link).strip();
        if (label.equals(link.getDestination()) && Urls.standsAlone(label) && !inLink()) {
            endRun();
            writer.whole(label, "<" + label + ">", List.copyOf(marks));
        } else if (inLink() || !Urls.isLinkable(url) || Urls.looksLikeUrl(label)) {
            visitChildren(link);
        } else {
            within(Mark.link(url), () -> visitChildren(link));
        }
    }

    @Override
    public void visit(Image image) {
        String label = VisibleText.of(image).strip();
        String url = Urls.encoded(image.getDestination());
        if (inLink() || !Urls.isLinkable(url)) {
            run.append(label);
            return;
        }
        within(Mark.link(url), () -> run.append(label.isEmpty() ? WORDS.say("essay.image") : label));
    }

    private boolean inLink() {
        for (Mark mark : marks) {
            if (mark.tied()) {
                return true;
            }
        }
        return false;
    }

    private void within(Mark mark, Runnable content) {
        if (marks.contains(mark)) {
            content.run();
            return;
        }
        endRun();
        marks.add(mark);
        content.run();
        endRun();
        marks.removeLast();
    }

    private void endRun() {
        String text = run.toString();
        run.setLength(0);
        List<Mark> around = List.copyOf(marks);
        int from = 0;
        Matcher url = BARE_URL.matcher(text);
        boolean mayHoldUrl = text.contains("://") && !inLink();
        while (mayHoldUrl && url.find()) {
            if (Urls.standsAlone(url.group())) {
                writer.words(text.substring(from, url.start()), around);
                writer.whole(url.group(), "<" + url.group() + ">", around);
                from = url.end();
            }
        }
        writer.words(text.substring(from), around);
    }
}
