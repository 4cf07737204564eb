package aftercredits.essay;

import aftercredits.text.Markdown;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;

/**
 * What of an essay stands in the open, or what is hidden: the two never share a chunk.
 *
 * @param pieces at least one
 * @param packing chooses the cuts among them
 */
record Section(List<Piece> pieces, ChunkText text, Packing packing, int limit, boolean spoiler) {
    /** Two pipes before, two after, and a zero-width space where the last word ends in a pipe. */
    private static final int SPOILER_CODE_POINTS = 5;

    static Optional<Section> open(List<Node> blocks) {
        return of(blocks, Chunker.MAX_CODE_POINTS, false);
    }

    static Optional<Section> hidden(List<Node> blocks) {
        return of(blocks, Chunker.MAX_CODE_POINTS - SPOILER_CODE_POINTS, true);
    }

    /** Empty where the blocks say nothing. */
    private static Optional<Section> of(List<Node> blocks, int limit, boolean spoiler) {
        List<Piece> pieces = BlockPieces.of(blocks);
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        ChunkText text = new ChunkText(pieces);
        return Optional.of(new Section(pieces, text, new Packing(pieces, text, limit), limit, spoiler));
    }

    /**
     * The chunk between two cuts, exactly as it is sent; empty where nothing of it can be seen.
     *
     * @param from its first piece
     * @param to the first piece after it
     */
    String content(int from, int to) {
        String content = withoutInvisibleEnds(text.write(from, to));
        return spoiler ? Markdown.spoiler(content) : content;
    }

    /** Discord takes room at a message's ends away, and refuses a message of nothing else. */
    private static String withoutInvisibleEnds(String content) {
        int from = 0;
        int to = content.length();
        while (from < to && isInvisible(content.charAt(from))) {
            from++;
        }
        while (to > from && isInvisible(content.charAt(to - 1))) {
            to--;
        }
        return content.substring(from, to);
    }

    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
