package aftercredits.essay;

import aftercredits.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/**
 * Cuts essays into chunks. An essay's Markdown becomes {@link BodyBlocks}, these become {@link Piece}s of Discord markdown,
 * {@link Packing} chooses the cuts among them, and {@link ChunkText} writes what lies between.
 */
public final class Chunker {
    /** Discord's limit on a message's content, in code points. */
    public static final int MAX_CODE_POINTS = 2_000;

    /** Two pipes before, two after, and a zero-width space where the last word ends in a pipe. */
    private static final int SPOILER_CODE_POINTS = 5;

    private Chunker() {}

    /** The essay as the club would get it, in order; none for an essay without words. */
    public static List<Chunk> chunk(Essay essay) {
        Body body = essay.body();
        List<Node> open = new ArrayList<>();
        List<Node> hidden = new ArrayList<>();
        for (BodyBlocks.Block block : BodyBlocks.of(body.text())) {
            (block.start() < body.spoilersBegin() ? open : hidden).add(block.node());
        }
        List<Chunk> chunks = new ArrayList<>();
        for (String content : contents(open, MAX_CODE_POINTS)) {
            chunks.add(new Chunk(chunks.size() + 1, content, false));
        }
        for (String content : contents(hidden, MAX_CODE_POINTS - SPOILER_CODE_POINTS)) {
            chunks.add(new Chunk(chunks.size() + 1, Markdown.spoiler(content), true));
        }
        return chunks;
    }

    private static List<String> contents(List<Node> blocks, int limit) {
        List<Piece> pieces = BlockPieces.of(blocks);
        if (pieces.isEmpty()) {
            return List.of();
        }
        ChunkText text = new ChunkText(pieces);
        List<Integer> cuts = new Packing(pieces, text, limit).cuts();
        List<String> contents = new ArrayList<>();
        for (int i = 1; i < cuts.size(); i++) {
            String content = withoutInvisibleEnds(text.write(cuts.get(i - 1), cuts.get(i)));
            if (!content.isEmpty()) {
                contents.add(content);
            }
        }
        return contents;
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
