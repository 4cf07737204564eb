package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom a pronoun means: one person or, unless that is plain, nobody. */
public final class Referents {
    private final Cast cast;
    private final TakingUp takingUp;

    public Referents(Reading reading, Cast cast) {
        this.cast = cast;
        this.takingUp = TakingUp.of(reading, cast);
    }

    public Cast cast() {
        return cast;
    }

    /**
     * The person of the cast whom {@code pronoun} takes up where it stands: who stands out clearly among those of whom its
     * paragraph has just spoken.
     *
     * @param at index of the pronoun among the sentence's words
     */
    public Optional<Person> meant(Pronoun pronoun, Sentence sentence, int at) {
        return takingUp.meant(sentence, at).filter(person -> person.pronoun() == pronoun);
    }

    /** The people named among these words, first to last. */
    public List<Person> named(List<Token> tokens) {
        List<Person> found = new ArrayList<>();
        for (Token token : tokens) {
            cast.named(token.text()).filter(person -> !found.contains(person)).ifPresent(found::add);
        }
        return found;
    }
}
