package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the essay thinks of the film or a part of it: "the ending feels rushed", "the script doesn't work". */
final class Verdicts implements Family {
    private static final Lexicon EVALUATING = Lexicon.named("evaluating-adjectives");
    private static final Lexicon FAILING = Lexicon.named("evaluating-verbs");

    @Override
    public List<Candidate> propose(Study study) {
        return study.statements().stream()
                .filter(Verdicts::judges)
                .flatMap(statement -> ask(study, statement))
                .toList();
    }

    private static Stream<Candidate> ask(Study study, Statement statement) {
        Optional<Topic> topic = study.topics()
                .of(statement.subject())
                .filter(about -> about.is(Sort.FILM, Sort.PART, Sort.OWNED, Sort.MAKER));
        return topic
                .flatMap(about -> Turned.yesOrNo(study, statement, about))
                .map(question -> study.candidate("verdict", Kind.VERDICT, question, List.of(), statement.sentence()))
                .stream();
    }

    private static boolean judges(Statement statement) {
        if (statement.base().filter(FAILING::has).isPresent()) {
            return true;
        }
        boolean links = statement.isCopula()
                || statement
                        .base()
                        .filter(base -> base.matches("feel|seem|look|sound|become|remain"))
                        .isPresent();
        return links
                && statement
                        .complement("ADJP", "JJ")
                        .filter(Verdicts::evaluates)
                        .isPresent();
    }

    private static boolean evaluates(Tree adjective) {
        return adjective.phrase().tokens().stream().anyMatch(token -> EVALUATING.has(token.lower()));
    }
}
