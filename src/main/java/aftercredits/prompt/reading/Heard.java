package aftercredits.prompt.reading;

import java.util.Optional;

/**
 * Somebody of whom an essay has just spoken, whom a pronoun may take up.
 *
 * @param who a {@link Person}, or a word of its own for somebody without a name
 * @param pronoun that may take them up
 * @param sentence index of the sentence
 * @param weight how much they are what the clause is about
 * @param clause the clause whose subject they are
 */
record Heard(Object who, Pronoun pronoun, int sentence, double weight, Optional<Tree> clause) {
    Optional<Person> person() {
        return who instanceof Person person ? Optional.of(person) : Optional.empty();
    }
}
