package aftercredits.essay;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.List;

/** Finds the ends of sentences and clauses among pieces. */
final class SentenceCuts {
    private static final String CLAUSE_ENDS = ",;:—–…";
    private static final String CLOSING = "\"'”’»)]";

    /** Knows that "Mr." ends no sentence. Slow to build; each user clones it, since it holds a text. */
    private static final BreakIterator ENGLISH_SENTENCES = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH)
            .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));

    private final BreakIterator sentences = ENGLISH_SENTENCES.clone();

    /**
     * Marks the cuts between words that are cuts between sentences or clauses.
     *
     * @param first the first of the pieces that the text comes from; they are the last in the list
     * @param said what these pieces say
     * @param starts where each of them begins in it
     */
    void mark(List<Piece> pieces, int first, String said, List<Integer> starts) {
        if (starts.size() < 2) {
            return;
        }
        sentences.setText(said);
        sentences.first();
        int boundary = sentences.next();
        for (int i = 1; i < starts.size(); i++) {
            int start = starts.get(i);
            while (boundary != BreakIterator.DONE && boundary < start) {
                boundary = sentences.next();
            }
            Piece piece = pieces.get(first + i);
            if (piece.cut() == Cut.BETWEEN_WORDS) {
                if (boundary == start) {
                    pieces.set(first + i, piece.withCut(Cut.BETWEEN_SENTENCES));
                } else if (endsClause(said, start)) {
                    pieces.set(first + i, piece.withCut(Cut.BETWEEN_CLAUSES));
                }
            }
        }
    }

    private static boolean endsClause(String said, int start) {
        int last = start - 1;
        while (last > 0 && (said.charAt(last) == ' ' || CLOSING.indexOf(said.charAt(last)) >= 0)) {
            last--;
        }
        return last >= 0 && CLAUSE_ENDS.indexOf(said.charAt(last)) >= 0;
    }
}
