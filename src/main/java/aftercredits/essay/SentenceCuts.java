package aftercredits.essay;

import java.util.List;

/** Finds the ends of sentences and clauses among pieces. */
final class SentenceCuts {
    private static final String CLAUSE_ENDS = ",;:—–…";
    private static final String CLOSING = "\"'”’»)]";

    private final SentenceEnds sentences = new SentenceEnds();

    /**
     * Marks the cuts between words that are cuts between sentences or clauses.
     *
     * @param first the first of the pieces that the text comes from; they are the last in the list
     * @param said what these pieces say
     * @param starts where each of them begins in it, and more that means nothing
     */
    void mark(List<Piece> pieces, int first, StringBuilder said, int[] starts) {
        int count = pieces.size() - first;
        if (count < 2) {
            return;
        }
        sentences.find(said.toString());
        int sentence = 0;
        int lastSaid = -1;
        for (int i = 1; i < count; i++) {
            int start = starts[i];
            lastSaid = lastSaid(said, starts[i - 1], start, lastSaid);
            while (sentence < sentences.count() && sentences.get(sentence) < start) {
                sentence++;
            }
            Piece piece = pieces.get(first + i);
            if (piece.cut() == Cut.BETWEEN_WORDS) {
                if (sentence < sentences.count() && sentences.get(sentence) == start) {
                    pieces.set(first + i, piece.withCut(Cut.BETWEEN_SENTENCES));
                } else if (lastSaid >= 0 && CLAUSE_ENDS.indexOf(said.charAt(lastSaid)) >= 0) {
                    pieces.set(first + i, piece.withCut(Cut.BETWEEN_CLAUSES));
                }
            }
        }
    }

    /** Where the last character before {@code to} stands that is neither room nor closes anything; if none, as before. */
    private static int lastSaid(StringBuilder said, int from, int to, int before) {
        for (int last = to - 1; last >= from; last--) {
            char c = said.charAt(last);
            if (c != ' ' && CLOSING.indexOf(c) < 0) {
                return last;
            }
        }
        return before;
    }
}
