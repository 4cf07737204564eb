package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the essay holds, asked back, in the few manners that make a club debate: what something should be called, what it
 * stands for, what the film leaves out, what weighs more. Of anything else that an essay says, readers wanted next to nothing asked.
 */
final class AskedBack implements Family {
    private static final Lexicon LACKING = Lexicon.named("lacking-verbs");
    private static final Lexicon MEANING = Lexicon.named("meaning-verbs");
    private static final Lexicon EXPECTED = Lexicon.named("expected-verbs");

    private static final Set<String> NOTHING = Set.of("nothing", "little");

    /** In words: a shorter clause says too little. */
    private static final int FEWEST = 4;

    @Override
    public List<Candidate> propose(Study study) {
        List<Candidate> found = new ArrayList<>();
        for (Thesis thesis : new Theses(study).all()) {
            called(study, thesis).ifPresent(found::add);
            manner(thesis)
                    .filter(manner -> thesis.words() >= FEWEST)
                    .flatMap(manner -> asked(study, manner, thesis))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Candidate> called(Study study, Thesis thesis) {
        return WouldYouCall.asked(study, thesis)
                .map(question -> study.candidate(
                        thesis.subject().is(Sort.FILM) ? "call-film" : "call-it",
                        Kind.CLAIM,
                        question,
                        List.of(),
                        thesis.sentence()));
    }

    private static Optional<Candidate> asked(Study study, String manner, Thesis thesis) {
        Kind kind = manner.equals("means") ? Kind.MEANING : Kind.CLAIM;
        return Turned.yesOrNo(study, thesis.statement(), thesis.subject())
                .filter(question -> !Character.isUpperCase(question.charAt(0)))
                .filter(question -> !manner.equals("compares") || question.contains(" than "))
                .map(question -> study.candidate(manner, kind, question, List.of(), thesis.sentence()));
    }

    private static Optional<String> manner(Thesis thesis) {
        Statement statement = thesis.statement();
        boolean ofWork = thesis.subject().is(Sort.FILM, Sort.PART, Sort.MAKER);
        if (!thesis.subject().is(Sort.MAKER)
                && statement.base().filter(MEANING::has).isPresent()
                && hasObject(statement)) {
            return Optional.of("means");
        }
        if (ofWork && leavesOut(statement)) {
            return Optional.of("leaves-out");
        }
        return compares(statement) ? Optional.of("compares") : Optional.empty();
    }

    private static boolean hasObject(Statement statement) {
        return statement.complements().stream()
                .findFirst()
                .filter(first -> first.is("NP"))
                .isPresent();
    }

    /** "It ignores her pain", "it says nothing of her pain". */
    private static boolean leavesOut(Statement statement) {
        boolean says = !statement.isCopula()
                && statement.complements().stream()
                        .findFirst()
                        .filter(first -> first.is("NP"))
                        .map(Tree::token)
                        .filter(token -> NOTHING.contains(token.lower()))
                        .isPresent();
        return statement.negated()
                ? statement.base().filter(EXPECTED::has).isPresent() && hasObject(statement)
                : says || statement.base().filter(LACKING::has).isPresent();
    }

    /** "She loves the game more than her life", but not "more than two hours". */
    private static boolean compares(Statement statement) {
        Phrase clause = statement.clause().phrase();
        int than = clause.indexOf(1, token -> token.is("than"));
        boolean counts = clause.has(token -> token.tagged("CD"));
        boolean rest = than > 0 && clause.get(than - 1).is("rather", "other", "different");
        boolean degree =
                than > 0 && than + 1 < clause.size() && clause.get(than + 1).tagged("JJ", "RB");
        return than > 0 && !degree && !counts && !rest;
    }
}
