package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody of the film has, does or decides, in the essay's own nouns: "What do you make of Vera's silence?" */
final class Nominals implements Family {
    private static final Lexicon INNER = Lexicon.named("inner-nouns");

    private static final Lexicon FILM_NOUNS = Lexicon.named("film-nouns");
    private static final Lexicon WOMEN = Lexicon.named("women");
    private static final Lexicon MEN = Lexicon.named("men");

    /** Of what a film portrays it says something: these need their "of". */
    private static final Set<String> PORTRAYING = Set.of(
            "portrayal",
            "portrayals",
            "depiction",
            "depictions",
            "treatment",
            "representation",
            "handling",
            "view",
            "views",
            "critique",
            "criticism",
            "criticisms",
            "portrait",
            "vision",
            "use",
            "lack",
            "absence",
            "understanding",
            "condemnation",
            "celebration");

    private static final Set<String> SHOWING =
            Set.of("portrayal", "portrayals", "depiction", "depictions", "treatment", "representation", "handling");

    private static final Set<String> DECIDED = Set.of(
            "decision",
            "choice",
            "refusal",
            "attempt",
            "willingness",
            "unwillingness",
            "inability",
            "failure",
            "need",
            "desire",
            "wish",
            "reluctance",
            "determination",
            "resolve",
            "insistence",
            "plan",
            "urge",
            "eagerness");

    private static final Lexicon TRAIT_NOUNS = Lexicon.named("trait-nouns");

    private static final Set<String> WANTED = Set.of(
            "yearning",
            "longing",
            "desire",
            "desires",
            "dream",
            "dreams",
            "goal",
            "goals",
            "ambition",
            "ambitions",
            "quest",
            "search",
            "wish",
            "wishes",
            "aspirations",
            "needs");

    /** Of these one only asks what is wanted. */
    private static final Set<String> AIMS =
            Set.of("dream", "dreams", "goal", "goals", "plan", "search", "wish", "wishes", "act", "actions", "crisis");

    private static final Set<String> DRIVEN = Set.of(
            "behavior",
            "behaviour",
            "actions",
            "obsession",
            "ambition",
            "violence",
            "revenge",
            "rage",
            "anger",
            "cruelty",
            "crusade",
            "pursuit",
            "mission",
            "rebellion",
            "decision",
            "choice",
            "refusal",
            "impulse",
            "hatred",
            "jealousy",
            "devotion",
            "quest",
            "betrayal",
            "lies",
            "defiance",
            "addiction",
            "generosity",
            "perfectionism");

    private static final int MOST_COMPLEMENTED = 8;
    private static final int MOST_WITH_CLAUSE = 11;
    private static final int LEAST_WORTH = 1;
    private static final int OF_SUBJECT = 2;

    @Override
    public List<Candidate> propose(Study study) {
        Map<String, List<Named>> found = new LinkedHashMap<>();
        for (Sentence sentence : study.reading().thoughts()) {
            if (!sentence.text().endsWith("?") && !study.otherWorks().namedIn(sentence)) {
                sentence.tree().stream()
                        .flatMap(Tree::all)
                        .filter(tree -> tree.is("NP"))
                        .flatMap(np -> named(study, np).stream())
                        .forEach(named -> found.computeIfAbsent(named.key(), any -> new ArrayList<>())
                                .add(named));
            }
        }
        return found.values().stream().flatMap(same -> ask(study, same)).toList();
    }

    /** @param key what makes two the same */
    private record Named(String key, String words, String owner, String noun, Tree np) {}

    private static Optional<Named> named(Study study, Tree np) {
        return decided(study, np)
                .or(() -> owned(study, np))
                .or(() -> ofRole(study, np))
                .or(() -> ofFilm(study, np))
                .or(() -> shown(study, np));
    }

    /** "Vera's decision to sell the boat". */
    private static Optional<Named> decided(Study study, Tree np) {
        Token head = NounPhrase.head(np).token();
        Phrase words = np.phrase().trimmed();
        boolean clause = DECIDED.contains(head.lower())
                && words.words() <= MOST_WITH_CLAUSE
                && np.has(tree -> tree.is("S") && tree.token().is("to"))
                && !np.has(tree -> tree.is(",", ":", "SBAR"))
                && np.children().size() <= 4;
        if (!clause) {
            return Optional.empty();
        }
        return owner(study, np)
                .flatMap(topic -> study.writer()
                        .phrase(words)
                        .written()
                        .map(text -> new Named(text, text, topic.words(), head.lower(), np)));
    }

    private static Optional<Topic> owner(Study study, Tree np) {
        return np.all()
                .filter(tree -> tree.first() == np.first() && tree.is("NP", "PRP$"))
                .filter(tree -> tree.is("PRP$") || NounPhrase.isOwner(tree))
                .findFirst()
                .flatMap(study.topics()::owner)
                .filter(topic -> topic.is(Sort.PERSON, Sort.MAKER));
    }

    /** "Her silence". */
    private static Optional<Named> owned(Study study, Tree np) {
        Token head = NounPhrase.head(np).token();
        Phrase words = complemented(np).phrase().trimmed();
        boolean inner = INNER.has(head.lower()) && !isWithin(np) && isPlain(words);
        return inner
                ? owner(study, np)
                        .filter(topic -> topic.is(Sort.PERSON))
                        .flatMap(topic -> study.writer()
                                .phrase(words)
                                .written()
                                .map(text -> new Named(
                                        topic.words() + " " + head.lower(), text, topic.words(), head.lower(), np)))
                : Optional.empty();
    }

    /** "The mother's silence". */
    private static Optional<Named> ofRole(Study study, Tree np) {
        Token head = NounPhrase.head(np).token();
        Phrase words = complemented(np).phrase().trimmed();
        boolean role = words.size() >= 4
                && words.get(0).is("the")
                && words.get(2).tagged("POS")
                && (WOMEN.has(words.get(1).lower()) || MEN.has(words.get(1).lower()));
        boolean fits = role && INNER.has(head.lower()) && !isWithin(np) && isPlain(words);
        return fits
                ? study.writer()
                        .phrase(words)
                        .written()
                        .map(text -> text.replaceFirst("^The ", "the "))
                        .map(text -> new Named(text, text, "the " + words.get(1).lower(), head.lower(), np))
                : Optional.empty();
    }

    /** "The film's portrayal of the poor", "Lind's refusal of an ending". */
    private static Optional<Named> ofFilm(Study study, Tree np) {
        Token head = NounPhrase.head(np).token();
        Phrase words = complemented(np).phrase().trimmed();
        int owns = words.indexOf(0, token -> token.tagged("POS"));
        boolean fits = owns > 0
                && owns < words.size() - 1
                && words.indexOf(owns + 1, token -> token.tagged("POS")) < 0
                && FILM_NOUNS.has(head.lower())
                && !isWithin(np)
                && isPlain(words)
                && !(PORTRAYING.contains(head.lower()) && !words.has(token -> token.is("of", "on")));
        return fits
                ? ownerOf(study, np, words.until(owns))
                        .flatMap(owner -> study.writer()
                                .phrase(words.from(owns + 1))
                                .written()
                                .map(text -> new Named(
                                        "film " + text, possessive(owner) + " " + text, owner, head.lower(), np)))
                : Optional.empty();
    }

    private static Optional<String> ownerOf(Study study, Tree np, Phrase words) {
        String text = words.text().toLowerCase(Locale.ROOT);
        boolean film = text.matches("(?:the|this) (?:film|movie|picture)")
                || study.essay()
                        .credits()
                        .film()
                        .filter(title -> title.equalsIgnoreCase(words.text()))
                        .isPresent();
        return film
                ? Optional.of(study.topics().film())
                : owner(study, np).filter(topic -> topic.is(Sort.MAKER)).map(Topic::words);
    }

    private static String possessive(String name) {
        return name.endsWith("s") ? name + "'" : name + "'s";
    }

    /** "The portrayal of the poor", where nobody else's can be meant. */
    private static Optional<Named> shown(Study study, Tree np) {
        Token head = NounPhrase.head(np).token();
        Phrase words = complemented(np).phrase().trimmed();
        boolean fits = SHOWING.contains(head.lower())
                && words.size() >= 4
                && words.get(0).is("the", "its")
                && words.has(token -> token.is("of"))
                && !words.get(words.indexOf(0, token -> token.is("of")) - 1).tagged("CC")
                && isPlain(words)
                && !isWithin(np)
                && study.scenes().isCriticism(np.sentence());
        String film = study.topics().film();
        return fits
                ? study.writer()
                        .phrase(words.from(1))
                        .written()
                        .map(text -> new Named("film " + text, possessive(film) + " " + text, film, head.lower(), np))
                : Optional.empty();
    }

    /** With what it is for or of: "her attachment to her father". */
    private static Tree complemented(Tree np) {
        boolean complement = np.children().size() == 2
                && np.children().get(0).is("NP")
                && np.children().get(1).is("PP")
                && np.children().get(1).token().is("to", "for", "of", "with", "towards", "toward", "from")
                && !np.has(tree -> tree.is("SBAR", "S", "VP", ",", "PRN"));
        return complement ? np : NounPhrase.core(np);
    }

    /** Short, of one thing and without a verb. */
    private static boolean isPlain(Phrase words) {
        return words.words() <= MOST_COMPLEMENTED
                && !words.has(token -> token.tagged("CC", ",") || token.isFiniteVerb() || token.tagged("VB"));
    }

    private static boolean isWithin(Tree np) {
        return np.parent()
                .filter(mother -> mother.is("NP") && NounPhrase.core(mother) == mother && mother.first() == np.first())
                .isPresent();
    }

    private static Stream<Candidate> ask(Study study, List<Named> same) {
        return same.stream()
                .max(Comparator.comparingInt(Nominals::worth))
                .filter(named -> worth(named) >= LEAST_WORTH)
                .stream()
                .flatMap(named -> questions(study, named));
    }

    private static boolean isOfFilm(Named named) {
        return named.key().startsWith("film ");
    }

    /** What argues, and is about it, speaks for it. */
    private static int worth(Named named) {
        boolean subject = named.np().parent().filter(parent -> parent.is("S")).isPresent();
        return Argument.weight(named.np().sentence()) + (subject ? OF_SUBJECT : 0);
    }

    private static Stream<Candidate> questions(Study study, Named named) {
        Sentence sentence = named.np().sentence();
        List<Candidate> questions = new ArrayList<>();
        if (!AIMS.contains(named.noun())) {
            questions.add(study.candidate(
                    isOfFilm(named) ? "film-has" : "make-of",
                    isOfFilm(named) ? Kind.CLAIM : Kind.MOTIVE,
                    "what do you make of " + named.words(),
                    List.of(),
                    sentence));
        }
        TRAIT_NOUNS
                .get(named.noun())
                .map(trait -> study.candidate(
                        "trait-had", Kind.CLAIM, "would you call " + named.owner() + " " + trait, List.of(), sentence))
                .ifPresent(questions::add);
        if (WANTED.contains(named.noun())) {
            questions.add(study.candidate(
                    "wants-noun", Kind.MOTIVE, "what does " + named.owner() + " really want", List.of(), sentence));
        }
        if (DRIVEN.contains(named.noun())) {
            questions.add(
                    study.candidate("drives-noun", Kind.MOTIVE, "what drives " + named.words(), List.of(), sentence));
        }
        return questions.stream();
    }
}
