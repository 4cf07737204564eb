package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Tree;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the nouns by which an essay names what somebody of the film, the film or its maker has, does or decides. */
final class NominalFinder {
    private static final Lexicon INNER = Lexicon.named("inner-nouns");
    private static final Lexicon FILM_NOUNS = Lexicon.named("film-nouns");
    private static final Lexicon DECISIONS = Lexicon.named("decision-nouns");
    private static final Lexicon WOMEN = Lexicon.named("women");
    private static final Lexicon MEN = Lexicon.named("men");

    /** In words. */
    private static final int MOST_COMPLEMENTED = 8;

    private static final int MOST_WITH_CLAUSE = 11;

    private final Study study;

    NominalFinder(Study study) {
        this.study = study;
    }

    Stream<Nominal> in(Sentence sentence) {
        return sentence.tree().stream()
                .flatMap(Tree::all)
                .filter(tree -> tree.is("NP"))
                .flatMap(np -> named(np).stream());
    }

    private Optional<Nominal> named(Tree np) {
        return decided(np)
                .or(() -> owned(np))
                .or(() -> ofRole(np))
                .or(() -> ofFilm(np))
                .or(() -> shown(np));
    }

    /** "Vera's decision to sell the boat". */
    private Optional<Nominal> decided(Tree np) {
        String noun = noun(np);
        Phrase words = np.phrase().trimmed();
        boolean clause = DECISIONS.has(noun)
                && words.words() <= MOST_WITH_CLAUSE
                && np.has(tree -> tree.is("S") && tree.token().is("to"))
                && !np.has(tree -> tree.is(",", ":", "SBAR"))
                && np.children().size() <= 4;
        return clause
                ? owner(np)
                        .flatMap(topic ->
                                said(words).map(text -> new Nominal(text, text, topic.words(), topic.sort(), noun, np)))
                : Optional.empty();
    }

    /** "Her silence". */
    private Optional<Nominal> owned(Tree np) {
        String noun = noun(np);
        Phrase words = NounPhrase.core(np).phrase().trimmed();
        return INNER.has(noun) && isWhole(np) && isPlain(words)
                ? owner(np)
                        .filter(topic -> topic.is(Sort.PERSON))
                        .flatMap(topic -> said(words)
                                .map(text -> new Nominal(
                                        topic.words() + " " + noun, text, topic.words(), topic.sort(), noun, np)))
                : Optional.empty();
    }

    /** "The mother's silence". */
    private Optional<Nominal> ofRole(Tree np) {
        String noun = noun(np);
        Phrase words = NounPhrase.core(np).phrase().trimmed();
        boolean role = words.size() >= 4
                && words.get(0).is("the")
                && words.get(2).tagged("POS")
                && (WOMEN.has(words.get(1).lower()) || MEN.has(words.get(1).lower()));
        return role && INNER.has(noun) && isWhole(np) && isPlain(words)
                ? said(words)
                        .map(text -> text.replaceFirst("^The ", "the "))
                        .map(text ->
                                new Nominal(text, text, "the " + words.get(1).lower(), Sort.PERSON, noun, np))
                : Optional.empty();
    }

    /** "The film's portrayal of the poor", "Lind's refusal of an ending". */
    private Optional<Nominal> ofFilm(Tree np) {
        String noun = noun(np);
        Phrase words = NounPhrase.core(np).phrase().trimmed();
        int owns = words.indexOf(0, token -> token.tagged("POS"));
        boolean fits = owns > 0
                && owns < words.size() - 1
                && words.indexOf(owns + 1, token -> token.tagged("POS")) < 0
                && FILM_NOUNS.has(noun)
                && isWhole(np)
                && isPlain(words)
                && !(needsComplement(noun) && !words.has(token -> token.is("of", "on", "to")));
        return fits
                ? maker(np, words.until(owns)).flatMap(topic -> ofFilm(topic, words.from(owns + 1), np))
                : Optional.empty();
    }

    private Optional<Nominal> ofFilm(Topic owner, Phrase owned, Tree np) {
        return said(owned)
                .map(text -> new Nominal(
                        "film " + text,
                        possessive(owner.words()) + " " + text,
                        owner.words(),
                        owner.sort(),
                        noun(np),
                        np));
    }

    /** The film or who made it. */
    private Optional<Topic> maker(Tree np, Phrase words) {
        String text = words.text().toLowerCase(Locale.ROOT);
        boolean film = text.matches("(?:the|this) (?:film|movie|picture)")
                || study.essay()
                        .credits()
                        .film()
                        .filter(title -> title.equalsIgnoreCase(words.text()))
                        .isPresent();
        return film ? Optional.of(study.topics().ofFilm(np)) : owner(np).filter(topic -> topic.is(Sort.MAKER));
    }

    /** "The portrayal of the poor", where nobody else's can be meant. */
    private Optional<Nominal> shown(Tree np) {
        Phrase words = NounPhrase.core(np).phrase().trimmed();
        boolean fits = isShowing(noun(np))
                && words.size() >= 4
                && words.get(0).is("the", "its")
                && words.has(token -> token.is("of"))
                && !words.get(words.indexOf(0, token -> token.is("of")) - 1).tagged("CC")
                && isPlain(words)
                && isWhole(np)
                && study.scenes().isCriticism(np.sentence());
        return fits ? ofFilm(study.topics().ofFilm(np), words.from(1), np) : Optional.empty();
    }

    private Optional<Topic> owner(Tree np) {
        return np.all()
                .filter(tree -> tree.first() == np.first() && tree.is("NP", "PRP$"))
                .filter(tree -> tree.is("PRP$") || NounPhrase.isOwner(tree))
                .findFirst()
                .flatMap(study.topics()::owner)
                .filter(topic -> topic.is(Sort.PERSON, Sort.MAKER));
    }

    private Optional<String> said(Phrase words) {
        return study.writer().phrase(words).written();
    }

    private static String noun(Tree np) {
        Token head = NounPhrase.head(np).token();
        return head.lower();
    }

    private static String possessive(String name) {
        return name.endsWith("s") ? name + "'" : name + "'s";
    }

    private static boolean needsComplement(String noun) {
        return isShowing(noun)
                || FILM_NOUNS.get(noun).filter("complemented"::equals).isPresent();
    }

    private static boolean isShowing(String noun) {
        return FILM_NOUNS.get(noun).filter("showing"::equals).isPresent();
    }

    /** Short, of one thing and without a verb. */
    private static boolean isPlain(Phrase words) {
        return words.words() <= MOST_COMPLEMENTED
                && !words.has(token -> token.tagged("CC", ",") || token.isFiniteVerb() || token.tagged("VB"));
    }

    /** Not "the film's refusal" within "the film's refusal of an ending". */
    private static boolean isWhole(Tree np) {
        return np.parent()
                .filter(mother -> mother.is("NP") && NounPhrase.core(mother) == mother && mother.first() == np.first())
                .isEmpty();
    }
}
