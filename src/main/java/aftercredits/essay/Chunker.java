package aftercredits.essay;

import java.util.List;

/** Cuts essays into chunks. */
public final class Chunker {
    /** Discord's limit on a message's content, in code points. */
    public static final int MAX_CODE_POINTS = 2_000;

    private Chunker() {}

    /** The essay as the club would get it, in order; none for an essay without words. */
    public static List<Chunk> chunk(Essay essay) {
        throw new UnsupportedOperationException("not written yet");
    }
}
