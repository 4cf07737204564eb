package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Tension.Shape;
import aftercredits.prompt.reading.Clause;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Verbs;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two things that one clause weighs: "less A than B", "not A but B", "A rather than B". */
final class WeighedPair {
    private static final Set<String> JOINTS = Set.of(
            "like", "about", "as", "because", "for", "with", "by", "of", "on", "out", "to", "in", "from", "toward",
            "towards");

    private static final Lexicon ATTITUDES = Lexicon.named("attitudes");
    private static final Lexicon SAYS_NOTHING = Lexicon.named("anyones");

    private WeighedPair() {}

    /** The first plain pair of the sentence. */
    static Optional<Shape> in(Phrase sentence) {
        for (Connector connector : Connector.all(sentence)) {
            for (Phrase clause : ClauseStarts.before(sentence, connector.first())) {
                Optional<Shape> shape = Clause.parse(clause).flatMap(parsed -> pair(parsed, connector, sentence));
                if (shape.isPresent()) {
                    return shape;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Shape> pair(Clause clause, Connector connector, Phrase sentence) {
        Phrase other = upToAside(sentence.from(connector.secondFrom()));
        if (other.isEmpty() || (clause.negated() && !connector.negates())) {
            return Optional.empty();
        }
        int restFrom = sentence.size() - clause.rest().size();
        return connector.opened()
                ? opened(clause, connector, sentence, restFrom, other)
                : between(clause, connector, sentence, restFrom, other);
    }

    /** @param restFrom where, in the sentence, the words after the clause's verb begin */
    private static Optional<Shape> opened(
            Clause clause, Connector connector, Phrase sentence, int restFrom, Phrase other) {
        if (connector.firstFrom() < restFrom) {
            return Optional.empty();
        }
        int leadEnd = Math.max(restFrom, connector.first());
        Phrase lead = withoutAdverbs(sentence.until(leadEnd).from(restFrom));
        Phrase one =
                sentence.until(connector.second()).from(connector.firstFrom()).trimmed();
        return sides(clause, lead, one, other, connector);
    }

    private static Optional<Shape> between(
            Clause clause, Connector connector, Phrase sentence, int restFrom, Phrase other) {
        if (connector.second() <= restFrom) {
            return Optional.empty();
        }
        Phrase before = sentence.until(connector.second()).from(restFrom).trimmed();
        return before.isEmpty() ? Optional.empty() : split(clause, before.until(0), before, other, connector);
    }

    private static Optional<Shape> sides(Clause clause, Phrase lead, Phrase one, Phrase other, Connector connector) {
        if (one.isEmpty() || lead.has(token -> token.isFiniteVerb() || token.is(","))) {
            return Optional.empty();
        }
        // "Less of a film and more of a lament".
        boolean of = connector.compares()
                && one.get(0).is("of")
                && one.size() > 1
                && one.get(1).tagged("DT");
        if (of) {
            Phrase second = other.get(0).is("of") && other.size() > 1 ? other.from(1) : other;
            return split(clause, lead, one.from(1), second, connector);
        }
        Token begin = one.get(0);
        boolean jointed = JOINTS.contains(begin.lower()) && one.size() > 1;
        if (!jointed) {
            return split(clause, lead, one, other, connector);
        }
        Phrase second = other.get(0).lower().equals(begin.lower()) && other.size() > 1 ? other.from(1) : other;
        return shape(clause, lead, begin.lower(), one.from(1), second, connector);
    }

    /** Where {@code before} holds more than the first side, it is cut before what is like the second. */
    private static Optional<Shape> split(Clause clause, Phrase lead, Phrase before, Phrase other, Connector connector) {
        if (clause.isCopula() && Parallels.whole(before, other)) {
            return shape(clause, lead, "", before, other, connector);
        }
        boolean sameJoint = JOINTS.contains(other.get(0).lower()) && other.size() > 1;
        int at = sameJoint ? lastIndexOf(before, other.get(0).lower()) : Parallels.lastLike(before, other);
        if (at < 0 || !lead.isEmpty()) {
            return Optional.empty();
        }
        if (at > 0 && other.get(0).tagged("VBG")) {
            return shape(clause, before.until(at), "", before.from(at), other, connector);
        }
        if (sameJoint) {
            return at + 1 < before.size()
                    ? shape(
                            clause,
                            before.until(at),
                            other.get(0).lower(),
                            before.from(at + 1),
                            other.from(1),
                            connector)
                    : Optional.empty();
        }
        boolean jointed = at > 0 && JOINTS.contains(before.get(at - 1).lower());
        String joint = jointed ? before.get(at - 1).lower() : "";
        return shape(clause, before.until(jointed ? at - 1 : at), joint, before.from(at), other, connector);
    }

    private static Optional<Shape> shape(
            Clause clause, Phrase lead, String joint, Phrase one, Phrase other, Connector connector) {
        boolean clauses = joint.equals("because");
        boolean plain = isPlain(lead) && (clauses || (isSide(one) && isSide(other)));
        boolean fits = plain
                && alike(one, other, joint)
                && isWeighable(clause, joint)
                && comparesBeing(clause, joint, connector);
        boolean fact = PlainFacts.isVerdict(one)
                || PlainFacts.isVerdict(other)
                || (connector.negates() && PlainFacts.denied(clause, one, other));
        String said = linksOnly(clause, joint) ? "" : joint;
        return fits && !fact
                ? Optional.of(new Shape.Endings(clause, lead, said, List.of(one, other)))
                : Optional.empty();
    }

    private static boolean isPlain(Phrase lead) {
        return !lead.has(token -> token.isFiniteVerb() || token.is(","));
    }

    private static boolean isSide(Phrase side) {
        boolean pronoun = side.size() == 1 && side.get(0).tagged("PRP");
        boolean says = !side.isEmpty() && !SAYS_NOTHING.has(side.get(0).lower());
        return says && !pronoun && !side.has(Token::isFiniteVerb);
    }

    /** "Less like love and more like Theo using her": after "like", a noun and a gerund go together. */
    private static boolean alike(Phrase one, Phrase other, String joint) {
        String kind = Parallels.kind(one);
        String otherKind = Parallels.kind(other);
        Set<String> likenesses = Set.of("noun", "verb");
        return kind.equals(otherKind)
                || (joint.equals("like") && likenesses.contains(kind) && likenesses.contains(otherKind));
    }

    /** "More money than sense" compares amounts; only being and seeming can be either one or the other. */
    private static boolean comparesBeing(Clause clause, String joint, Connector connector) {
        return !connector.compares() || !isPlainVerb(clause) || !joint.isEmpty();
    }

    /** "It feels like love" is asked as "is it love". */
    private static boolean linksOnly(Clause clause, String joint) {
        return joint.equals("like")
                && clause.mainVerb()
                        .is("feels", "feel", "felt", "seems", "seem", "seemed", "appears", "appear", "appeared");
    }

    private static boolean isWeighable(Clause clause, String joint) {
        Optional<String> base = Verbs.base(clause.mainVerb());
        return base.filter(verb -> verb.equals("be") || ATTITUDES.has(verb)).isPresent()
                || clause.isCopula()
                || joint.equals("because");
    }

    private static boolean isPlainVerb(Clause clause) {
        return Verbs.base(clause.mainVerb()).filter(Verbs::links).isEmpty() && !clause.isCopula();
    }

    private static Phrase upToAside(Phrase words) {
        int end = words.indexOf(0, token -> token.tagged(",", ":", ".", "''", "-LRB-", "-RRB-"));
        return end < 0 ? words : words.until(end);
    }

    private static Phrase withoutAdverbs(Phrase words) {
        return words.has(token -> !token.tag().startsWith("RB") && !token.is(",")) ? words : words.until(0);
    }

    private static int lastIndexOf(Phrase words, String word) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).lower().equals(word)) {
                return i;
            }
        }
        return -1;
    }
}
