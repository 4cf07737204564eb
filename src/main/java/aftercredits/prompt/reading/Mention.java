package aftercredits.prompt.reading;

import java.util.List;

/**
 * A name where an essay says it: "Vera", "Lady Vera", "Vera de Lind".
 *
 * @param first index of its first word among the sentence's tokens
 * @param end index after its last one
 * @param words those that begin with a capital, without a title such as "Mrs"
 * @param titled what the title before it tells of the person
 */
record Mention(Sentence sentence, int first, int end, List<String> words, Title titled) {
    /** What "Mrs", "Sir" and the like say. */
    enum Title {
        NONE,
        HERS,
        HIS,
        EITHER;

        Pronoun pronoun() {
            return switch (this) {
                case HERS -> Pronoun.SHE;
                case HIS -> Pronoun.HE;
                case NONE, EITHER -> Pronoun.UNKNOWN;
            };
        }
    }

    Mention {
        words = List.copyOf(words);
    }

    /** The name as written, its title with it. */
    String text() {
        return new Phrase(sentence, first, end).text();
    }

    boolean isEmphasised() {
        return sentence.source().isEmphasised(sentence.tokens().get(first).start());
    }

    /** The word {@code back} places before it, in lower case; empty before the sentence's first. */
    String before(int back) {
        int at = first - back;
        return at < 0 ? "" : sentence.tokens().get(at).lower();
    }

    /** The word {@code on} places after it, 1 being the next, in lower case; empty after the sentence's last. */
    String after(int on) {
        int at = end - 1 + on;
        return at >= sentence.tokens().size() ? "" : sentence.tokens().get(at).lower();
    }

    boolean isOwner() {
        return after(1).equals("'s") || after(1).equals("'");
    }
}
