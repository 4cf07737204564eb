package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the essay thinks of the film or a part of it, where a club may think otherwise: "the ending feels rushed", "the
 * script doesn't work". Mere praise is no such thing.
 */
final class Verdicts implements Family {
    private static final Lexicon ADJECTIVES = Lexicon.named("verdict-adjectives");
    private static final Lexicon VERBS = Lexicon.named("verdict-verbs");
    private static final Set<String> LINKS = Set.of("be", "feel", "seem", "look", "sound", "become", "remain");

    /** Parts of which there are many: which one is meant must be said. */
    private static final Set<String> ONE_OF_MANY = Set.of(
            "the scene",
            "the sequence",
            "the shot",
            "the song",
            "the cut",
            "the edit",
            "the speech",
            "the monologue",
            "the characters");

    @Override
    public List<Candidate> propose(Study study) {
        OtherWorks others = study.otherWorks();
        return study.statements().stream()
                .filter(OwnClaims::isClaim)
                .filter(statement -> !others.namedIn(statement.sentence()))
                .flatMap(statement -> ask(study, statement).stream())
                .toList();
    }

    private static Optional<Candidate> ask(Study study, Statement statement) {
        return study.topics()
                .of(statement.subject())
                .filter(about -> about.is(Sort.FILM, Sort.PART) && !ONE_OF_MANY.contains(about.words()))
                .flatMap(about -> judged(study, statement, about).or(() -> done(study, statement, about)));
    }

    private static Optional<Candidate> judged(Study study, Statement statement, Topic about) {
        if (!statement.does(LINKS)) {
            return Optional.empty();
        }
        return statement
                .complement("ADJP", "JJ", "VP", "VBN")
                .flatMap(Verdicts::adjective)
                .flatMap(adjective -> ADJECTIVES
                        .get(adjective.lower())
                        .map(against -> candidate(study, statement, about, adjective.lower(), against)));
    }

    private static Candidate candidate(
            Study study, Statement statement, Topic about, String adjective, String against) {
        String is = about.be() + " " + about.words() + " ";
        return switch (against) {
            case "-" -> verdict(study, statement, is + adjective, List.of());
            case "too" -> verdict(study, statement, is + "too " + adjective, List.of());
            default -> verdict(study, statement, is + adjective + " or " + against, List.of(adjective, against));
        };
    }

    private static Candidate verdict(Study study, Statement statement, String question, List<String> stances) {
        return study.candidate("verdict", Kind.VERDICT, question, stances, statement.sentence());
    }

    /** The one adjective that it is, whatever makes it more or less: "rushed" of "a little rushed". */
    private static Optional<Token> adjective(Tree predicate) {
        List<Token> adjectives = predicate.phrase().tokens().stream()
                .filter(token -> token.tagged("JJ", "VBN", "VBG"))
                .toList();
        boolean alone = adjectives.size() == 1
                && predicate.phrase().last().equals(adjectives.getFirst())
                && !predicate.has(tree -> tree.is("CC"));
        return alone ? Optional.of(adjectives.getFirst()) : Optional.empty();
    }

    private static Optional<Candidate> done(Study study, Statement statement, Topic about) {
        boolean plain = statement.base().flatMap(VERBS::get).filter("-"::equals).isPresent()
                && statement.complements().stream().noneMatch(tree -> tree.is("NP", "PP", "S", "SBAR"));
        boolean onIt = statement.base().flatMap(VERBS::get).filter("it"::equals).isPresent()
                && statement.complement("NP").filter(Verdicts::isWhole).isPresent();
        return Stream.of(about)
                .filter(any -> plain || onIt)
                .flatMap(any ->
                        plain ? plainly(statement, any).stream() : Turned.yesOrNo(study, statement, any).stream())
                .findFirst()
                .map(question -> verdict(study, statement, question, List.of()));
    }

    private static Optional<String> plainly(Statement statement, Topic about) {
        return statement.base().map(base -> about.doing() + " " + about.words() + " " + base);
    }

    /** Whether nothing must be left out of it in a question. */
    private static boolean isWhole(Tree np) {
        return NounPhrase.core(np).end() == np.end();
    }
}
