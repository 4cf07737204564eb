package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody or something does or is something: a clause as its tree has it, wherever in the sentence it stands.
 *
 * @param clause the constituent that holds it all
 * @param helps verbs before the main one, first to last: "could have" of "could have loved"
 * @param negated whether "not" or "never" is said of the verb
 * @param adverbs between subject and what follows the verb: "merely", "perhaps"
 * @param verb the main verb
 * @param complements what follows the main verb, marks left out
 */
public record Statement(
        Tree clause,
        Tree subject,
        List<Tree> helps,
        boolean negated,
        List<Tree> adverbs,
        Tree verb,
        List<Tree> complements) {
    private static final Set<String> DENYING =
            Set.of("not", "n't", "never", "hardly", "barely", "scarcely", "rarely", "seldom");

    private static final Pattern MARK = Pattern.compile("[,.:`']+|CC");

    private static final String[] VERBS = {"VB", "VBZ", "VBP", "VBD", "VBN", "VBG", "MD"};

    public Statement {
        helps = List.copyOf(helps);
        adverbs = List.copyOf(adverbs);
        complements = List.copyOf(complements);
    }

    /** Every statement of the sentence, an outer one before those within it. */
    public static List<Statement> all(Sentence sentence) {
        return sentence.statements();
    }

    static List<Statement> read(Sentence sentence) {
        return sentence.tree().stream()
                .flatMap(Tree::all)
                .filter(tree -> tree.is("S"))
                .flatMap(Statement::of)
                .toList();
    }

    /** What "who" does or is, as a statement about whom it means: "Anna, who left". */
    public static List<Statement> relative(Sentence sentence) {
        return sentence.tree().stream()
                .flatMap(Tree::all)
                .filter(tree -> tree.is("SBAR") && tree.token().is("who"))
                .flatMap(Statement::ofRelative)
                .toList();
    }

    /** What "that" or "which" does or is, as a statement about what it means: "a film that asks much". */
    public static Stream<Statement> ofNoun(Sentence sentence, Predicate<Tree> fits) {
        return sentence.tree().stream()
                .flatMap(Tree::all)
                .filter(tree -> tree.is("SBAR") && fits.test(tree))
                .flatMap(Statement::ofRelative);
    }

    private static Stream<Statement> ofRelative(Tree bar) {
        Optional<Tree> clause = bar.child("S").filter(inner -> !inner.hasChild("NP"));
        Optional<Tree> who = bar.parent()
                .filter(mother -> mother.is("NP"))
                .map(mother -> mother.children().getFirst())
                .filter(first -> first.is("NP"));
        Optional<Tree> predicate = clause.flatMap(inner -> inner.lastChild("VP"));
        return predicate.isEmpty() || who.isEmpty()
                ? Stream.empty()
                : new Reader(clause.orElseThrow(), who.get()).read(predicate.get()).stream();
    }

    /** What this clause states: one thing, or several of one subject; nothing where it lacks subject or finite verb. */
    public static Stream<Statement> of(Tree clause) {
        Optional<Tree> predicate = clause.lastChild("VP");
        Optional<Tree> subject = predicate.flatMap(vp -> clause.children().stream()
                .takeWhile(child -> child != vp)
                .filter(child -> child.is("NP"))
                .reduce((one, other) -> other));
        return subject.stream().flatMap(who -> new Reader(clause, who).read(predicate.orElseThrow()).stream());
    }

    public Sentence sentence() {
        return clause.sentence();
    }

    /** The first verb, which carries the tense. */
    public Tree finite() {
        return helps.isEmpty() ? verb : helps.getFirst();
    }

    public boolean isFinite() {
        return finite().token().isFiniteVerb() || finite().is("VBZ", "VBP", "VBD", "MD");
    }

    /** The main verb's base form; empty where that is not certain. */
    public Optional<String> base() {
        Token word = verb.token();
        return Verbs.base(new Token(word.text(), verb.label(), word.start(), word.end()))
                .or(() -> Verbs.base(word));
    }

    /** "Be" and nothing more. */
    public boolean isCopula() {
        return verb.token().is("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "'m", "am");
    }

    /** Whether the main verb is one of these, in base form. */
    public boolean does(Set<String> verbs) {
        return base().filter(verbs::contains).isPresent();
    }

    public Optional<Tree> complement(String... labels) {
        return complements.stream().filter(tree -> tree.is(labels)).findFirst();
    }

    /** The word that makes this clause part of another: "that", "because", "if"; empty for a main clause. */
    public Optional<Token> joint() {
        return clause.parent()
                .filter(parent -> parent.is("SBAR"))
                .map(parent -> parent.children().getFirst())
                .filter(child -> child != clause)
                .map(Tree::token);
    }

    public boolean isMain() {
        return clause.around(tree -> tree.is("SBAR", "NP", "VP", "PP", "PRN", "ADJP"))
                .isEmpty();
    }

    /** Collects the parts of a verb phrase, going down through helping verbs. */
    private static final class Reader {
        private final Tree clause;
        private final Tree subject;

        Reader(Tree clause, Tree subject) {
            this.clause = clause;
            this.subject = subject;
        }

        List<Statement> read(Tree predicate) {
            return read(predicate, new Begun(List.of(), List.of(), false)).stream()
                    .filter(Statement::isFinite)
                    .toList();
        }

        private record Begun(List<Tree> helps, List<Tree> adverbs, boolean negated) {}

        private List<Statement> read(Tree vp, Begun begun) {
            List<Tree> inner =
                    vp.children().stream().filter(child -> child.is("VP")).toList();
            Optional<Tree> verb = vp.child(VERBS);
            if (verb.isEmpty()) {
                return inner.stream()
                        .flatMap(part -> read(part, begun).stream())
                        .toList();
            }
            Begun further = begun(vp, verb.get(), begun);
            if (inner.isEmpty()) {
                return List.of(statement(vp, verb.get(), further));
            }
            List<Tree> helps = new ArrayList<>(further.helps());
            helps.add(verb.get());
            Begun helped = new Begun(helps, further.adverbs(), further.negated());
            return inner.stream().flatMap(part -> read(part, helped).stream()).toList();
        }

        /** Adverbs on either side of a helping verb, before a main one. */
        private static Begun begun(Tree vp, Tree verb, Begun begun) {
            boolean helping = vp.hasChild("VP");
            List<Tree> adverbs = new ArrayList<>(begun.adverbs());
            boolean negated = begun.negated();
            for (Tree child : vp.children()) {
                boolean adverb = child.is("ADVP", "RB");
                boolean denies =
                        adverb && DENYING.contains(child.phrase().last().lower());
                negated = negated || denies;
                if (adverb && !denies && (helping || child.first() < verb.first())) {
                    adverbs.add(child);
                }
            }
            return new Begun(begun.helps(), adverbs, negated);
        }

        private Statement statement(Tree vp, Tree verb, Begun begun) {
            List<Tree> complements = vp.children().stream()
                    .filter(child -> child.first() > verb.first())
                    .filter(child -> !MARK.matcher(child.label()).matches())
                    .filter(child -> !(child.is("RB", "ADVP")
                            && DENYING.contains(child.phrase().last().lower())))
                    .toList();
            List<Tree> adverbs = new ArrayList<>();
            clause.children().stream()
                    .filter(child -> child.is("ADVP") && child.first() >= subject.end())
                    .forEach(adverbs::add);
            boolean denied = adverbs.removeIf(
                    adverb -> DENYING.contains(adverb.phrase().last().lower()));
            adverbs.addAll(begun.adverbs());
            return new Statement(clause, subject, begun.helps(), begun.negated() || denied, adverbs, verb, complements);
        }
    }
}
