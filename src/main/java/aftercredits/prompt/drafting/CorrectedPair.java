package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Tension.Shape;
import aftercredits.prompt.reading.Clause;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Token;
import java.util.List;
import java.util.Optional;

/** Something denied and at once put right: "The ring isn't a gift; it's a receipt." */
final class CorrectedPair {
    private static final int LONGEST_SIDE = 9;

    private CorrectedPair() {}

    /** Within one sentence. */
    static Optional<Shape> in(Phrase sentence) {
        int mark = sentence.indexOf(1, token -> token.tagged(":") || token.is(","));
        return mark < 0 ? Optional.empty() : across(sentence.until(mark), sentence.from(mark + 1));
    }

    /** Over two. */
    static Optional<Shape> across(Phrase denial, Phrase correction) {
        Optional<Clause> denied = Clause.parse(denial.trimmed());
        Optional<Clause> corrected = Clause.parse(correction.trimmed());
        if (denied.isEmpty() || corrected.isEmpty()) {
            return Optional.empty();
        }
        boolean copulas = denied.get().isCopula() && corrected.get().isCopula();
        boolean corrects = denied.get().negated() && !corrected.get().negated();
        boolean sameSubject = isSame(corrected.get().subject());
        return copulas && corrects && sameSubject ? shape(denied.get(), corrected.get()) : Optional.empty();
    }

    private static boolean isSame(Phrase subject) {
        return subject.size() == 1 && subject.get(0).is("it", "he", "she", "they");
    }

    private static Optional<Shape> shape(Clause denied, Clause corrected) {
        Phrase one = denied.rest();
        Phrase other = upToAside(corrected.rest());
        boolean plain = isSide(one) && isSide(other) && Parallels.kind(one).equals(Parallels.kind(other));
        boolean alike = plain && Parallels.alike(withoutOnly(one).get(0), other.get(0));
        return alike && !PlainFacts.denied(denied, one, other)
                ? Optional.of(new Shape.Endings(denied, one.until(0), "", List.of(one, other)))
                : Optional.empty();
    }

    private static boolean isSide(Phrase side) {
        return !side.isEmpty()
                && side.words() <= LONGEST_SIDE
                && !withoutOnly(side).isEmpty()
                && !(side.size() == 1 && side.get(0).tagged("PRP"))
                && !PlainFacts.isVerdict(side)
                && (side.get(0).is("that", "what", "how") || !side.has(Token::isFiniteVerb));
    }

    private static Phrase withoutOnly(Phrase side) {
        return side.get(0).is("just", "only", "merely", "simply") ? side.from(1) : side;
    }

    private static Phrase upToAside(Phrase words) {
        int end = words.indexOf(0, token -> token.tagged(",", ":", ".", "''", "-LRB-", "-RRB-"));
        return end < 0 ? words : words.until(end);
    }
}
