package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A constituent without what may be left out: asides, second halves, what hangs on it loosely. */
final class Shortened {
    /** Nouns that say nothing without the clause that follows them: "a film which asks …". */
    private static final Set<String> CARRIERS = Set.of(
            "film",
            "movie",
            "picture",
            "story",
            "man",
            "woman",
            "person",
            "people",
            "character",
            "someone",
            "somebody",
            "place",
            "world",
            "way",
            "thing",
            "kind",
            "sort");

    private static final int FEWEST_OF_CLAUSE = 3;

    private static final Set<String> DEGREES = Set.of(
            "very",
            "truly",
            "really",
            "incredibly",
            "extremely",
            "pretty",
            "quite",
            "rather",
            "fairly",
            "utterly",
            "absolutely",
            "remarkably",
            "particularly",
            "especially",
            "highly",
            "somewhat",
            "just",
            "also",
            "simply");

    private static final Set<String> ASIDES = Set.of("although", "though", "because", "while", "whereas", "unless");

    private static final Set<String> JOINTS = Set.of(
            "who",
            "whom",
            "whose",
            "which",
            "that",
            "where",
            "when",
            "while",
            "because",
            "although",
            "though",
            "as",
            "if",
            "since",
            "so",
            "but",
            "and",
            "or",
            "yet",
            "before",
            "after",
            "until",
            "unless",
            "whereas");

    private Shortened() {}

    /** Empty where it can't be said in so many words without another meaning. */
    static Optional<Phrase> of(Tree tree, int mostWords) {
        Phrase words =
                withoutDegree(tree, notWithin(tree, upToAside(tree.phrase())).trimmed());
        boolean lost = words.isEmpty()
                || (tree.is("NP")
                        && words.size() < tree.phrase().size()
                        && !words.last().isNoun());
        if (lost) {
            return Optional.empty();
        }
        if (words.words() <= mostWords && isWhole(words)) {
            return Optional.of(words);
        }
        return loose(tree, words)
                .map(Phrase::trimmed)
                .filter(shorter -> shorter.words() <= mostWords && isWhole(shorter));
    }

    /** "Very rushed" is no more to be argued about than "rushed". */
    private static Phrase withoutDegree(Tree tree, Phrase words) {
        int that = words.indexOf(0, token -> token.is("that"));
        if (tree.is("ADJP") && words.get(0).is("so") && that > 1) {
            return words.until(that).from(1);
        }
        boolean degree = tree.is("ADJP")
                && words.size() > 1
                && words.get(0).tagged("RB")
                && DEGREES.contains(words.get(0).lower());
        return degree ? words.from(1) : words;
    }

    /** A clause that a cut has halved goes altogether. */
    private static Phrase notWithin(Tree tree, Phrase words) {
        return tree.all()
                .filter(part -> part.is("SBAR", "S") && part.first() > words.first())
                .filter(part -> part.first() < words.end() && part.end() > words.end())
                .filter(part -> words.end() - part.first() <= FEWEST_OF_CLAUSE)
                .findFirst()
                .map(part -> words.until(part.first() - words.first()))
                .orElse(words);
    }

    /** Without its last addition, as long as a noun with what defines it remains. */
    private static Optional<Phrase> loose(Tree tree, Phrase words) {
        if (tree.is("NP")) {
            Tree core = NounPhrase.core(tree);
            return core == tree || !stands(core) ? Optional.empty() : Optional.of(core.phrase());
        }
        return lastAddition(tree, words.end())
                .filter(addition -> addition.first() > words.first() + 1)
                .map(addition -> words.until(addition.first() - words.first()));
    }

    /** Whether a noun says enough without the clause or place that followed it. */
    private static boolean stands(Tree noun) {
        Token head = NounPhrase.head(noun).token();
        boolean described = noun.has(part -> part.is("JJ", "NNP", "POS", "PRP$", "JJR", "JJS") || part.is("PP"));
        boolean one =
                noun.has(part -> part.is("JJS", "RBS") || part.token().is("only", "first", "last", "same", "such"));
        return described && !one && !CARRIERS.contains(head.lower()) && !NounPhrase.isVague(head);
    }

    private static Optional<Tree> lastAddition(Tree tree, int end) {
        return tree.all()
                .filter(part -> part.is("SBAR", "PP") && part.end() >= end && part != tree)
                .filter(part -> !part.token().is("of", "to", "than", "that", "not"))
                .findFirst();
    }

    private static boolean isWhole(Phrase words) {
        Token last = words.last();
        // A name may be tagged as anything.
        boolean name = Character.isUpperCase(last.text().charAt(0));
        boolean open = !name && last.tagged("IN", "DT", "CC", "TO", "PRP$", "WDT", "WP", "WRB", "MD", "POS")
                || JOINTS.contains(last.lower());
        return !open;
    }

    private static Phrase upToAside(Phrase words) {
        int end = words.indexOf(
                1,
                token -> token.tagged(":", "-LRB-")
                        || token.is("--", "\u2014", "\u2013", ";")
                        || ASIDES.contains(token.lower()));
        Phrase cut = end < 0 ? words : words.until(end);
        int comma = cut.indexOf(1, token -> token.is(","));
        if (comma < 0 || isList(cut, comma)) {
            return cut;
        }
        return cut.until(comma);
    }

    /** "Cold, cruel and vain" is one thing. */
    private static boolean isList(Phrase words, int comma) {
        List<Phrase> parts = words.splitAt(token -> token.is(",") || token.tagged("CC"));
        return words.has(token -> token.tagged("CC"))
                && parts.stream().allMatch(part -> part.isEmpty() || part.words() <= 2)
                && words.get(comma - 1).tag().charAt(0) == words.last().tag().charAt(0);
    }
}
