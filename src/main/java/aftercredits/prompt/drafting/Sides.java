package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.NounPhrases;
import aftercredits.prompt.reading.Phrase;
import java.util.List;
import java.util.Optional;

/** Makes the sides of a tension short: "an instinctive response to kindness" is "instinct". */
final class Sides {
    private static final int MOST_WORDS = 7;
    private static final int MOST_STANCE_WORDS = 4;

    private static final Lexicon LIGHT = Lexicon.named("light-nouns");
    private static final Lexicon OF_VERBS = Lexicon.named("verb-nouns");
    private static final Lexicon OF_ADJECTIVES = Lexicon.named("adjective-nouns");

    private Sides() {}

    /** The one word, or two, that each side comes down to; empty unless every side does. */
    static Optional<List<String>> cores(List<Phrase> sides) {
        List<String> cores =
                sides.stream().map(Sides::core).flatMap(Optional::stream).toList();
        boolean lightened = sides.stream().anyMatch(side -> side.words() > 1);
        return cores.size() == sides.size() && lightened ? Optional.of(cores) : Optional.empty();
    }

    private static Optional<String> core(Phrase side) {
        Optional<Phrase> simple = NounPhrases.simple(side);
        if (simple.isEmpty()) {
            return Optional.empty();
        }
        Phrase noun = simple.get();
        if (noun.size() == 1 && noun.get(0).tagged("NN") && side.size() == 1) {
            return Optional.of(noun.text());
        }
        return LIGHT.has(noun.last().lower()) ? ofLight(noun, side.from(noun.size())) : Optional.empty();
    }

    private static Optional<String> ofLight(Phrase noun, Phrase after) {
        if (after.size() > 1 && after.get(0).is("to") && after.get(1).tagged("VB")) {
            return OF_VERBS.get(after.get(1).lower());
        }
        if (after.size() > 1 && after.get(0).is("of") && after.get(1).tagged("NN")) {
            return Optional.of(after.get(1).text());
        }
        return noun.tokens().stream()
                .flatMap(word -> OF_ADJECTIVES.get(word.lower()).stream())
                .findFirst();
    }

    /** The side without what only adorns it. */
    static Phrase narrow(Phrase side) {
        Phrase plain = ofGerund(withoutLink(upToAside(side)));
        if (plain.words() <= MOST_WORDS) {
            return plain;
        }
        return NounPhrases.core(plain).orElse(plain);
    }

    /** Short enough for a button. */
    static Phrase stance(Phrase side) {
        Phrase plain = narrow(side);
        Phrase core = NounPhrases.core(plain).orElse(plain);
        Phrase shortest = core.words() <= MOST_STANCE_WORDS
                ? core
                : NounPhrases.simple(core).orElse(core);
        boolean article = shortest.size() > 2
                && shortest.get(0).is("the")
                && !shortest.get(1).isNoun();
        boolean joined = shortest.get(0).is("the") && shortest.has(token -> token.is("and"));
        return article || joined ? shortest.from(1) : shortest;
    }

    /** "a person" and "an object" are told apart without their articles. */
    static List<String> withoutArticles(List<String> stances) {
        boolean alike = stances.stream().allMatch(stance -> stance.matches("an? [\\p{L}-]+"));
        return alike
                ? stances.stream()
                        .map(stance -> stance.substring(stance.indexOf(' ') + 1))
                        .toList()
                : stances;
    }

    private static Phrase upToAside(Phrase side) {
        int end = side.indexOf(1, token -> token.tagged(",", ":", ".", "''", "-LRB-"));
        return end < 0 ? side : side.until(end);
    }

    /** "A gift though". */
    private static Phrase withoutLink(Phrase side) {
        boolean link = side.size() > 1 && side.last().is("though", "however", "instead", "anyway", "either", "too");
        return link ? side.until(side.size() - 1) : side;
    }

    /** "Vanya treating her as a purchase" says "a purchase". */
    private static Phrase ofGerund(Phrase side) {
        int as = side.indexOf(0, token -> token.is("as"));
        boolean gerund = as > 1 && side.until(as).has(token -> token.tagged("VBG"));
        return gerund && NounPhrases.simple(side.from(as + 1)).isPresent() ? side.from(as + 1) : side;
    }

    /** Writes a side; "another extravagant purchase" contrasts as well without its adjective. */
    static QuestionWriter write(QuestionWriter writer, Phrase side) {
        boolean adorned = side.size() > 2
                && side.get(0).is("another")
                && side.get(1).tagged("JJ")
                && side.last().isNoun();
        return adorned ? writer.phrase(side.until(1)).phrase(side.from(side.size() - 1)) : writer.phrase(side);
    }
}
