package aftercredits.essay;

import aftercredits.essay.Piece.Gap;
import aftercredits.text.Markdown;
import java.util.List;

/** Writes pieces as the text of a chunk, and knows beforehand how long it gets. */
final class ChunkText {
    private static final String ZERO_WIDTH_SPACE = "\u200B";

    private final List<Piece> pieces;

    /** What a chunk takes that begins with a piece: markup opened, and the piece itself. In code points. */
    private final int[] openingLength;

    /** What a chunk takes that ends with a piece: markup closed. */
    private final int[] closingLength;

    /** What all pieces up to and with this one take in one chunk. */
    private final int[] lengthUpTo;

    ChunkText(List<Piece> pieces) {
        this.pieces = pieces;
        openingLength = new int[pieces.size()];
        closingLength = new int[pieces.size()];
        lengthUpTo = new int[pieces.size()];
        int length = 0;
        int markupOpening = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Piece before = i == 0 ? piece : pieces.get(i - 1);
            int own = Markdown.codePoints(piece.text());
            if (i > 0 && goesOn(before, piece)) {
                closingLength[i] = closingLength[i - 1];
                length += Markdown.codePoints(piece.spaces()) + own;
            } else {
                closingLength[i] = Markdown.codePoints(closing(piece));
                length += i == 0 ? 0 : lengthWithJoint(before, piece);
            }
            if (i == 0 || !opensAlike(before, piece)) {
                markupOpening = Markdown.codePoints(opening(piece));
            }
            boolean sameAtLineStart = piece.text().equals(piece.textAtLineStart());
            openingLength[i] = markupOpening + (sameAtLineStart ? own : Markdown.codePoints(piece.textAtLineStart()));
            lengthUpTo[i] = length;
        }
    }

    private static int lengthWithJoint(Piece before, Piece piece) {
        String joint = joint(before, piece, piece.frame().indent());
        return Markdown.codePoints(joint) + Markdown.codePoints(text(piece));
    }

    /** Whether nothing but room stands between two pieces: most of an essay is words side by side. */
    private static boolean goesOn(Piece before, Piece piece) {
        return before.marks() == piece.marks()
                && before.frame() == piece.frame()
                && !piece.gap().startsLine();
    }

    private static boolean opensAlike(Piece before, Piece piece) {
        return before.marks() == piece.marks()
                && before.frame() == piece.frame()
                && before.opensFrame() == piece.opensFrame();
    }

    /**
     * Code points that a chunk takes, or a few more.
     *
     * @param from its first piece
     * @param to the first piece after it
     */
    int length(int from, int to) {
        return openingLength[from] + lengthUpTo[to - 1] - lengthUpTo[from] + closingLength[to - 1];
    }

    /** As {@link #length}, without what the cuts at both ends take: the same or less for a part of the same span. */
    int lengthWithoutEnds(int from, int to) {
        return lengthUpTo[to - 1] - lengthUpTo[from];
    }

    /** As {@link #length}, the chunk itself. */
    String write(int from, int to) {
        Piece first = pieces.get(from);
        StringBuilder text = new StringBuilder(2 * Chunker.MAX_CODE_POINTS).append(beginning(from));
        for (int i = from + 1; i < to; i++) {
            Piece piece = pieces.get(i);
            if (goesOn(pieces.get(i - 1), piece)) {
                text.append(piece.spaces()).append(piece.text());
            } else {
                text.append(joint(pieces.get(i - 1), piece, piece.frame().indentUnder(first.frame())));
                text.append(text(piece));
            }
        }
        return text.append(closing(pieces.get(to - 1))).toString();
    }

    /**
     * What a chunk begins with, as far as neither a line nor a mark ends.
     *
     * @param from its first piece
     * @param to the first piece that it may do without
     */
    String firstWords(int from, int to) {
        StringBuilder words = new StringBuilder(beginning(from));
        for (int i = from + 1; i < to; i++) {
            Piece piece = pieces.get(i);
            if (piece.gap().startsLine()
                    || !piece.marks().equals(pieces.get(from).marks())) {
                break;
            }
            words.append(piece.spaces()).append(piece.text());
        }
        return words.toString();
    }

    private String beginning(int from) {
        Piece first = pieces.get(from);
        return opening(first) + first.textAtLineStart();
    }

    /** What a chunk of several pieces ends with if this one is its last. */
    String ending(int last) {
        return text(pieces.get(last)) + closing(pieces.get(last));
    }

    private static String text(Piece piece) {
        return piece.gap().startsLine() ? piece.textAtLineStart() : piece.text();
    }

    private static String opening(Piece piece) {
        Frame frame = piece.frame();
        return frame.chunkPrefix(piece.opensFrame()) + frame.fenceOpening() + opened(piece.marks(), 0);
    }

    private static String closing(Piece piece) {
        return closed(piece.marks(), 0) + piece.frame().fenceClosing();
    }

    private static String joint(Piece before, Piece piece, int indent) {
        int shared = piece.gap().startsLine() ? 0 : sharedMarks(before.marks(), piece.marks());
        String closed = closed(before.marks(), shared);
        String opened = opened(piece.marks(), shared);
        if (piece.gap().startsLine()) {
            return closed + lineEnds(before, piece) + linePrefix(before, piece, indent) + opened;
        }
        boolean wouldRunTogether = piece.gap() == Gap.NONE
                && !closed.isEmpty()
                && !opened.isEmpty()
                && closed.charAt(closed.length() - 1) == opened.charAt(0);
        return closed + (wouldRunTogether ? ZERO_WIDTH_SPACE : piece.spaces()) + opened;
    }

    private static String lineEnds(Piece before, Piece piece) {
        boolean sameFrame = before.frame() == piece.frame();
        StringBuilder ends = new StringBuilder(sameFrame ? "" : before.frame().fenceClosing());
        String emptyLine =
                piece.frame().inSameQuote(before.frame()) ? piece.frame().quoteMarkup() : "";
        int emptyLines = piece.gap().lineEnds() - 1 + piece.spaces().length();
        return ends.append("\n").append((emptyLine + "\n").repeat(emptyLines)).toString();
    }

    private static String linePrefix(Piece before, Piece piece, int indent) {
        Frame frame = piece.frame();
        String prefix = frame.linePrefix(piece.opensFrame(), indent);
        return before.frame() == frame ? prefix : prefix + frame.fenceOpening();
    }

    private static int sharedMarks(List<Mark> before, List<Mark> after) {
        int shared = 0;
        while (shared < Math.min(before.size(), after.size()) && before.get(shared) == after.get(shared)) {
            shared++;
        }
        return shared;
    }

    private static String opened(List<Mark> marks, int from) {
        if (from == marks.size()) {
            return "";
        }
        StringBuilder opened = new StringBuilder();
        for (int i = from; i < marks.size(); i++) {
            opened.append(marks.get(i).open());
        }
        return opened.toString();
    }

    private static String closed(List<Mark> marks, int downTo) {
        if (downTo == marks.size()) {
            return "";
        }
        StringBuilder closed = new StringBuilder();
        for (int i = marks.size() - 1; i >= downTo; i--) {
            closed.append(marks.get(i).close());
        }
        return closed.toString();
    }
}
