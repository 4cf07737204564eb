package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The views that an essay holds. What it only tells, supposes, quotes or says of its writer is none. */
final class Theses {
    private static final Lexicon OPINING = Lexicon.named("opining-verbs");
    private static final Lexicon SETTLED = Lexicon.named("settled");

    private static final Set<String> NOT_OWN = Set.of(
            "if",
            "unless",
            "when",
            "whenever",
            "until",
            "before",
            "after",
            "who",
            "which",
            "than",
            "where",
            "what",
            "whether",
            "like",
            "as",
            "while",
            "since",
            "because",
            "how",
            "why",
            "for");

    private final Study study;
    private final ThesisSubjects subjects;

    Theses(Study study) {
        this.study = study;
        this.subjects = new ThesisSubjects(study);
    }

    List<Thesis> all() {
        List<Thesis> found = new ArrayList<>();
        for (Statement statement : study.statements()) {
            if (isHeld(statement)) {
                subjects.of(statement)
                        .flatMap(topic -> thesis(statement, topic))
                        .ifPresent(found::add);
            }
        }
        for (Sentence sentence : study.reading().thoughts()) {
            Statement.ofNoun(sentence, bar -> bar.token().is("that", "which"))
                    .filter(this::isOwn)
                    .forEach(statement -> statement
                            .clause()
                            .parent()
                            .flatMap(subjects::ofRelative)
                            .flatMap(topic -> thesis(statement, topic))
                            .ifPresent(found::add));
        }
        return found;
    }

    private boolean isOwn(Statement statement) {
        Sentence sentence = statement.sentence();
        return !sentence.text().endsWith("?")
                && !study.otherWorks().namedIn(sentence)
                && !isQuoted(sentence, statement);
    }

    private boolean isHeld(Statement statement) {
        Optional<Token> joint = statement.joint();
        boolean supposed = joint.filter(word -> NOT_OWN.contains(word.lower())).isPresent();
        boolean relative = statement
                .clause()
                .parent()
                .filter(bar -> bar.is("SBAR") && bar.hasChild("WHNP", "WHPP", "WHADVP"))
                .isPresent();
        return !supposed
                && !relative
                && isOwn(statement)
                && !goesOn(statement)
                && !followsNoun(statement)
                && isEmbeddedWell(statement);
    }

    /** "The questions the people face": what is said of the questions. */
    private static boolean followsNoun(Statement statement) {
        return statement.subject().before().filter(sister -> sister.is("NP")).isPresent();
    }

    /** "I think that …", "it is clear that …", but not "Anora believes that …" or "the fact that …". */
    private boolean isEmbeddedWell(Statement statement) {
        Optional<Tree> bar = statement.clause().parent().filter(parent -> parent.is("SBAR"));
        if (bar.isEmpty()) {
            return true;
        }
        Optional<Statement> outer = bar.get().around(tree -> tree.is("S")).stream()
                .flatMap(Statement::of)
                .filter(one -> one.complements().stream()
                        .anyMatch(part -> part == bar.get()
                                || part.is("ADJP") && part.children().contains(bar.get())))
                .findFirst();
        return outer.filter(one -> one.base().filter(OPINING::has).isPresent() || one.isCopula())
                .filter(one -> !one.negated() && !hasNounBefore(one, bar.get()))
                .filter(one -> !study.topics()
                        .of(one.subject())
                        .filter(topic -> topic.is(Sort.PERSON))
                        .isPresent())
                .filter(one -> !one.subject().token().is("he", "she", "they"))
                .isPresent();
    }

    /** "It is an aspect that we must face": of the aspect. */
    private static boolean hasNounBefore(Statement outer, Tree bar) {
        return outer.complements().stream().takeWhile(part -> part != bar).anyMatch(part -> part.is("NP"));
    }

    /** "The reason it fails has nothing to do …": what follows would be its verb. */
    private static boolean goesOn(Statement statement) {
        int end = statement.clause().end();
        List<Token> tokens = statement.sentence().tokens();
        return end < tokens.size() && tokens.get(end).isFiniteVerb();
    }

    /** Within somebody else's words. */
    private static boolean isQuoted(Sentence sentence, Statement statement) {
        int verb =
                statement.verb().token().start() - sentence.tokens().getFirst().start();
        long marks = sentence.text()
                .substring(0, Math.min(verb, sentence.length()))
                .chars()
                .filter(c -> c == '"')
                .count();
        return marks % 2 == 1;
    }

    /** "In a boyish": a noun phrase that has lost its noun. */
    private static boolean isOpen(Phrase clause) {
        if (!clause.last().tagged("JJ", "JJR", "JJS", "RB", "VBN", "VBG", "CD")) {
            return false;
        }
        for (int at = clause.size() - 2; at >= 0; at--) {
            if (clause.get(at).isNoun() || clause.get(at).isFiniteVerb()) {
                return false;
            }
            if (clause.get(at).tagged("DT", "PRP$") && clause.get(at).is("a", "an", "the", "his", "her", "its")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Thesis> thesis(Statement statement, Topic topic) {
        Optional<List<Phrase>> after = Turned.whole(statement);
        if (after.isEmpty()) {
            return Optional.empty();
        }
        int end = after.get().isEmpty()
                ? statement.verb().end()
                : after.get().getLast().end();
        int start = statement.subject().end();
        Phrase between =
                new Phrase(statement.sentence(), start, statement.verb().first());
        boolean skips = between.has(token -> token.is(",", "that", "which"));
        int from = skips ? statement.finite().first() : start;
        if (from >= end || statement.subject().end() > statement.finite().first()) {
            return Optional.empty();
        }
        Phrase said = new Phrase(statement.sentence(), from, end);
        boolean settled = (statement.isCopula() || topic.is(Sort.PERSON))
                && SETTLED.has(said.last().lower());
        boolean sayable = study.writer().topic(topic).phrase(said).written().isPresent();
        return settled || isOpen(said) || !sayable ? Optional.empty() : Optional.of(new Thesis(statement, topic, said));
    }
}
