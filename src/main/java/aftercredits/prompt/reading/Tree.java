package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A constituent of a sentence, with its label of the Penn Treebank: "NP", "VP", "SBAR"; a word's is its tag. Its words are
 * those of the sentence.
 */
public final class Tree {
    private final Sentence sentence;
    private final String label;
    private final int first;
    private final int end;
    private final List<Tree> children = new ArrayList<>();

    @Nullable
    private Tree parent;

    Tree(Sentence sentence, String label, int first, int end) {
        this.sentence = sentence;
        this.label = label;
        this.first = first;
        this.end = end;
    }

    void add(Tree child) {
        child.parent = this;
        children.add(child);
    }

    public String label() {
        return label;
    }

    /** Index of its first word among the sentence's tokens. */
    public int first() {
        return first;
    }

    /** Index after its last word. */
    public int end() {
        return end;
    }

    public Sentence sentence() {
        return sentence;
    }

    public List<Tree> children() {
        return Collections.unmodifiableList(children);
    }

    public Optional<Tree> parent() {
        return Optional.ofNullable(parent);
    }

    public boolean isWord() {
        return children.isEmpty();
    }

    /** The word of a leaf, the first word of anything else. */
    public Token token() {
        return sentence.tokens().get(first);
    }

    public Phrase phrase() {
        return new Phrase(sentence, first, end);
    }

    public String text() {
        return phrase().text();
    }

    public boolean is(String... labels) {
        for (String one : labels) {
            if (label.equals(one)) {
                return true;
            }
        }
        return false;
    }

    /** The first child with one of these labels. */
    public Optional<Tree> child(String... labels) {
        return children.stream().filter(child -> child.is(labels)).findFirst();
    }

    public Optional<Tree> lastChild(String... labels) {
        return children.reversed().stream().filter(child -> child.is(labels)).findFirst();
    }

    public boolean hasChild(String... labels) {
        return child(labels).isPresent();
    }

    /** This one and all below, each before its children. */
    public Stream<Tree> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Tree::all));
    }

    public boolean has(Predicate<Tree> fits) {
        return all().anyMatch(fits);
    }

    /** The nearest constituent around this one that fits. */
    public Optional<Tree> around(Predicate<Tree> fits) {
        for (Tree at = parent; at != null; at = at.parent) {
            if (fits.test(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** The sister just before this one. */
    public Optional<Tree> before() {
        return sister(-1);
    }

    /** The sister just after this one. */
    public Optional<Tree> after() {
        return sister(1);
    }

    private Optional<Tree> sister(int offset) {
        Tree mother = parent;
        if (mother == null) {
            return Optional.empty();
        }
        int at = mother.children.indexOf(this) + offset;
        return at < 0 || at >= mother.children.size() ? Optional.empty() : Optional.of(mother.children.get(at));
    }

    /** As the treebank writes it, for whoever looks for a mistake. */
    @Override
    public String toString() {
        if (children.isEmpty()) {
            return "(" + label + " " + token().text() + ")";
        }
        StringBuilder text = new StringBuilder("(").append(label);
        children.forEach(child -> text.append(' ').append(child));
        return text.append(')').toString();
    }
}
