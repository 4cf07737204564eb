package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Tree;
import aftercredits.prompt.reading.WordSense;
import java.util.Optional;
import java.util.Set;

/** What an essay says that somebody or something is, or is not, asked of the club: "Would you call Vera selfish?" */
final class WouldYouCall {
    private static final Lexicon TRAITS = Lexicon.named("traits");
    private static final Lexicon LABELS = Lexicon.named("labels");
    private static final Lexicon VERDICTS = Lexicon.named("verdicts");
    private static final Lexicon WORKS = Lexicon.named("works");
    private static final Lexicon GENRES = Lexicon.named("genres");
    private static final Lexicon FACTS = Lexicon.named("facts");

    private static final Set<String> HEDGES = Set.of(
            "technically",
            "hardly",
            "really",
            "essentially",
            "ultimately",
            "basically",
            "arguably",
            "perhaps",
            "supposedly",
            "ostensibly",
            "apparently",
            "truly",
            "actually",
            "almost");

    private static final Set<String> PLAIN_WORKS = Set.of("film", "movie", "picture", "story", "tale");

    private static final int MOST_WORDS = 6;

    private WouldYouCall() {}

    /** Empty where there is nothing to be called, or it is only how good. */
    static Optional<String> asked(Study study, Thesis thesis) {
        Statement statement = thesis.statement();
        Topic subject = thesis.subject();
        if (!statement.isCopula() && !statement.does(Set.of("seem", "become", "remain"))
                || subject.is(Sort.PART, Sort.MAKER)
                || subject.is(Sort.FILM) && !isContested(statement)) {
            return Optional.empty();
        }
        return statement.complements().stream()
                .filter(part -> !part.is("ADVP", "RB"))
                .findFirst()
                .flatMap(first -> first.is("ADJP")
                        ? adjective(first, subject)
                        : Optional.of(first)
                                .filter(np -> isContested(statement))
                                .flatMap(np -> noun(np, subject)))
                .flatMap(words -> study.writer()
                        .words("would you call")
                        .topic(subject)
                        .phrase(words)
                        .written());
    }

    /** "It isn't a romance", "it is hardly a critique", "this is technically a comedy": as some hold, or held. */
    private static boolean isContested(Statement statement) {
        return statement.negated()
                || statement.clause().phrase().has(token -> HEDGES.contains(token.lower()))
                || isSetAgainst(statement)
                || Statement.all(statement.sentence()).stream().anyMatch(other -> isDeniedBeside(other, statement));
    }

    /** "A tragedy, not a comedy", "less a comedy than a tragedy", but not "a comedy that does not hurt". */
    private static boolean isSetAgainst(Statement statement) {
        return statement
                .clause()
                .all()
                .filter(tree -> tree.isWord() && tree.token().is("not", "less"))
                .flatMap(tree -> tree.around(around -> around.is("S")).stream())
                .anyMatch(around -> around == statement.clause());
    }

    /** "It isn't a romance" of "it isn't a romance, it is a tragedy". */
    private static boolean isDeniedBeside(Statement other, Statement statement) {
        return other.negated()
                && other.isCopula()
                && other.complement("NP").isPresent()
                && other.clause().parent().equals(statement.clause().parent());
    }

    private static Optional<Phrase> adjective(Tree tree, Topic subject) {
        Phrase words = tree.phrase().trimmed();
        while (!words.isEmpty()
                && words.get(0).tagged("RB")
                && !words.get(0).is("entirely", "purely", "completely", "wholly")) {
            words = words.from(1);
        }
        boolean plain = !words.isEmpty()
                && words.size() <= 3
                && words.last().tagged("JJ", "VBN", "VBG")
                && words.tokens().stream().allMatch(token -> token.tagged("JJ", "RB", "CC", "VBN", "VBG"))
                && !words.has(token -> FACTS.has(token.lower()) || VERDICTS.has(token.lower()));
        boolean people =
                subject.is(Sort.PERSON) || subject.many() && subject.words().contains(" and ");
        boolean trait = people && !words.isEmpty() && TRAITS.has(words.last().lower());
        boolean owned = subject.is(Sort.OWNED)
                && subject.words().contains("'")
                && WordSense.isAbstract(NounPhrase.head(subject.tree()).token().lower());
        return plain && (owned || trait) ? Optional.of(words) : Optional.empty();
    }

    private static Optional<Phrase> noun(Tree tree, Topic subject) {
        if (!tree.is("NP")) {
            return Optional.empty();
        }
        Tree core = NounPhrase.core(tree);
        Phrase words = core.phrase().trimmed();
        Token head = NounPhrase.head(core).token();
        boolean article = words.get(0).is("a", "an");
        boolean whole = core == tree || tree.phrase().size() == words.size() || !NounPhrase.isVague(head);
        boolean plain = article
                && whole
                && words.size() >= 2
                && words.words() <= MOST_WORDS
                && head.isNoun()
                && !NounPhrase.isVague(head)
                && !core.has(part -> part.is("SBAR", "S", "VP", "CC", ","))
                && !words.has(token -> VERDICTS.has(token.lower()) || token.tagged("CD"));
        return plain && fits(words, head, subject) ? Optional.of(words) : Optional.empty();
    }

    private static boolean fits(Phrase words, Token head, Topic subject) {
        String noun = head.lower();
        boolean work = WORKS.has(noun) || GENRES.has(noun);
        boolean bare = words.size() == 2 && (!GENRES.has(noun) || PLAIN_WORKS.contains(noun));
        return switch (subject.sort()) {
            case FILM -> !bare && work;
            case PERSON -> LABELS.has(noun) || words.has(token -> TRAITS.has(token.lower()));
            case MAKER, PART -> false;
            case OWNED, THING -> false;
        };
    }
}
