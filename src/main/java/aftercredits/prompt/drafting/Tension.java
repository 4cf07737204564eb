package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.reading.Clause;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Sentence;
import java.util.List;

/**
 * Something that an essay leaves open or weighs, as it was read and before it is asked.
 *
 * @param from the first sentence of its passage
 * @param to the last one, often the same
 */
record Tension(Kind kind, Sentence from, Sentence to, Shape shape) {
    Tension(Kind kind, Sentence sentence, Shape shape) {
        this(kind, sentence, sentence, shape);
    }

    /** How the sides stand to the clause. */
    sealed interface Shape {
        /**
         * "She loves | Vanya | the money": one clause with several endings.
         *
         * @param lead the words between the verb and the sides: "sees | her | as a person"; often empty
         * @param joint the word that each side begins with: "as", "like", "because"; or empty
         */
        record Endings(Clause clause, Phrase lead, String joint, List<Phrase> sides) implements Shape {}

        /** "She | stays | leaves him": one subject with several verbs, each side from its verb on. */
        record Predicates(Clause clause, List<Clause> sides) implements Shape {}

        /** "He saves her | she saves him". */
        record Clauses(List<Clause> sides) implements Shape {}

        /**
         * "She forgives him", and the essay does not know whether, or why.
         *
         * @param asker "why", "how", "what"; empty for a plain whether
         */
        record Open(String asker, Clause clause) implements Shape {}

        /**
         * "Madame has been called | a caricature".
         *
         * @param label what the subject is said to be
         */
        record Label(Phrase subject, Phrase label) implements Shape {}

        /** The essay's own question, word for word. */
        record Asked(Phrase question) implements Shape {}
    }
}
