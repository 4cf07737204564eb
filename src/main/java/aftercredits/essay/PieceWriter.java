package aftercredits.essay;

import aftercredits.essay.Piece.Gap;
import aftercredits.text.Markdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes text down word by word and notes what stands between the words. */
final class PieceWriter {
    /** Code points. Longer words are written in parts, so that a word longer than a message can be cut. */
    private static final int LONGEST_PART = 64;

    private final List<Piece> pieces = new ArrayList<>();
    private final SentenceCuts sentenceCuts = new SentenceCuts();

    /** What the words since the last frame or line break say, and where each piece begins in it. */
    private final StringBuilder said = new StringBuilder();

    private int[] saidStarts = new int[64];
    private int firstPieceOfLine;

    private Frame frame = Frame.paragraph(0);
    private boolean frameOpened;
    private Gap gap = Gap.NONE;
    private Cut gapCut = Cut.BETWEEN_PARAGRAPHS;
    private String spaces = "";

    /** Starts a line in a new frame. */
    void startFrame(Frame next, Gap before, Cut cut) {
        endLine();
        frame = next;
        frameOpened = false;
        widenGap(before, cut);
    }

    /** Starts a line in the same frame. */
    void startLine(Cut cut) {
        endLine();
        widenGap(Gap.LINE, cut);
    }

    /** Keeps more room between what is written and what follows. */
    void widenGap(Gap wanted, Cut cut) {
        if (wanted.lineEnds() > gap.lineEnds()) {
            gap = wanted;
            gapCut = cut;
            spaces = "";
        }
    }

    /** Starts a line in the same code block, after some empty ones. */
    void startLineOfCode(int emptyLines) {
        endLine();
        widenGap(Gap.LINE, Cut.BETWEEN_LINES_OF_CODE);
        spaces = "\n".repeat(emptyLines);
    }

    /** Adds room within a line. */
    void space(String space) {
        if (gap == Gap.NONE) {
            gap = Gap.SPACE;
            spaces = space;
        }
    }

    /** Adds text that means only itself; what of it Discord would take for markup is escaped. */
    void words(String text, List<Mark> marks) {
        int i = 0;
        while (i < text.length()) {
            int end = endOfSame(text, i);
            if (Character.isWhitespace(text.charAt(i))) {
                space(" ");
            } else {
                word(text.substring(i, end), marks);
            }
            i = end;
        }
    }

    private void word(String word, List<Mark> marks) {
        if (word.length() <= LONGEST_PART && Markdown.isPlain(word)) {
            add(word, word, word, marks);
            return;
        }
        if (Markdown.codePoints(word) <= LONGEST_PART) {
            String inLine = Markdown.escapeWithinLine(word);
            add(word, inLine, frame.isHeading() ? inLine : Markdown.escape(word), marks);
            return;
        }
        for (String part : WordParts.of(word, LONGEST_PART)) {
            String inLine = Markdown.escapeWithinLine(part);
            String atLineStart = frame.isHeading() ? inLine : Markdown.escape(part);
            // What makes an emoji or a link of a word may lie in another of its parts.
            add(part, withColonsEscaped(inLine), withColonsEscaped(atLineStart), marks);
        }
    }

    private static String withColonsEscaped(String escaped) {
        return escaped.replace("\\:", ":").replace(":", "\\:");
    }

    /** Adds one line of code: its indent and inner spaces stay as they are. */
    void code(String line, List<Mark> marks) {
        int i = 0;
        int indentEnd = endOfSame(line, 0);
        String indent = "";
        if (marks.isEmpty() && indentEnd < line.length() && Character.isWhitespace(line.charAt(0))) {
            indent = line.substring(0, indentEnd);
            i = indentEnd;
        }
        while (i < line.length()) {
            int end = endOfSame(line, i);
            String run = line.substring(i, end);
            if (Character.isWhitespace(line.charAt(i))) {
                space(run);
            } else {
                for (String part :
                        Markdown.codePoints(run) <= LONGEST_PART ? List.of(run) : WordParts.of(run, LONGEST_PART)) {
                    add(part, indent + part, indent + part, marks);
                    indent = "";
                }
            }
            i = end;
        }
    }

    /** Adds finished Discord markdown that is never cut. */
    void whole(String shown, String markdown, List<Mark> marks) {
        add(shown, markdown, markdown, marks);
    }

    private void add(String shown, String text, String textAtLineStart, List<Mark> marks) {
        if (gap == Gap.SPACE) {
            said.append(' ');
        }
        int ofLine = pieces.size() - firstPieceOfLine;
        if (ofLine == saidStarts.length) {
            saidStarts = Arrays.copyOf(saidStarts, 2 * ofLine);
        }
        saidStarts[ofLine] = said.length();
        said.append(shown);
        Cut cut = switch (gap) {
            case NONE -> Cut.INSIDE_WORD;
            case SPACE -> tiedToLast(marks) ? Cut.INSIDE_WORD : Cut.BETWEEN_WORDS;
            default -> gapCut;
        };
        pieces.add(new Piece(text, textAtLineStart, marks, frame, !frameOpened, gap, spaces, cut));
        frameOpened = true;
        gap = Gap.NONE;
        spaces = "";
    }

    private boolean tiedToLast(List<Mark> marks) {
        Mark tied = tied(marks);
        return tied != null
                && !pieces.isEmpty()
                && tied == tied(pieces.getLast().marks());
    }

    private static @Nullable Mark tied(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark.tied()) {
                return mark;
            }
        }
        return null;
    }

    private void endLine() {
        if (!frame.isCode()) {
            sentenceCuts.mark(pieces, firstPieceOfLine, said, saidStarts);
        }
        said.setLength(0);
        firstPieceOfLine = pieces.size();
    }

    int written() {
        return pieces.size();
    }

    List<Piece> finish() {
        endLine();
        return pieces;
    }

    private static int endOfSame(String text, int start) {
        boolean space = start < text.length() && isSpace(text.charAt(start));
        int end = start;
        while (end < text.length() && isSpace(text.charAt(end)) == space) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' ? Character.isWhitespace(c) : c > '~' && Character.isWhitespace(c);
    }
}
