package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Tree;
import aftercredits.prompt.reading.WordSense;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Tells what an essay holds to be so from what happens in the film: two people may differ about it. */
final class Arguable {
    private static final Lexicon WORKS = Lexicon.named("works");
    private static final Lexicon LABELS = Lexicon.named("views");
    private static final Lexicon CHARACTER = Lexicon.named("character-adjectives");
    private static final Lexicon INTERPRETING = Lexicon.named("interpreting-verbs");
    private static final Lexicon OF_FILMS = Lexicon.named("film-attitudes");
    private static final Lexicon OF_PEOPLE = Lexicon.named("people-attitudes");

    private static final Set<WordSense> IDEAS = EnumSet.of(WordSense.FEELING, WordSense.STATE, WordSense.MOTIVE);

    private static final Set<String> FAME = Set.of(
            "recognition",
            "mention",
            "praise",
            "credit",
            "award",
            "awards",
            "oscar",
            "oscars",
            "attention",
            "picture",
            "applause",
            "nod",
            "nomination",
            "callout",
            "acclaim",
            "success",
            "audience",
            "part",
            "role");

    private Arguable() {}

    static boolean is(Statement statement, Topic topic) {
        Optional<String> base = statement.base();
        boolean links = statement.isCopula()
                || base.filter(verb -> verb.matches("feel|seem|remain")).isPresent();
        if (links) {
            return statement.complements().stream()
                    .findFirst()
                    .filter(first -> isView(first, topic))
                    .isPresent();
        }
        boolean made = topic.is(Sort.MAKER) && isPast(statement);
        if (made || asksForFame(statement)) {
            return false;
        }
        boolean people = topic.is(Sort.PERSON);
        boolean object = statement.complement("NP", "S", "SBAR").isPresent();
        return base.filter(INTERPRETING::has).isPresent()
                        && statement.complement("NP").isPresent()
                        && !isBodily(statement)
                || base.filter(OF_FILMS::has).isPresent() && object && topic.is(Sort.FILM, Sort.MAKER, Sort.PART)
                || base.filter(OF_PEOPLE::has).isPresent() && people && object;
    }

    /** What a maker did is how the film came about. */
    private static boolean isPast(Statement statement) {
        return statement.finite().token().tagged("VBD") || statement.verb().is("VBD");
    }

    /** "Deserves a mention", "wants the part". */
    static boolean asksForFame(Statement statement) {
        return statement
                .complement("NP")
                .map(NounPhrase::head)
                .map(Tree::token)
                .filter(head -> FAME.contains(head.lower()) || NounPhrase.isVague(head) || !head.isNoun())
                .isPresent();
    }

    private static boolean isView(Tree complement, Topic topic) {
        if (complement.is("ADJP", "JJ")) {
            Token adjective = adjective(complement);
            return CHARACTER.has(adjective.lower());
        }
        return complement.is("NP")
                && isView(complement, NounPhrase.core(complement).phrase(), topic);
    }

    private static Token adjective(Tree complement) {
        return complement
                .all()
                .filter(part -> part.isWord() && part.is("JJ", "VBN", "JJR"))
                .findFirst()
                .map(Tree::token)
                .orElse(complement.phrase().last());
    }

    private static boolean isView(Tree complement, Phrase core, Topic topic) {
        String head = NounPhrase.head(complement).token().lower();
        boolean described = core.has(token -> token.tagged("JJ", "JJS", "RBS") || token.is("of", "only"));
        boolean the = core.get(0).is("the");
        boolean single = core.has(token -> token.tagged("JJS", "RBS") || token.is("only", "real", "true"));
        boolean work = WORKS.get(head).filter(String::isEmpty).isPresent() && described && !the;
        boolean idea = WordSense.ofNoun(head).filter(IDEAS::contains).isPresent()
                && !NounPhrase.isVague(NounPhrase.head(complement).token());
        boolean label = LABELS.has(head) && (the || core.get(0).is("a", "an"));
        boolean ideal = topic.is(Sort.PERSON, Sort.OWNED, Sort.THING) && idea && (the ? single : described);
        return label || work || ideal;
    }

    /** "The lamp reflects the light" is nothing to argue about. */
    private static boolean isBodily(Statement statement) {
        return statement
                .complement("NP")
                .map(NounPhrase::head)
                .map(Tree::token)
                .flatMap(head -> WordSense.ofNoun(head.lower()))
                .filter(sense -> sense == WordSense.ARTIFACT || sense == WordSense.ANIMAL)
                .isPresent();
    }
}
