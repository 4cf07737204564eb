package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the essay, its film or somebody holds to be so, or wonders about: "critics say that …", "the film suggests that …",
 * "I doubt whether …", "how far she …".
 */
final class Reported implements Family {
    private static final Set<String> OTHERS = Set.of(
            "critics",
            "critic",
            "people",
            "viewers",
            "reviewers",
            "some",
            "many",
            "others",
            "audiences",
            "everyone",
            "everybody",
            "defenders",
            "detractors",
            "fans",
            "friends",
            "readers",
            "most",
            "one");

    private static final Lexicon HOLDING = Lexicon.named("holding-verbs");

    @Override
    public List<Candidate> propose(Study study) {
        List<Candidate> found = new ArrayList<>();
        for (Statement outer : study.statements()) {
            for (Tree tree : outer.complements()) {
                if (tree.is("SBAR")) {
                    inner(tree).stream()
                            .flatMap(Statement::of)
                            .findFirst()
                            .ifPresent(inner -> ask(study, outer, tree, inner).ifPresent(found::add));
                }
            }
        }
        return found;
    }

    private static Optional<Tree> inner(Tree bar) {
        return bar.lastChild("S");
    }

    private static Optional<Candidate> ask(Study study, Statement outer, Tree bar, Statement inner) {
        Token joint = bar.token();
        boolean plain = joint.is("that") || bar.children().size() == 1;
        boolean open = joint.is("whether", "if") && doubts(outer);
        boolean asks = bar.hasChild("WHADVP") && joint.is("why") && doubts(outer);
        boolean holds = outer.base().filter(HOLDING::has).isPresent() || isClear(outer);
        boolean weighs = bar.has(part -> part.token().is("or"));
        if (weighs || !(open || asks || (plain && holds))) {
            return Optional.empty();
        }
        Kind kind = kind(outer, plain);
        return study.topics()
                .of(inner.subject())
                .filter(about -> asks || Claims.judges(inner, about))
                .flatMap(about -> asks ? Why.asked(study, inner, about) : Turned.yesOrNo(study, inner, about))
                .map(question -> study.candidate(
                        "reported-" + kind.name().toLowerCase(Locale.ROOT),
                        kind,
                        question,
                        List.of(),
                        outer.sentence()));
    }

    /** What one wonders or doesn't know; a question that somebody asks somebody is the plot's. */
    private static boolean doubts(Statement outer) {
        boolean clear = outer.complement("ADJP")
                .filter(word -> word.has(part -> part.token().is("clear", "sure", "certain", "obvious")))
                .isPresent();
        boolean unclear = outer.complement("ADJP")
                .filter(word -> word.has(part -> part.token()
                        .is(
                                "unclear",
                                "uncertain",
                                "hard",
                                "difficult",
                                "impossible",
                                "debatable",
                                "ambiguous",
                                "unsure")))
                .isPresent();
        return unclear
                || (clear && outer.negated())
                || outer.does(Set.of("wonder", "debate", "doubt", "ponder", "question"))
                || (outer.negated()
                        && outer.does(Set.of(
                                "know",
                                "tell",
                                "say",
                                "explain",
                                "decide",
                                "matter",
                                "reveal",
                                "understand",
                                "learn")));
    }

    /** "It's clear that she …". */
    private static boolean isClear(Statement outer) {
        return outer.isCopula()
                && outer.complement("ADJP", "NP")
                        .filter(word -> word.phrase()
                                .last()
                                .is(
                                        "clear",
                                        "obvious",
                                        "possible",
                                        "evident",
                                        "likely",
                                        "point",
                                        "thesis",
                                        "argument",
                                        "message"))
                        .isPresent();
    }

    private static Kind kind(Statement outer, boolean plain) {
        if (!plain) {
            return Kind.DOUBT;
        }
        String subject = outer.subject().phrase().last().lower();
        return OTHERS.contains(subject) ? Kind.DISPUTE : Kind.CLAIM;
    }
}
