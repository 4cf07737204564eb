package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question that film clubs argue about, and what an essay must say for it to be worth asking: "Who holds the power, {a} or
 * {b}?" where a sentence speaks of two people and of control.
 *
 * @param cue what must be found in the scope's words, in lower case
 * @param unless what must not be found in the sentence
 * @param ask the question; names in braces stand for what the essay says
 */
record Frame(
        String name, Kind kind, Scope scope, Pattern cue, Optional<Pattern> unless, String ask, List<String> stances) {
    /** Where a frame looks for its cue, and what it may name. */
    enum Scope {
        /**
         * What somebody of the cast does or is: cue in the verb's base form and what follows, {@code be ruthless}. Names
         * {who}, and {object}, {to} if the verb has them.
         */
        PERSON,
        /** What the film, its maker or a part of it does or is, likewise. Names {subject}, {object}, {to}, {does}, {is}. */
        FILM,
        /** What is done to somebody of the cast, {@code blame}: cue in the verb's base form. Names {who}. */
        TARGET,
        /** What somebody of the cast has: cue in the noun. Names {who} and {thing}. */
        OWNER,
        /** A sentence that speaks of two people of the cast and of nobody else. Names {a} and {b}. */
        PAIR,
        /** A noun phrase: cue in its words without the article. Names {part}, {is}, {does}. */
        PART,
        /** Any sentence. */
        SENTENCE
    }
}
