package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom a pronoun means: one person or, unless that is plain, nobody. */
public final class Referents {
    /** Further back than this, a pronoun seldom reaches without the name being said again. */
    private static final int SENTENCES_BACK = 6;

    private static final Lexicon WOMEN = Lexicon.named("women");
    private static final Lexicon MEN = Lexicon.named("men");
    private static final Lexicon PEOPLE = Lexicon.named("people");

    private final Reading reading;
    private final Cast cast;

    public Referents(Reading reading, Cast cast) {
        this.reading = reading;
        this.cast = cast;
    }

    public Cast cast() {
        return cast;
    }

    /**
     * The only person of the cast whom {@code pronoun} can mean where it stands. Looks back through the paragraph to the
     * nearest sentence that names somebody who fits; two who fit, or a nameless one beside the named, mean nobody.
     *
     * @param at index of a word of the sentence; only what stands before it counts there
     */
    public Optional<Person> meant(Pronoun pronoun, Sentence sentence, int at) {
        Set<Person> fitting = new LinkedHashSet<>();
        boolean rival = false;
        for (int back = 0; back <= SENTENCES_BACK; back++) {
            Optional<Sentence> before = reading.before(sentence, back);
            if (before.isEmpty()) {
                break;
            }
            List<Token> tokens = before.get().tokens();
            List<Token> heard = back == 0 ? tokens.subList(0, at) : tokens;
            fitting.addAll(fitting(pronoun, heard));
            rival = rival || hasNameless(pronoun, heard);
            // One sentence more than the naming one: "Anna left Maria. She was sad." starts no later than the names.
            if (!fitting.isEmpty() && back > 0) {
                break;
            }
        }
        boolean plain = fitting.size() == 1 && !rival;
        return plain
                ? fitting.stream().filter(person -> person.pronoun() == pronoun).findFirst()
                : Optional.empty();
    }

    /** The people named among these words, first to last. */
    public List<Person> named(List<Token> tokens) {
        List<Person> found = new ArrayList<>();
        for (Token token : tokens) {
            cast.named(token.text()).filter(person -> !found.contains(person)).ifPresent(found::add);
        }
        return found;
    }

    private List<Person> fitting(Pronoun pronoun, List<Token> tokens) {
        return named(tokens).stream()
                .filter(person -> person.pronoun().mayBe(pronoun))
                .toList();
    }

    private static boolean hasNameless(Pronoun pronoun, List<Token> tokens) {
        Lexicon rivals = pronoun == Pronoun.SHE ? WOMEN : MEN;
        return tokens.stream()
                .anyMatch(token -> token.tagged("NN") && (rivals.has(token.lower()) || PEOPLE.has(token.lower())));
    }
}
