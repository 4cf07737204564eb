package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a sentence that weigh two sides, by their places in it: "less … than …", "… rather than …".
 *
 * @param opened whether words stand before the first side too
 * @param first where those words begin; where there are none, the same as {@code second}
 * @param firstFrom where the first side begins, if it is known
 * @param second where the words between the sides begin
 * @param secondFrom where the second side begins
 * @param negates whether they deny the first side
 * @param compares whether they compare the two ("more … than")
 */
record Connector(
        boolean opened, int first, int firstFrom, int second, int secondFrom, boolean negates, boolean compares) {

    /** Every connector of the sentence, first to last. */
    static List<Connector> all(Phrase words) {
        List<Connector> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            openedAt(words, i, found);
            betweenAt(words, i, found);
        }
        return found;
    }

    private static void openedAt(Phrase words, int at, List<Connector> found) {
        Phrase here = words.from(at);
        if (here.startsWith("not", "so", "much") || here.startsWith("n't", "so", "much")) {
            close(words, at, at + 3, found, true, false, "as", "but");
        } else if (here.startsWith("less")) {
            close(words, at, at + 1, found, false, true, "than");
            closeWithMore(words, at, found);
        } else if (here.startsWith("more")) {
            close(words, at, at + 1, found, false, true, "than");
        } else if (here.startsWith("not") || here.startsWith("n't")) {
            close(words, at, at + 1, found, true, false, "but");
        }
    }

    private static void close(
            Phrase words, int at, int from, List<Connector> found, boolean negates, boolean compares, String... by) {
        int second = words.indexOf(from + 1, token -> token.is(by) || token.tagged(":"));
        if (second > from && words.get(second).is(by)) {
            boolean rather = words.from(second + 1).startsWith("rather")
                    || words.from(second + 1).startsWith("also");
            // "More like A rather than B" says "rather" too often, but it is said.
            int begin = words.get(second - 1).is("rather") ? second - 1 : second;
            found.add(new Connector(true, at, from, begin, second + (rather ? 2 : 1), negates, compares));
        }
    }

    /** "less like A and more like B". */
    private static void closeWithMore(Phrase words, int at, List<Connector> found) {
        int more = words.indexOf(at + 2, token -> token.is("more"));
        if (more > at + 2 && words.get(more - 1).is("and", "but", ",")) {
            found.add(new Connector(true, at, at + 1, more - 1, more + 1, false, true));
        }
    }

    private static void betweenAt(Phrase words, int at, List<Connector> found) {
        Phrase here = words.from(at);
        if (at > 1 && (here.startsWith("rather", "than") || here.startsWith("instead", "of"))) {
            found.add(new Connector(false, at, -1, at, at + 2, false, false));
        }
        if (at > 1 && (here.startsWith("so", "much", "as") || here.startsWith("as", "much", "as"))) {
            found.add(new Connector(false, at, -1, at, at + 3, here.startsWith("so"), false));
        }
        if (at > 1 && here.startsWith("more", "than") && !words.get(at - 1).tagged("CD")) {
            found.add(new Connector(false, at, -1, at, at + 2, false, false));
        }
        boolean denies = here.startsWith(",", "not") || here.startsWith("and", "not");
        boolean only = denies
                && here.size() > 2
                && here.get(2)
                        .is(
                                "just", "only", "even", "because", "yet", "always", "least", "to", "merely", "simply",
                                "that");
        if (at > 1 && denies && !only) {
            found.add(new Connector(false, at, -1, at, at + 2, false, false));
        }
    }
}
