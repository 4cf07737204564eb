package aftercredits.essay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/**
 * Cuts essays into chunks. An essay's Markdown becomes {@link BodyBlocks}, these become {@link Piece}s of Discord markdown,
 * {@link Packing} chooses the cuts among them, and {@link ChunkText} writes what lies between.
 */
public final class Chunker {
    /** Discord's limit on a message's content, in code points. */
    public static final int MAX_CODE_POINTS = 2_000;

    private Chunker() {}

    /** The essay as the club would get it, in order; none for an essay without words. */
    public static List<Chunk> chunk(Essay essay) {
        List<Section> sections = sections(essay);
        return chunks(
                sections,
                sections.stream().map(section -> section.packing().cuts()).toList());
    }

    /**
     * The essay as {@link #chunk} would cut it, but with as many as possible of the chunks that stand left as they are, so
     * that a word mended in one does not move the cuts of all that follow. What a chunk guarantees holds all the same;
     * only their lengths differ a little more.
     *
     * @param standing the contents of the chunks of an earlier version, in order
     */
    public static List<Chunk> chunkAround(Essay essay, List<String> standing) {
        List<Section> sections = sections(essay);
        return chunks(sections, new Recutting(sections, standing).cuts());
    }

    private static List<Section> sections(Essay essay) {
        Body body = essay.body();
        List<Node> open = new ArrayList<>();
        List<Node> hidden = new ArrayList<>();
        for (BodyBlocks.Block block : BodyBlocks.of(body.text())) {
            (block.start() < body.spoilersBegin() ? open : hidden).add(block.node());
        }
        return Stream.of(Section.open(open), Section.hidden(hidden))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Chunk> chunks(List<Section> sections, List<List<Integer>> cuts) {
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            for (int cut = 1; cut < cuts.get(i).size(); cut++) {
                String content =
                        section.content(cuts.get(i).get(cut - 1), cuts.get(i).get(cut));
                if (!content.isEmpty()) {
                    chunks.add(new Chunk(chunks.size() + 1, content, section.spoiler()));
                }
            }
        }
        return chunks;
    }
}
