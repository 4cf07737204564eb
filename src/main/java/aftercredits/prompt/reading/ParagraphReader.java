package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Takes a paragraph's words out of its markup and remembers where each character stood. */
final class ParagraphReader extends AbstractVisitor {
    /** In characters: "[^note-12]". Looking no further keeps the reading linear. */
    private static final int LONGEST_NOTE_MARK = 40;

    private final String markdown;
    private final boolean linesAreParagraphs;
    private final List<PlainText.Builder> texts = new ArrayList<>(List.of(new PlainText.Builder()));

    ParagraphReader(String markdown, boolean linesAreParagraphs) {
        this.markdown = markdown;
        this.linesAreParagraphs = linesAreParagraphs;
    }

    List<PlainText> texts() {
        return texts.stream().map(PlainText.Builder::build).toList();
    }

    @Override
    public void visit(Text text) {
        align(text.getLiteral(), text);
    }

    @Override
    public void visit(Code code) {
        align(code.getLiteral(), code);
    }

    @Override
    public void visit(Emphasis emphasis) {
        emphasised(emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        emphasised(emphasis);
    }

    @Override
    public void visit(SoftLineBreak lineEnd) {
        endLine();
    }

    @Override
    public void visit(HardLineBreak lineEnd) {
        endLine();
    }

    @Override
    public void visit(Image image) {
        // Its description is not the essay's prose.
    }

    private void emphasised(Node node) {
        PlainText.Builder text = texts.getLast();
        int start = text.length();
        visitChildren(node);
        text.emphasise(start);
    }

    private void endLine() {
        if (linesAreParagraphs) {
            texts.add(new PlainText.Builder());
        } else {
            texts.getLast().addBlank();
        }
    }

    /** Escapes and entities are longer in the source than what they stand for. */
    private void align(String literal, Node node) {
        PlainText.Builder plain = texts.getLast();
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return;
        }
        int at = spans.getFirst().getInputIndex();
        int limit = spans.getLast().getInputIndex() + spans.getLast().getLength();
        int noted = noteEnd(literal, 0);
        for (int i = 0; i < literal.length(); i++) {
            int start = Math.min(seek(literal.charAt(i), at, limit), limit - 1);
            int end = Math.min(start + width(literal.charAt(i), start, limit), limit);
            if (i >= noted) {
                plain.add(literal.charAt(i), start, end);
            }
            if (i + 1 > noted) {
                noted = noteEnd(literal, i + 1);
            }
            at = end;
        }
    }

    /** After the footnote mark that begins at {@code at}; {@code at} itself where none does. */
    private static int noteEnd(String literal, int at) {
        if (!literal.startsWith("[^", at)) {
            return at;
        }
        int end = literal.substring(at, Math.min(literal.length(), at + LONGEST_NOTE_MARK))
                .indexOf(']');
        return end < 0 ? at : at + end + 1;
    }

    private int seek(char c, int at, int limit) {
        int found = at;
        while (c != '`' && found < limit && markdown.charAt(found) == '`') {
            found++;
        }
        return found;
    }

    private int width(char c, int at, int limit) {
        if (at + 1 < limit && markdown.charAt(at) == '\\' && markdown.charAt(at + 1) == c) {
            return 2;
        }
        int entityEnd = markdown.charAt(at) == '&' && c != '&' ? markdown.indexOf(';', at) : -1;
        if (entityEnd > 0) {
            return entityEnd + 1 - at;
        }
        return markdown.startsWith("&amp;", at) && c == '&' ? "&amp;".length() : 1;
    }
}
