package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where in its clauses a word of a sentence stands. */
final class SentenceRoles {
    private static final double SUBJECT = 8;
    private static final double OBJECT = 4.5;
    private static final double OTHER = 4;

    private static final Set<String> COPULAS =
            Set.of("is", "was", "'s", "be", "been", "being", "are", "were", "becomes", "remains");

    private final List<Statement> statements;
    private final List<Tree> leaves = new ArrayList<>();

    SentenceRoles(Sentence sentence) {
        Optional<Tree> tree = sentence.length() > Reading.LONGEST_THOUGHT ? Optional.empty() : sentence.tree();
        this.statements = tree.isEmpty() ? List.of() : Statement.all(sentence);
        tree.ifPresent(all -> all.all().filter(Tree::isWord).forEach(leaves::add));
    }

    /** The clause whose subject the word is. */
    Optional<Tree> subjectOf(int at) {
        return leaf(at).flatMap(leaf -> statements.stream()
                .filter(statement -> isSubject(statement.subject(), leaf))
                .map(Statement::clause)
                .reduce((outer, inner) -> inner));
    }

    double weight(int at) {
        if (subjectOf(at).isPresent()) {
            return SUBJECT;
        }
        boolean object = leaf(at).flatMap(leaf -> leaf.around(tree -> tree.is("VP", "PP", "S", "SBAR")))
                .filter(tree -> tree.is("VP"))
                .isPresent();
        return object && !isOwner(at) ? OBJECT : OTHER;
    }

    /** Who acts in the clause of the word, so that "her" can't be the same: the clause, if its subject is said. */
    Optional<Tree> actingClause(int at) {
        return leaf(at).flatMap(
                        leaf -> leaf.around(tree -> tree.is("S") && tree.hasChild("NP") && tree.hasChild("VP")));
    }

    /** Whether the clause of the word leaves out who acts: "to see her". */
    boolean isSubjectless(int at) {
        return leaf(at).flatMap(leaf -> leaf.around(tree -> tree.is("S")))
                .filter(clause -> !clause.hasChild("NP"))
                .isPresent();
    }

    /** "Vera is a widow", "Vera, a widow", "as a widow": nobody new. */
    boolean isDescription(int at) {
        Optional<Tree> np = leaf(at).flatMap(Tree::parent).filter(tree -> tree.is("NP"));
        if (np.isEmpty()) {
            return false;
        }
        Tree whole = np.get();
        while (whole.parent()
                .filter(tree -> tree.is("NP") && NounPhrase.head(tree).first() == at)
                .isPresent()) {
            whole = whole.parent().orElseThrow();
        }
        Optional<Tree> mother = whole.parent();
        boolean said = mother.filter(
                        tree -> tree.is("VP") && COPULAS.contains(tree.token().lower()))
                .isPresent();
        boolean beside =
                mother.filter(tree -> tree.is("NP") && tree.hasChild(",")).isPresent();
        boolean as = mother.filter(tree -> tree.is("PP") && tree.token().is("as", "like"))
                .isPresent();
        return said || beside || as;
    }

    private boolean isOwner(int at) {
        return leaf(at).filter(leaf -> leaf.is("PRP$")).isPresent()
                || leaf(at).flatMap(Tree::parent).filter(NounPhrase::isOwner).isPresent();
    }

    private static boolean isSubject(Tree subject, Tree leaf) {
        if (leaf.first() < subject.first() || leaf.end() > subject.end() || leaf.is("PRP$")) {
            return false;
        }
        for (Tree at = leaf; at != subject; at = at.parent().orElseThrow()) {
            if (!at.is("NP") && !at.isWord() || NounPhrase.isOwner(at)) {
                return false;
            }
        }
        return !NounPhrase.isOwner(subject);
    }

    private Optional<Tree> leaf(int at) {
        return at < leaves.size() ? Optional.of(leaves.get(at)) : Optional.empty();
    }
}
