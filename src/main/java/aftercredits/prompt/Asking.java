package aftercredits.prompt;

import aftercredits.prompt.Tension.Shape;
import aftercredits.prompt.reading.Clause;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.Person;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Referents;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Verbs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a tension as a question with stances; empty where it can't be said well. */
final class Asking {
    private static final Lexicon FILM = Lexicon.named("film");

    private final Referents referents;
    private final Subjects subjects;

    Asking(Referents referents, Subjects subjects) {
        this.referents = referents;
        this.subjects = subjects;
    }

    /** @param body the essay's, from which the passage is cut */
    Optional<Candidate> ask(Tension tension, String body) {
        Passage passage =
                Verbatim.span(body, tension.from().bodyStart(), tension.to().bodyEnd());
        Optional<Wording> wording = switch (tension.shape()) {
            case Shape.Endings endings -> endings(endings, tension.to());
            case Shape.Predicates predicates -> predicates(predicates);
            case Shape.Clauses clauses -> clauses(clauses);
            case Shape.Open open -> open(open);
            case Shape.Asked asked -> asked(asked);
        };
        return wording.map(said -> new Candidate(tension, sentence(said.question()), said.stances(), passage));
    }

    private record Wording(String question, List<String> stances) {}

    private Optional<Wording> endings(Shape.Endings endings, Sentence sentence) {
        QuestionWriter writer = new QuestionWriter(referents);
        if (!begin(writer, endings.clause(), sentence)) {
            return Optional.empty();
        }
        writer.phrase(endings.lead());
        Optional<List<String>> cores =
                endings.clause().isCopula() && endings.joint().isEmpty()
                        ? Sides.cores(endings.sides())
                        : Optional.empty();
        if (cores.isPresent()) {
            return writer.words(listed(cores.get())).written().map(said -> new Wording(said, cores.get()));
        }
        List<Phrase> sides = endings.sides().stream().map(Sides::narrow).toList();
        List<String> stances = Sides.withoutArticles(stances(writer, sides));
        write(writer, endings.joint(), sides);
        return writer.written().map(said -> new Wording(said, stances));
    }

    /** Writes the verb and the subject in a question's order; false where the subject can't be named. */
    private boolean begin(QuestionWriter writer, Clause clause, Sentence sentence) {
        Optional<Person> someone = subjects.ofSomeone(clause, sentence);
        if (Subjects.isBare(clause.subject())) {
            return subjects.ofBare(clause, sentence)
                    .map(told -> beginTold(writer, clause, told))
                    .orElse(false);
        }
        if (someone.isEmpty() && !Subjects.isDefinite(clause.subject())) {
            return false;
        }
        Optional<String> first = first(clause);
        Optional<String> base = clause.inverts() ? Optional.of("") : Verbs.base(clause.finiteVerb());
        if (first.isEmpty() || base.isEmpty()) {
            return false;
        }
        writer.words(first.get());
        someone.ifPresentOrElse(writer::person, () -> writer.phrase(clause.subject()));
        writer.words(base.get()).phrase(clause.mayBe() ? clause.words().until(0) : clause.middle());
        return true;
    }

    private boolean beginTold(QuestionWriter writer, Clause clause, Subjects.Told told) {
        boolean links = clause.main() == clause.finite()
                && Verbs.base(clause.finiteVerb()).filter(Verbs::links).isPresent();
        if (!links) {
            return false;
        }
        told.opening().ifPresent(opening -> writer.phrase(opening).words(","));
        writer.words(told.past() ? "was" : "is");
        told.owner().ifPresent(owner -> writer.knows(owner));
        writer.words(told.words());
        return true;
    }

    /** The word that a question begins with: the helping verb, or a form of "do". */
    private static Optional<String> first(Clause clause) {
        Token finite = clause.finiteVerb();
        if (clause.mayBe()) {
            return Optional.of(clause.subject().last().tagged("NNS") ? "are" : "is");
        }
        if (clause.inverts()) {
            return switch (finite.lower()) {
                case "'s" -> clause.mainVerb().tagged("VBN") ? Optional.empty() : Optional.of("is");
                case "'d" -> Optional.empty();
                case "'re" -> Optional.of("are");
                case "'ve" -> Optional.of("have");
                case "'ll", "wo" -> Optional.of("will");
                case "ca" -> Optional.of("can");
                default -> Optional.of(finite.lower());
            };
        }
        return switch (finite.tag()) {
            case "VBZ" -> Optional.of("does");
            case "VBP" -> Optional.of("do");
            default -> Optional.of("did");
        };
    }

    private static void write(QuestionWriter writer, String joint, List<Phrase> sides) {
        boolean longSide = sides.stream().anyMatch(side -> side.words() > 2);
        boolean uneven = sides.stream().mapToInt(Phrase::words).distinct().count() > 1;
        for (int i = 0; i < sides.size(); i++) {
            boolean last = i == sides.size() - 1;
            if (i > 0 && (!last || (sides.size() == 2 && (longSide || uneven)))) {
                writer.words(",");
            }
            if (last) {
                writer.words("or");
            }
            Sides.write(writer.words(joint), sides.get(i));
        }
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static List<String> stances(QuestionWriter writer, List<Phrase> sides) {
        List<String> stances = new ArrayList<>();
        for (Phrase side : sides) {
            Sides.write(writer.beside(), Sides.stance(side)).written().ifPresent(stances::add);
        }
        return stances.size() == sides.size() ? stances : List.of();
    }

    private Optional<Wording> predicates(Shape.Predicates shape) {
        QuestionWriter writer = new QuestionWriter(referents);
        Clause clause = shape.clause();
        Optional<String> first = first(clause);
        if (first.isEmpty() || !Subjects.isDefinite(clause.subject())) {
            return Optional.empty();
        }
        writer.words(first.get()).phrase(clause.subject());
        List<String> stances = new ArrayList<>();
        for (int i = 0; i < shape.sides().size(); i++) {
            Clause side = shape.sides().get(i);
            boolean sameHelp = side.inverts() == clause.inverts()
                    && (!side.inverts()
                            || side.finiteVerb()
                                    .lower()
                                    .equals(clause.finiteVerb().lower()));
            Optional<String> base = side.inverts() ? Optional.of("") : Verbs.base(side.finiteVerb());
            if (!sameHelp || base.isEmpty()) {
                return Optional.empty();
            }
            writer.words(i > 0 ? "or" : "")
                    .words(base.get())
                    .phrase(side.words().from(side.predicate()));
            stances.add(side.words()
                    .from(side.inverts() ? side.predicate() : side.finite())
                    .text());
        }
        boolean plain = stances.stream().allMatch(stance -> stance.split(" ").length <= 3);
        return writer.written().map(said -> new Wording(said, plain ? stances : List.of()));
    }

    private Optional<Wording> clauses(Shape.Clauses shape) {
        QuestionWriter writer = new QuestionWriter(referents);
        for (int i = 0; i < shape.sides().size(); i++) {
            Clause side = shape.sides().get(i);
            writer.words(i > 0 ? ", or" : "");
            if (!begin(writer, side, side.words().sentence())) {
                return Optional.empty();
            }
            writer.phrase(side.rest());
        }
        return writer.written().map(said -> new Wording(said, List.of()));
    }

    private Optional<Wording> open(Shape.Open shape) {
        QuestionWriter writer = new QuestionWriter(referents).words(shape.asker());
        Clause clause = shape.clause();
        if (Subjects.isBare(clause.subject())
                || !begin(writer, clause, clause.words().sentence())) {
            return Optional.empty();
        }
        return writer.phrase(clause.rest()).written().map(said -> new Wording(said, List.of()));
    }

    /** Only a question about the film's people, or the film itself, stands on its own. */
    private Optional<Wording> asked(Shape.Asked asked) {
        QuestionWriter writer = new QuestionWriter(referents).phrase(asked.question());
        boolean anchored = writer.namesSomebody()
                || namesSomething(asked.question())
                || asked.question().has(token -> FILM.has(token.lower()));
        List<Phrase> sides = Alternatives.sidesOf(asked.question());
        List<String> stances = sides.isEmpty() ? List.of() : Sides.withoutArticles(stances(writer, sides));
        return anchored ? writer.written().map(said -> new Wording(said, stances)) : Optional.empty();
    }

    private static boolean namesSomething(Phrase question) {
        return question.has(token -> token.tagged("NNP", "NNPS") && !token.equals(question.get(0)));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + "?";
    }
}
