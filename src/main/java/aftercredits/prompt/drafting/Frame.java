package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question that film clubs argue about, and what an essay must say for it to be worth asking: "Who holds the power, {a} or
 * {b}?" where a sentence speaks of two people and of control.
 *
 * @param cue what must be found in the scope's words, in lower case; a named group is a name for the question too,
 *     {@code @traits} stands for any word of that list
 * @param subject what must be found in the sort and the words of whoever does it, in lower case: "maker varda"
 * @param when what must be found in the sentence
 * @param unless what must not be found in the sentence
 * @param often what at least two sentences of the essay must hold, in lower case: an idea it argues about, not a word in passing
 * @param ask the question; names in braces stand for what the essay says
 */
record Frame(
        String name,
        Kind kind,
        Scope scope,
        Pattern cue,
        Optional<Pattern> subject,
        Optional<Pattern> when,
        Optional<Pattern> unless,
        Optional<Pattern> often,
        String ask,
        List<String> stances) {
    /**
     * Where a frame looks for its cue, and what it may name besides {film}, {title} and {director}. What somebody or something does
     * is looked at as the verb's base form and what follows, {@code be ruthless}, after {@code not} where it is denied. It
     * names {subject}, {is}, {does}, {object}, {theme} and {to}, the whole as {turned} into a question, and {why} it is so.
     */
    enum Scope {
        /**
         * What somebody of the cast does or is, {@code would leave her}, {@code be blamed}; who it is, is {who}, {he}, {him},
         * {his}, the person it is done to {whom}, and what is done {verb}, in its base form with all that follows.
         */
        PERSON,
        /** What the film, its maker or a part of it does or is, in a sentence about no other work. */
        FILM,
        /** What anything else does or is, or what somebody has: "the house", "Igor's silence". */
        THING,
        /** What is done to somebody of the cast, {@code blame}: cue in the verb's base form. Names {who}. */
        TARGET,
        /** What somebody of the cast has: cue in the noun, {@code decision to} with a verb. Names {who}, {thing}, {to}. */
        OWNER,
        /** A sentence that speaks of one of the cast and of nobody else. Names {who}, {he}, {him}, {his}. */
        ONE,
        /** A sentence that speaks of two people of the cast and of nobody else. Names {a} and {b}. */
        PAIR,
        /** A noun phrase of a sentence about no other work: cue in its words without the article. Names {part}, {is}, {does}. */
        PART,
        /**
         * A noun phrase of a sentence about no other work, its article kept: "the red door", "anna's last smile"; before it
         * {@code motif} where the essay comes back to the thing. Names {part}, {is}, {does}.
         */
        IMAGE,
        /** A sentence that speaks of the film, its maker or a part of it and of no other work. Names {np} and {theme}, which follow the cue. */
        CRITICISM,
        /** A sentence about no other work, of a paragraph that speaks of the film somewhere. Names {np} and {theme}, which follow the cue. */
        PASSAGE,
        /** A sentence about no other work, the film's making or the essay itself. Names {np} and {theme}, which follow the cue. */
        THOUGHT,
        /** Any sentence. */
        SENTENCE
    }
}
