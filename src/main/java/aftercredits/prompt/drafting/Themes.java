package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Tree;
import aftercredits.prompt.reading.WordSense;
import java.util.Locale;
import java.util.Optional;

/** What a film can be about: "grief", "the price of fame"; not its people and its props. */
final class Themes {
    private static final Lexicon THEMES = Lexicon.named("themes");
    private static final Lexicon NAMES = Lexicon.named("theme-names");
    private static final int MOST_WORDS = 6;

    /** In how many sentences an essay speaks of a theme, at the least. */
    private static final int OFTEN = 2;

    private Themes() {}

    /** "Themes of love and death" are love and death. */
    static Optional<String> of(Study study, Tree np) {
        Tree core = NounPhrase.core(np);
        if (NAMES.has(NounPhrase.head(core).token().lower())) {
            return core.child("PP")
                    .flatMap(of -> of.child("NP"))
                    .filter(inner -> core.children().size() == 2)
                    .flatMap(inner -> of(study, inner));
        }
        Phrase words = core.phrase().trimmed();
        boolean theme = NounPhrase.isCoordinated(core)
                ? core.children().stream()
                        .filter(child -> child.is("NP", "NN", "NNS"))
                        .allMatch(Themes::isTheme)
                : isTheme(core);
        if (!theme
                || words.isEmpty()
                || words.get(0).is("a", "an", "this", "that")
                || words.words() > MOST_WORDS
                || core.has(tree -> tree.is("S", "SBAR", "VP", "PRP$"))) {
            return Optional.empty();
        }
        return study.writer()
                .phrase(words)
                .written()
                .filter(written -> isSpokenOf(study, words) && !namesFilm(study, words));
    }

    /** A word in passing is no theme. */
    private static boolean isSpokenOf(Study study, Phrase words) {
        return study.reading().thoughts().stream()
                        .filter(sentence -> sentence.tokens().stream()
                                .anyMatch(token -> token.is(words.last().lower())))
                        .limit(OFTEN)
                        .count()
                == OFTEN;
    }

    private static boolean namesFilm(Study study, Phrase words) {
        String title = study.essay().credits().film().orElse("").toLowerCase(Locale.ROOT);
        return words.last().is("film", "movie", "story")
                || title.contains(words.last().lower());
    }

    /** A noun that is one, alone or after an adjective. */
    static boolean isTheme(Phrase words) {
        if (words.isEmpty() || !words.last().tagged("NN", "NNS")) {
            return false;
        }
        boolean plain =
                words.tokens().subList(0, words.size() - 1).stream().allMatch(token -> token.tagged("JJ", "NN"));
        String noun = words.last().lower();
        return plain
                && !NAMES.has(noun)
                && (THEMES.has(noun) || (WordSense.isAbstract(noun) && !NounPhrase.isVague(words.last())));
    }

    private static boolean isTheme(Tree np) {
        String head = NounPhrase.head(np).token().lower();
        boolean name = NounPhrase.head(np).token().tagged("NNP", "NNPS");
        return THEMES.has(head)
                || (!name
                        && WordSense.isAbstract(head)
                        && !NounPhrase.isVague(NounPhrase.head(np).token()));
    }
}
