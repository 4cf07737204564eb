package aftercredits.prompt.reading;

import java.util.Optional;
import java.util.Set;

/**
 * A plain clause: who, does, what.
 *
 * @param opening what stands before the subject, up to a comma: "When they marry"; often empty
 * @param adverb between subject and verb: "she only needs him"; often empty
 * @param finite the index in {@code words} of the verb that carries the tense
 * @param negated whether "not" follows that verb
 * @param predicate where, in {@code words}, the part begins that follows the finite verb and its "not"
 * @param main where, in {@code words}, the main verb stands; the finite one where it is alone
 */
public record Clause(
        Phrase words,
        Phrase opening,
        Phrase subject,
        Phrase adverb,
        int finite,
        boolean negated,
        int predicate,
        int main) {
    private static final Set<String> OPENERS = Set.of("IN", "WRB", "RB", "TO");

    /** The clause that these words are; empty where they are not plainly one. */
    public static Optional<Clause> parse(Phrase words) {
        Optional<Clause> straight = fromSubject(words, words.until(0), words);
        if (straight.isPresent()
                || words.isEmpty()
                || !OPENERS.contains(words.get(0).tag())) {
            return straight;
        }
        int comma = words.indexOf(0, token -> token.is(","));
        return comma < 0 ? Optional.empty() : fromSubject(words, words.until(comma), words.from(comma + 1));
    }

    private static Optional<Clause> fromSubject(Phrase words, Phrase opening, Phrase rest) {
        int verb = rest.indexOf(0, token -> token.isFiniteVerb() && !isOwner(token, rest));
        if (verb < 1) {
            return Optional.empty();
        }
        boolean adverbial = verb > 1 && rest.get(verb - 1).tagged("RB");
        Phrase subject = rest.until(adverbial ? verb - 1 : verb);
        Phrase adverb = rest.until(verb).from(subject.size());
        if (!isSubject(subject) || adverb.has(Clause::denies)) {
            return Optional.empty();
        }
        int finite = verb + words.size() - rest.size();
        boolean negated = finite + 1 < words.size() && words.get(finite + 1).is("not", "n't");
        int predicate = finite + (negated ? 2 : 1);
        return Optional.of(new Clause(
                words, opening, subject, adverb, finite, negated, predicate, main(words, finite, predicate)));
    }

    /** "Never" turns a question round. */
    private static boolean denies(Token adverb) {
        return adverb.is("never", "hardly", "barely", "rarely", "seldom", "scarcely", "not", "n't");
    }

    /** A verb phrase as a clause of somebody: "merely gives up". */
    public static Optional<Clause> ofVerb(Phrase verb, Phrase subject) {
        int finite = verb.size() > 1 && verb.get(0).tagged("RB") ? 1 : 0;
        Phrase adverb = verb.until(finite);
        boolean plain = !verb.isEmpty() && verb.get(finite).isFiniteVerb() && !adverb.has(Clause::denies);
        boolean negated = finite + 1 < verb.size() && verb.get(finite + 1).is("not", "n't");
        return plain && !negated
                ? Optional.of(new Clause(
                        verb,
                        verb.until(0),
                        subject,
                        adverb,
                        finite,
                        false,
                        finite + 1,
                        main(verb, finite, finite + 1)))
                : Optional.empty();
    }

    /** "Anora's" is tagged as a verb now and then. */
    private static boolean isOwner(Token token, Phrase words) {
        int at = words.indexOf(0, token::equals);
        boolean possessive = token.is("'s") && at > 0 && words.get(at - 1).tagged("NNP", "NN");
        return possessive && at + 1 < words.size() && words.get(at + 1).isNoun();
    }

    private static boolean isSubject(Phrase subject) {
        boolean demonstrative = subject.size() == 1 && subject.get(0).is("this", "that", "it", "these", "those");
        return demonstrative || NounPhrases.isWhole(subject);
    }

    private static int main(Phrase words, int finite, int predicate) {
        Token verb = words.get(finite);
        boolean helps = verb.tagged("MD")
                || verb.is(
                        "is", "are", "was", "were", "am", "'s", "'re", "has", "have", "had", "do", "does", "did", "'ve",
                        "'ll", "'m");
        int main = finite;
        int at = predicate;
        while (helps
                && at < words.size()
                && (words.get(at).isVerb() || words.get(at).tagged("RB"))) {
            main = words.get(at).isVerb() ? at : main;
            at++;
        }
        return main;
    }

    /** The clause up to its main verb, "he is" of "he is saving her"; empty where that needs the main verb. */
    public Optional<Clause> withoutMain() {
        boolean helps = finiteVerb().tagged("MD") || finiteVerb().is("is", "are", "was", "were", "'s", "'re");
        return helps && main > finite
                ? Optional.of(
                        new Clause(words.until(main), opening, subject, adverb, finite, negated, predicate, finite))
                : Optional.empty();
    }

    public Token finiteVerb() {
        return words.get(finite);
    }

    public Token mainVerb() {
        return words.get(main);
    }

    /** What follows the main verb. */
    public Phrase rest() {
        return words.from(Math.max(main + 1, predicate));
    }

    /** Helping verbs, adverbs and the main verb after the finite one; empty where the finite verb is alone. */
    public Phrase middle() {
        return main < predicate
                ? words.until(predicate).from(predicate)
                : words.until(main + 1).from(predicate);
    }

    /** Whether the finite verb can stand before the subject in a question. */
    public boolean inverts() {
        boolean be = finiteVerb().is("is", "are", "was", "were", "'s", "'re");
        return be || finiteVerb().tagged("MD") || main > finite;
    }

    public boolean isCopula() {
        return mayBe() || main == finite && finiteVerb().is("is", "are", "was", "were", "'s", "'re");
    }

    /** "may be", "could be": being, though not for sure. */
    public boolean mayBe() {
        return finiteVerb().is("may", "might", "could") && mainVerb().is("be");
    }
}
