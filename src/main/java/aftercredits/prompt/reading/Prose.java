package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** An essay's paragraphs of prose. Headings, code, quoted blocks, footnotes, verse and the short items of lists are left out. */
final class Prose {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** A list's item is prose when it holds a sentence or two, not "Exhibit A: she butters it". */
    private static final int SHORTEST_ITEM = 120;

    /** Hard-wrapped prose has lines of seventy characters and more. */
    private static final int LONGEST_VERSE = 45;

    private static final int FEWEST_VERSES = 3;

    /** Nobody wraps lines by hand beyond this. */
    private static final int LONGEST_WRAPPED = 140;

    private Prose() {}

    static List<PlainText> paragraphs(String markdown) {
        List<PlainText> found = new ArrayList<>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                read(paragraph, markdown).stream()
                        .filter(text -> isProse(paragraph, text.text()) && !isFootnote(paragraph, markdown))
                        .forEach(found::add);
            }

            @Override
            public void visit(Heading heading) {
                // A heading names what its section says; it states nothing itself.
            }

            @Override
            public void visit(BlockQuote quote) {
                // Somebody else's words.
            }
        });
        return found;
    }

    private static boolean isProse(Paragraph paragraph, String text) {
        boolean shortItem = paragraph.getParent() instanceof ListItem && text.length() < SHORTEST_ITEM;
        return !shortItem && !isVerse(paragraph);
    }

    private static boolean isFootnote(Paragraph paragraph, String markdown) {
        return paragraph.getSourceSpans().stream()
                .limit(1)
                .anyMatch(span -> markdown.startsWith("[^", span.getInputIndex()));
    }

    private static boolean isVerse(Paragraph paragraph) {
        return paragraph.getSourceSpans().size() >= FEWEST_VERSES && lineLength(paragraph) < LONGEST_VERSE;
    }

    private static double lineLength(Paragraph paragraph) {
        return paragraph.getSourceSpans().stream()
                .mapToInt(SourceSpan::getLength)
                .average()
                .orElse(0);
    }

    /** The paragraph's text; several where each of its lines is as long as a paragraph, as in plain text without blank lines. */
    private static List<PlainText> read(Paragraph paragraph, String markdown) {
        boolean linesAreParagraphs = lineLength(paragraph) > LONGEST_WRAPPED;
        List<PlainText.Builder> texts = new ArrayList<>(List.of(new PlainText.Builder()));
        paragraph.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                align(text.getLiteral(), text, markdown, texts.getLast());
            }

            @Override
            public void visit(Code code) {
                align(code.getLiteral(), code, markdown, texts.getLast());
            }

            @Override
            public void visit(Emphasis emphasis) {
                emphasised(emphasis);
            }

            @Override
            public void visit(StrongEmphasis emphasis) {
                emphasised(emphasis);
            }

            private void emphasised(Node node) {
                PlainText.Builder text = texts.getLast();
                int start = text.length();
                visitChildren(node);
                text.emphasise(start);
            }

            @Override
            public void visit(SoftLineBreak lineEnd) {
                endLine();
            }

            @Override
            public void visit(HardLineBreak lineEnd) {
                endLine();
            }

            private void endLine() {
                if (linesAreParagraphs) {
                    texts.add(new PlainText.Builder());
                } else {
                    texts.getLast().addBlank();
                }
            }

            @Override
            public void visit(Image image) {
                // Its description is not the essay's prose.
            }
        });
        return texts.stream().map(PlainText.Builder::build).toList();
    }

    /** Escapes and entities are longer in the source than what they stand for. */
    private static void align(String literal, Node node, String markdown, PlainText.Builder plain) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return;
        }
        int at = spans.getFirst().getInputIndex();
        int limit = spans.getLast().getInputIndex() + spans.getLast().getLength();
        int noted = noteEnd(literal, 0);
        for (int i = 0; i < literal.length(); i++) {
            int start = Math.min(seek(literal.charAt(i), markdown, at, limit), limit - 1);
            int end = Math.min(start + width(literal.charAt(i), markdown, start, limit), limit);
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
        int end = literal.startsWith("[^", at) ? literal.indexOf(']', at) : -1;
        return end < 0 ? at : end + 1;
    }

    private static int seek(char c, String markdown, int at, int limit) {
        boolean here =
                at >= limit || markdown.charAt(at) == c || markdown.charAt(at) == '\\' || markdown.charAt(at) == '&';
        return here || markdown.charAt(at) != '`' ? at : at + 1;
    }

    private static int width(char c, String markdown, int at, int limit) {
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
