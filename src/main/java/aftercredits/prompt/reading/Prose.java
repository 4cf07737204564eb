package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
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
        ParagraphReader reader = new ParagraphReader(markdown, lineLength(paragraph) > LONGEST_WRAPPED);
        paragraph.accept(reader);
        return reader.texts();
    }
}
