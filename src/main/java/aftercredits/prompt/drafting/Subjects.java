package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Clause;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.NounPhrases;
import aftercredits.prompt.reading.Person;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Pronoun;
import aftercredits.prompt.reading.Reading;
import aftercredits.prompt.reading.Referents;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Verbs;
import java.util.List;
import java.util.Optional;

/** What a clause is about, said so that it can be understood without the essay: "this" may be "Anora's gesture". */
final class Subjects {
    private static final int LONGEST_OPENING = 8;

    private static final Lexicon ACTS = Lexicon.named("acts");
    private static final Lexicon EVENTS = Lexicon.named("events");
    private static final Lexicon GENRES = Lexicon.named("genres");
    private static final Lexicon STATES = Lexicon.named("states");

    private final Reading reading;
    private final Referents referents;

    Subjects(Reading reading, Referents referents) {
        this.reading = reading;
        this.referents = referents;
    }

    /**
     * A subject in other words.
     *
     * @param owner whose act it is
     * @param opening goes before the question, "When the two marry,"; may be empty
     * @param words the subject itself
     * @param past whether it is asked of in the past: an act is over when the club talks of it
     */
    record Told(Optional<Person> owner, Optional<Phrase> opening, String words, boolean past) {}

    static boolean isBare(Phrase subject) {
        return subject.size() == 1 && subject.get(0).is("this", "that", "it", "these", "those", "they");
    }

    /**
     * Whether "it" or "this" is the film: "this is a film about money, not love", "it is less a comedy than a tragedy".
     */
    static boolean isFilm(Tension.Shape.Endings endings) {
        Phrase subject = endings.clause().subject();
        boolean bare = subject.size() == 1
                && subject.get(0).is("this", "it")
                && endings.clause().opening().isEmpty()
                && endings.clause().isCopula();
        Phrase lead = endings.lead();
        boolean filmAbout = lead.size() == 2
                && lead.get(0).tagged("DT")
                && GENRES.has(lead.get(1).lower());
        boolean genres = lead.isEmpty()
                && endings.joint().isEmpty()
                && endings.sides().stream().allMatch(Subjects::isGenre);
        return bare && ((filmAbout && endings.joint().equals("about")) || genres);
    }

    private static boolean isGenre(Phrase side) {
        return NounPhrases.simple(side)
                .filter(noun -> GENRES.has(noun.last().lower()))
                .isPresent();
    }

    /** Whether the subject is someone or something that a question may be about as it stands. */
    static boolean isDefinite(Phrase subject) {
        Token first = subject.get(0);
        boolean gerund = subject.first() == 0 && first.text().endsWith("ing");
        boolean pointed = first.is("this", "that", "these", "those", "such");
        boolean owned = subject.has(token -> token.tagged("POS", "PRP$"));
        boolean article = first.is("the");
        return !pointed
                && !gerund
                && (article
                        || owned
                        || first.tagged("NNP", "NNPS")
                        || Pronoun.of(first).isPresent());
    }

    /** What "it" or "this" is in this clause; empty where that is not plain. */
    Optional<Told> ofBare(Clause clause, Sentence sentence) {
        return clause.opening().isEmpty() ? ofActBefore(clause, sentence) : ofEvent(clause.opening());
    }

    /** "When they marry, it …" is about the marriage. */
    private Optional<Told> ofEvent(Phrase opening) {
        if (!opening.get(0).is("when", "as", "after")) {
            return Optional.empty();
        }
        Optional<Clause> event = Clause.parse(opening.from(1));
        Optional<String> noun = event.flatMap(clause -> noun(EVENTS, clause));
        if (noun.isPresent()) {
            return Optional.of(new Told(Optional.empty(), Optional.empty(), "the " + noun.get(), false));
        }
        boolean tells = event.flatMap(clause -> Verbs.base(clause.mainVerb()))
                .filter(verb -> !STATES.has(verb))
                .isPresent();
        return tells && opening.words() <= LONGEST_OPENING
                ? Optional.of(new Told(Optional.empty(), Optional.of(opening), "it", false))
                : Optional.empty();
    }

    private static Optional<String> noun(Lexicon nouns, Clause clause) {
        return Verbs.base(clause.mainVerb()).flatMap(nouns::get);
    }

    /** "She initiates sex. It's unclear whether this …" is about her gesture. */
    private Optional<Told> ofActBefore(Clause clause, Sentence sentence) {
        if (!clause.subject().get(0).is("this", "that", "it")) {
            return Optional.empty();
        }
        Optional<Sentence> before = reading.before(sentence, 1);
        return before.flatMap(act -> Clause.parse(act.phrase().trimmed())).flatMap(this::ofAct);
    }

    private Optional<Told> ofAct(Clause act) {
        Optional<Person> actor = person(act.subject());
        Optional<String> verb = Verbs.base(act.mainVerb());
        boolean done = !act.negated() && verb.isPresent() && !STATES.has(verb.get());
        if (actor.isEmpty() || !done) {
            return Optional.empty();
        }
        return ACTS.get(verb.get())
                .map(noun -> new Told(actor, Optional.empty(), actor.get().name() + "'s " + noun, true));
    }

    /** The one person that these words are, by name or pronoun. */
    Optional<Person> person(Phrase words) {
        if (words.size() == 1) {
            Token only = words.get(0);
            Optional<Pronoun> pronoun = Pronoun.of(only);
            return pronoun.isPresent()
                    ? referents.meant(pronoun.get(), words.sentence(), words.first())
                    : referents.cast().named(only.text());
        }
        List<Person> named = referents.named(words.tokens());
        boolean whole = words.tokens().stream()
                .allMatch(token -> referents.cast().named(token.text()).isPresent());
        return whole && named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /**
     * Whom "someone" is: "For the first time someone sees her" is said of the person that the sentence before is about.
     */
    Optional<Person> ofSomeone(Clause clause, Sentence sentence) {
        boolean someone =
                clause.subject().size() == 1 && clause.subject().get(0).is("someone", "somebody");
        boolean announced = clause.opening().startsWith("for", "the", "first", "time")
                || clause.opening().startsWith("finally")
                || clause.opening().startsWith("at", "last");
        if (!someone || !announced) {
            return Optional.empty();
        }
        return reading.before(sentence, 1).flatMap(this::aboutWhom);
    }

    private Optional<Person> aboutWhom(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        return tokens.isEmpty()
                ? Optional.empty()
                : referents.cast().named(tokens.getFirst().text());
    }
}
