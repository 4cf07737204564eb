package aftercredits.prompt.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an essay once from its beginning and says whom each "he" and "she" takes up: who stands out clearly among those of
 * whom the paragraph has just spoken, most of all as the subjects of its clauses. After Lappin and Leass, "An Algorithm for
 * Pronominal Anaphora Resolution" (1994), with room for doubt.
 */
final class TakingUp {
    /** Further back than this, a pronoun seldom reaches without the name being said again. */
    private static final int SENTENCES_BACK = 4;

    /** How much more than the next one somebody must stand out. */
    private static final double CLEARLY = 1.7;

    /** Of one sentence back. */
    private static final double FADING = 0.4;

    /** "The client" may be of either pronoun. */
    private static final double MAYBE = 0.5;

    /** Two votes are enough. */
    private static final int VOTE = 2;

    private static final Set<String> GENERIC = Set.of(
            "viewer",
            "reader",
            "spectator",
            "person",
            "human",
            "individual",
            "everyman",
            "moviegoer",
            "character",
            "audience",
            "figure",
            "nobody",
            "protagonist",
            "self",
            "being",
            "ghost",
            "god");
    private static final Set<String> ANYBODY =
            Set.of("someone", "somebody", "anyone", "anybody", "everyone", "everybody", "whoever");
    private static final Set<String> UNREAL = Set.of("no", "or", "as", "like", "than");

    private static final Lexicon WOMEN = Lexicon.named("women");
    private static final Lexicon MEN = Lexicon.named("men");

    private final Cast cast;
    private final Map<Place, Person> meant = new HashMap<>();
    private final Map<Person, Evidence> votes = new LinkedHashMap<>();
    private final Deque<Heard> heard = new ArrayDeque<>();

    /** @param at index of the word */
    private record Place(int sentence, int at) {}

    private TakingUp(Cast cast) {
        this.cast = cast;
    }

    static TakingUp of(Reading reading, Cast cast) {
        TakingUp takingUp = new TakingUp(cast);
        int paragraph = -1;
        for (Sentence sentence : reading.sentences()) {
            if (sentence.paragraph() != paragraph) {
                takingUp.heard.clear();
            }
            paragraph = sentence.paragraph();
            takingUp.read(sentence);
        }
        return takingUp;
    }

    Optional<Person> meant(Sentence sentence, int at) {
        return Optional.ofNullable(meant.get(new Place(sentence.index(), at)));
    }

    /** What pronouns say of those whose own pronoun nobody has told. */
    Map<Person, Evidence> votes() {
        return Map.copyOf(votes);
    }

    private void read(Sentence sentence) {
        while (!heard.isEmpty() && heard.getFirst().sentence() < sentence.index() - SENTENCES_BACK) {
            heard.removeFirst();
        }
        SentenceRoles roles = new SentenceRoles(sentence);
        Map<Integer, Person> names = new HashMap<>();
        cast.in(sentence).forEach(named -> names.put(named.end() - 1, named.person()));
        List<Token> tokens = sentence.tokens();
        boolean quoted = false;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            quoted ^= token.is("\"");
            Optional<Pronoun> pronoun = Pronoun.of(token);
            Person named = names.get(at);
            if (named != null && !quoted) {
                hear(named, named.pronoun(), sentence, roles, at);
            } else if (pronoun.isPresent()) {
                boolean doubtful = quoted || isEither(tokens, at);
                Optional<Person> person = doubtful ? Optional.empty() : choose(pronoun.get(), sentence, roles, at);
                Place place = new Place(sentence.index(), at);
                person.ifPresent(found -> meant.put(place, found));
                Object who = person.isPresent() ? person.get() : "?" + pronoun.get();
                hear(who, pronoun.get(), sentence, roles, at);
            } else if (isAnybody(tokens, at)) {
                hear(token.lower(), Pronoun.UNKNOWN, sentence, roles, at);
            } else if (isNameless(tokens, at, names) && !roles.isDescription(at)) {
                hear(token.lower(), gender(token.lower()), sentence, roles, at);
            }
        }
    }

    private void hear(Object who, Pronoun pronoun, Sentence sentence, SentenceRoles roles, int at) {
        heard.addLast(new Heard(who, pronoun, sentence.index(), roles.weight(at), roles.subjectOf(at)));
    }

    /** "He or she" is anybody. */
    private static boolean isEither(List<Token> tokens, int at) {
        boolean before = at > 1
                && tokens.get(at - 1).is("or", "/")
                && Pronoun.of(tokens.get(at - 2)).isPresent();
        boolean after = at + 2 < tokens.size()
                && tokens.get(at + 1).is("or", "/")
                && Pronoun.of(tokens.get(at + 2)).isPresent();
        return before || after;
    }

    private static boolean isAnybody(List<Token> tokens, int at) {
        boolean one = tokens.get(at).is("one") && at > 0 && tokens.get(at - 1).is("every", "each", "single");
        return one || ANYBODY.contains(tokens.get(at).lower());
    }

    private static boolean isNameless(List<Token> tokens, int at, Map<Integer, Person> names) {
        Token token = tokens.get(at);
        boolean joined = at + 1 < tokens.size() && (tokens.get(at + 1).isNoun() || names.containsKey(at + 1));
        boolean unreal = at > 0 && UNREAL.contains(tokens.get(at - 1).lower());
        return token.tagged("NN", "NNP")
                && !joined
                && !unreal
                && !GENERIC.contains(token.lower())
                && (gender(token.lower()) != Pronoun.UNKNOWN
                        || (token.tagged("NN")
                                && WordSense.ofNoun(token.lower())
                                        .filter(WordSense.PERSON::equals)
                                        .isPresent()));
    }

    private static Pronoun gender(String noun) {
        if (WOMEN.has(noun)) {
            return Pronoun.SHE;
        }
        return MEN.has(noun) ? Pronoun.HE : Pronoun.UNKNOWN;
    }

    private Optional<Person> choose(Pronoun pronoun, Sentence sentence, SentenceRoles roles, int at) {
        Token token = sentence.tokens().get(at);
        if (token.is("her", "him") && token.tagged("PRP") && roles.subjectOf(at).isPresent()) {
            return Optional.empty();
        }
        boolean object = token.tagged("PRP") && roles.subjectOf(at).isEmpty();
        Optional<Tree> acting = object ? roles.actingClause(at) : Optional.empty();
        if (token.lower().endsWith("self")) {
            return roles.isSubjectless(at) ? Optional.empty() : acting.flatMap(clause -> actor(clause, pronoun));
        }
        Map<Object, Double> weights = new LinkedHashMap<>();
        Map<Object, Pronoun> pronouns = new HashMap<>();
        List<Object> excluded = new ArrayList<>();
        for (Heard one : heard) {
            if (!one.pronoun().mayBe(pronoun)) {
                continue;
            }
            if (acting.isPresent() && one.clause().equals(acting)) {
                excluded.add(one.who());
            } else {
                double faded = one.weight() * Math.pow(FADING, sentence.index() - one.sentence());
                double weight = one.person().isEmpty() && one.pronoun() == Pronoun.UNKNOWN ? faded * MAYBE : faded;
                weights.merge(one.who(), weight, Double::sum);
                pronouns.put(one.who(), one.pronoun());
            }
        }
        if (weights.isEmpty() && excluded.isEmpty()) {
            return only(pronoun);
        }
        if (!excluded.isEmpty() && roles.isSubjectless(at)) {
            return Optional.empty();
        }
        excluded.forEach(weights::remove);
        return clearest(weights).flatMap(best -> {
            if (pronouns.get(best) == Pronoun.UNKNOWN) {
                if (!isMixed(sentence)
                        && !Agreement.SUBORDINATE.matcher(sentence.text()).lookingAt()) {
                    vote(best, pronoun);
                }
                return Optional.empty();
            }
            return best instanceof Person person ? Optional.of(person) : Optional.empty();
        });
    }

    /** Of whom the paragraph has not spoken yet: the film's only woman, or man, that the essay names. */
    private Optional<Person> only(Pronoun pronoun) {
        List<Person> fitting = cast.known().stream()
                .filter(person -> person.pronoun().mayBe(pronoun))
                .toList();
        return fitting.size() == 1
                ? fitting.stream()
                        .filter(person -> person.pronoun() == pronoun && person.isCharacter())
                        .findFirst()
                : Optional.empty();
    }

    /** "Herself" is who acts. */
    private Optional<Person> actor(Tree clause, Pronoun pronoun) {
        List<Heard> actors = heard.stream()
                .filter(one -> one.clause().filter(clause::equals).isPresent())
                .toList();
        return actors.size() == 1
                ? actors.getFirst().person().filter(person -> person.pronoun() == pronoun)
                : Optional.empty();
    }

    /** "He" and "she" both may be somebody of whom one has not heard. */
    private static boolean isMixed(Sentence sentence) {
        return sentence.tokens().stream()
                        .flatMap(token -> Pronoun.of(token).stream())
                        .distinct()
                        .count()
                > 1;
    }

    private void vote(Object who, Pronoun pronoun) {
        if (who instanceof Person person) {
            votes.merge(person, Evidence.of(pronoun, VOTE), Evidence::and);
        }
    }

    private static Optional<Object> clearest(Map<Object, Double> weights) {
        List<Map.Entry<Object, Double>> best = weights.entrySet().stream()
                .sorted(Map.Entry.<Object, Double>comparingByValue().reversed())
                .limit(2)
                .toList();
        if (best.isEmpty()
                || (best.size() > 1
                        && best.get(0).getValue() < CLEARLY * best.get(1).getValue())) {
            return Optional.empty();
        }
        return Optional.of(best.getFirst().getKey());
    }
}
