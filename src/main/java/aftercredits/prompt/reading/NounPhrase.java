package aftercredits.prompt.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks into noun phrases of a tree. */
public final class NounPhrase {
    private static final Set<String> VAGUE = Set.of(
            "thing",
            "things",
            "one",
            "ones",
            "way",
            "ways",
            "lot",
            "kind",
            "sort",
            "bit",
            "something",
            "anything",
            "everything",
            "nothing",
            "someone",
            "anyone",
            "everyone",
            "nobody",
            "everybody",
            "latter",
            "former",
            "fact",
            "point",
            "case",
            "rest",
            "other",
            "others",
            "part",
            "place",
            "time",
            "times",
            "same",
            "result",
            "reason",
            "idea",
            "question",
            "answer",
            "problem",
            "matter",
            "effect",
            "moment",
            "number",
            "couple",
            "pair",
            "set");

    private NounPhrase() {}

    /**
     * Its noun with what cannot be taken from it: article, owner, adjectives, "of …"; without relative clauses, asides and
     * other additions.
     */
    public static Tree core(Tree np) {
        Optional<Tree> inner = np.child("NP");
        if (inner.isEmpty() || inner.get() != np.children().getFirst() || isOwner(inner.get())) {
            return np;
        }
        if (isCoordinated(np)) {
            return np;
        }
        boolean plainOf = np.children().size() == 2
                && np.children().get(1).is("PP")
                && !np.children().get(1).has(tree -> tree.is("SBAR", "VP", "S", ","));
        return plainOf ? np : core(inner.get());
    }

    /** The noun that it is all about. */
    public static Tree head(Tree np) {
        Optional<Tree> inner = np.child("NP");
        if (inner.isPresent() && inner.get() == np.children().getFirst() && !isOwner(inner.get())) {
            return head(inner.get());
        }
        Predicate<Tree> noun = child -> child.label().startsWith("NN");
        List<Tree> children = np.children();
        return children.reversed().stream()
                .filter(noun)
                .findFirst()
                .or(() -> children.reversed().stream().filter(Tree::isWord).findFirst())
                .orElse(np);
    }

    /** "Love and money", "a thriller or a comedy". */
    public static boolean isCoordinated(Tree np) {
        return np.hasChild("CC");
    }

    /** "Igor's" of "Igor's silence". */
    public static boolean isOwner(Tree np) {
        return np.hasChild("POS") && np.children().getLast().is("POS");
    }

    /** Whether the noun says too little to be asked about. */
    public static boolean isVague(Token head) {
        return VAGUE.contains(head.lower());
    }
}
