package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Tree;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a frame of one scope may look at.
 *
 * @param words in lower case
 * @param names what the slots stand for
 * @param said the statement and whom it is about, where it is one
 */
record Scene(Frame.Scope scope, Sentence sentence, String words, Map<String, String> names, Optional<Said> said) {
    /** Who or what does or is something. */
    record Said(Statement statement, Topic subject) {}

    /** Whom or what a statement is about, its sort first, in lower case: "part the ending". */
    String subject() {
        return said.map(it -> (it.subject().sort() + " " + it.subject().words()).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Whether offsets into the words are offsets into the sentence. */
    boolean isWholeSentence() {
        return scope == Frame.Scope.CRITICISM
                || scope == Frame.Scope.PASSAGE
                || scope == Frame.Scope.THOUGHT
                || scope == Frame.Scope.SENTENCE;
    }

    /** To what or on what something is done. */
    Optional<Tree> object() {
        return said.flatMap(it -> it.statement()
                .complement("NP", "PP")
                .flatMap(tree -> tree.is("PP") ? tree.child("NP") : Optional.of(tree)));
    }

    /** The longest noun phrase that begins at this character of the sentence. */
    Optional<Tree> nounAt(int offset) {
        Phrase rest = sentence.from(offset);
        return sentence.tree().stream()
                .flatMap(Tree::all)
                .filter(tree -> tree.is("NP") && tree.first() == rest.first() && !NounPhrase.isOwner(tree))
                .max(Comparator.comparingInt(Tree::end));
    }
}
