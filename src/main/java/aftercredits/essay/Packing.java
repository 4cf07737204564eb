package aftercredits.essay;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Chooses where to cut, so that chunks come out even and cuts fall where a reader would pause. */
final class Packing {
    /** Finer cuts are looked at only within spans longer than this share of a chunk. */
    private static final int SPANS_PER_CHUNK = 4;

    /** Code points. Closer together than this, one of two lesser cuts is as good as the other. */
    private static final int TOO_CLOSE = 24;

    private static final Set<Cut> COARSE = EnumSet.of(
            Cut.BETWEEN_PARAGRAPHS,
            Cut.BETWEEN_LINES,
            Cut.BETWEEN_LINES_OF_CODE,
            Cut.BETWEEN_SENTENCES,
            Cut.AFTER_HEADING);

    private final List<Piece> pieces;
    private final ChunkText text;
    private final int limit;

    /**
     * @param limit code points that a chunk may take
     */
    Packing(List<Piece> pieces, ChunkText text, int limit) {
        this.pieces = pieces;
        this.text = text;
        this.limit = limit;
    }

    /** The first piece of each chunk, and after the last the number of pieces. */
    List<Integer> cuts() {
        List<Integer> candidates = candidates();
        return cheapest(candidates, evenLength(candidates));
    }

    /** The pieces before which it may be cut, the first of all among them, and the number of pieces. */
    List<Integer> candidates() {
        List<Integer> candidates = refined(List.of(0, pieces.size()), COARSE, 0);
        candidates = refined(candidates, EnumSet.of(Cut.BETWEEN_CLAUSES), limit / SPANS_PER_CHUNK);
        candidates = refined(candidates, EnumSet.of(Cut.BETWEEN_WORDS), limit / SPANS_PER_CHUNK);
        return refined(candidates, EnumSet.of(Cut.INSIDE_WORD), limit);
    }

    /** Whether a cut before this piece is a good one in any essay, however long the sentence before it. */
    boolean isGoodCut(int piece) {
        return piece == 0
                || piece == pieces.size()
                || COARSE.contains(pieces.get(piece).cut());
    }

    /** What the cut before this piece costs; nothing at the ends. */
    double costOfCut(int piece) {
        return piece == 0 || piece == pieces.size()
                ? 0
                : pieces.get(piece).cut().cost();
    }

    /** Adds cuts of some kinds within the spans between candidates that are longer than {@code longEnough}. */
    private List<Integer> refined(List<Integer> candidates, Set<Cut> kinds, int longEnough) {
        List<Integer> refined = new ArrayList<>();
        refined.add(0);
        for (int i = 1; i < candidates.size(); i++) {
            int from = candidates.get(i - 1);
            int to = candidates.get(i);
            if (text.length(from, to) > longEnough) {
                addBetween(from, to, kinds, refined);
            }
            refined.add(to);
        }
        return refined;
    }

    private void addBetween(int from, int to, Set<Cut> kinds, List<Integer> refined) {
        int leftOut = from;
        for (int at = from + 1; at <= to; at++) {
            boolean candidate = at == to || kinds.contains(pieces.get(at).cut());
            if (!candidate) {
                continue;
            }
            if (leftOut > refined.getLast() && text.length(refined.getLast(), at) > limit) {
                // Too close to the one before, but what follows does not fit with it.
                refined.add(leftOut);
            }
            if (at < to) {
                boolean paragraph = pieces.get(at).cut() == Cut.BETWEEN_PARAGRAPHS;
                if (paragraph || text.length(refined.getLast(), at) >= TOO_CLOSE) {
                    refined.add(at);
                } else {
                    leftOut = at;
                }
            }
        }
    }

    /** The length of each chunk if as many as are needed, without needless cuts, were all of one length. */
    double evenLength(List<Integer> candidates) {
        int chunks = 0;
        int first = 0;
        while (first < candidates.size() - 1) {
            first = farthestGoodCut(candidates, first);
            chunks++;
        }
        return (double) text.length(0, pieces.size()) / Math.max(1, chunks);
    }

    /** The index of the last candidate that still fits; of a paragraph's end, if that leaves the chunk fairly full. */
    private int farthestGoodCut(List<Integer> candidates, int first) {
        int from = candidates.get(first);
        int farthest = first + 1;
        int farthestParagraph = -1;
        for (int i = first + 1; i < candidates.size() && text.length(from, candidates.get(i)) <= limit; i++) {
            farthest = i;
            boolean paragraph = i == candidates.size() - 1
                    || pieces.get(candidates.get(i)).cut().cost() < Cut.BETWEEN_SENTENCES.cost();
            if (paragraph && text.length(from, candidates.get(i)) > limit / 3) {
                farthestParagraph = i;
            }
        }
        return farthestParagraph > 0 ? farthestParagraph : farthest;
    }

    private List<Integer> cheapest(List<Integer> candidates, double evenLength) {
        int count = candidates.size();
        double[] costs = new double[count];
        int[] previous = new int[count];
        for (int end = 1; end < count; end++) {
            costs[end] = Double.POSITIVE_INFINITY;
            previous[end] = end - 1;
            int to = candidates.get(end);
            for (int start = end - 1; start >= 0; start--) {
                int from = candidates.get(start);
                if (text.lengthWithoutEnds(from, to) > limit) {
                    break;
                }
                int length = text.length(from, to);
                double unevenness = (length - evenLength) / evenLength;
                double cost = costs[start] + unevenness * unevenness;
                if (length <= limit && cost < costs[end]) {
                    costs[end] = cost;
                    previous[end] = start;
                }
            }
            costs[end] += costOfCut(to);
        }
        List<Integer> cuts = new ArrayList<>();
        for (int end = count - 1; end > 0; end = previous[end]) {
            cuts.add(candidates.get(end));
        }
        cuts.add(0);
        return cuts.reversed();
    }
}
