package aftercredits.essay;

import java.util.List;

/**
 * What is never cut unless it must be: a word in one formatting, or a part of one.
 *
 * @param text Discord markdown, without the marks around it
 * @param textAtLineStart the same where it begins a line, which makes more characters mean something
 * @param marks around it, outermost first
 * @param frame what its line stands in
 * @param opensFrame whether it is the frame's first
 * @param gap what stands between the piece before and this one
 * @param spaces what a {@link Gap#SPACE} is made of; of a {@link Gap#LINE} of code, a line end for each empty line
 * @param cut how well a chunk may end before this piece
 */
record Piece(
        String text,
        String textAtLineStart,
        List<Mark> marks,
        Frame frame,
        boolean opensFrame,
        Gap gap,
        String spaces,
        Cut cut) {

    /** What stands between two pieces. */
    enum Gap {
        NONE(0),
        SPACE(0),
        LINE(1),
        PARAGRAPH(2),
        /** Where the essay has a rule, which Discord has not. */
        RULE(3);

        private final int lineEnds;

        Gap(int lineEnds) {
            this.lineEnds = lineEnds;
        }

        int lineEnds() {
            return lineEnds;
        }

        boolean startsLine() {
            return lineEnds > 0;
        }
    }

    Piece withCut(Cut better) {
        return new Piece(text, textAtLineStart, marks, frame, opensFrame, gap, spaces, better);
    }
}
