package aftercredits.essay;

/** How well a chunk may end at a place, best first. */
enum Cut {
    BETWEEN_PARAGRAPHS(0),
    BETWEEN_LINES(0.2),
    BETWEEN_LINES_OF_CODE(0.4),
    BETWEEN_SENTENCES(0.8),
    AFTER_HEADING(1.2),
    BETWEEN_CLAUSES(1.6),
    BETWEEN_WORDS(2.6),
    /** Only where one word or link is longer than a chunk. */
    INSIDE_WORD(6);

    private final double cost;

    Cut(double cost) {
        this.cost = cost;
    }

    /**
     * What the cut costs, in units of how uneven chunks are: 1 is as bad as a chunk that is empty or double its share. So a
     * paragraph is cut only if it does not fit, or if a chunk would otherwise come out at about a third of its share.
     */
    double cost() {
        return cost;
    }
}
