package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Tension.Shape;
import aftercredits.prompt.reading.Clause;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Referents;
import aftercredits.prompt.reading.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks a tension as a question with stances; empty where it can't be said well. */
final class Asking {
    private static final Lexicon FILM = Lexicon.named("film");
    private static final int LONGEST_VERB_STANCE = 3;
    private static final int LONGEST_WITHOUT_COMMA = 3;
    private static final int LONGEST_STANCE = 6;

    private final Study study;
    private final Referents referents;
    private final QuestionOrder order;

    Asking(Study study) {
        this.study = study;
        this.referents = study.referents();
        this.order = new QuestionOrder(new Subjects(study.reading(), referents));
    }

    Optional<Candidate> ask(Tension tension) {
        Optional<Wording> wording = switch (tension.shape()) {
            case Shape.Endings endings -> endings(endings, tension.from());
            case Shape.Predicates predicates -> predicates(predicates);
            case Shape.Clauses clauses -> clauses(clauses);
            case Shape.Open open -> open(open);
            case Shape.Label label -> label(label);
            case Shape.Asked asked -> asked(asked);
        };
        String family = tension.shape().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return wording.map(said ->
                study.candidate(family, tension.kind(), said.question(), said.stances(), tension.from(), tension.to()));
    }

    private record Wording(String question, List<String> stances) {}

    private Optional<Wording> endings(Shape.Endings endings, Sentence sentence) {
        QuestionWriter writer = new QuestionWriter(referents);
        if (!begin(writer, endings, sentence)) {
            return Optional.empty();
        }
        Optional<List<String>> cores =
                endings.clause().isCopula() && endings.joint().isEmpty()
                        ? Sides.cores(endings.sides())
                        : Optional.empty();
        if (cores.isPresent()) {
            return writer.words(listed(cores.get())).written().map(said -> new Wording(said, cores.get()));
        }
        List<Phrase> sides = endings.sides().stream().map(Sides::narrow).toList();
        List<String> stances = endings.joint().equals("because") ? List.of() : stances(writer, sides);
        write(writer, endings.joint(), sides);
        return writer.written().map(said -> new Wording(said, stances));
    }

    private boolean begin(QuestionWriter writer, Shape.Endings endings, Sentence sentence) {
        Clause clause = endings.clause();
        if (Subjects.isFilm(endings)) {
            QuestionOrder.writeFilm(writer);
            return true;
        }
        boolean being = endings.joint().isEmpty()
                && !clause.isCopula()
                && QuestionOrder.links(clause)
                && endings.sides().stream()
                        .allMatch(side -> Parallels.kind(side).equals("noun"));
        boolean begun = being ? order.writeBeing(writer, clause, sentence) : order.write(writer, clause, sentence);
        writer.phrase(endings.lead());
        return begun;
    }

    private static void write(QuestionWriter writer, String joint, List<Phrase> sides) {
        boolean longSide = sides.stream().anyMatch(side -> side.words() > LONGEST_WITHOUT_COMMA);
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
        boolean shortEnough = stances.stream().allMatch(stance -> stance.split(" ").length <= LONGEST_STANCE);
        return stances.size() == sides.size() && shortEnough ? Sides.withoutArticles(stances) : List.of();
    }

    private Optional<Wording> predicates(Shape.Predicates shape) {
        QuestionWriter writer = new QuestionWriter(referents);
        Clause clause = shape.clause();
        Optional<String> first = QuestionOrder.first(clause);
        if (first.isEmpty() || !Subjects.isDefinite(clause.subject())) {
            return Optional.empty();
        }
        writer.words(first.get()).phrase(clause.subject());
        List<String> stances = new ArrayList<>();
        for (Clause side : shape.sides()) {
            Optional<String> base = QuestionOrder.base(side);
            if (!QuestionOrder.sameHelp(side, clause) || base.isEmpty()) {
                return Optional.empty();
            }
            writer.words(stances.isEmpty() ? "" : "or")
                    .phrase(side.adverb())
                    .words(base.get())
                    .phrase(QuestionOrder.predicate(side));
            stances.add(verbStance(side));
        }
        boolean plain = stances.stream().allMatch(stance -> stance.split(" ").length <= LONGEST_VERB_STANCE);
        return writer.written().map(said -> new Wording(said, plain ? stances : List.of()));
    }

    private static String verbStance(Clause side) {
        return side.words()
                .from(
                        side.inverts()
                                ? side.predicate()
                                : side.finite() - side.adverb().size())
                .text();
    }

    private Optional<Wording> clauses(Shape.Clauses shape) {
        QuestionWriter writer = new QuestionWriter(referents);
        for (int i = 0; i < shape.sides().size(); i++) {
            Clause side = shape.sides().get(i);
            writer.words(i > 0 ? ", or" : "");
            if (!order.write(writer, side, side.words().sentence())) {
                return Optional.empty();
            }
            writer.phrase(side.rest());
        }
        return writer.written().map(said -> new Wording(said, List.of()));
    }

    private Optional<Wording> open(Shape.Open shape) {
        QuestionWriter writer = new QuestionWriter(referents).words(shape.asker());
        Clause clause = shape.clause();
        boolean begun = !Subjects.isBare(clause.subject())
                && order.write(writer, clause, clause.words().sentence());
        return begun
                ? writer.phrase(clause.rest()).written().map(said -> new Wording(said, List.of()))
                : Optional.empty();
    }

    private Optional<Wording> label(Shape.Label shape) {
        Phrase subject = shape.subject();
        if (Subjects.isBare(subject) || !Subjects.isDefinite(subject)) {
            return Optional.empty();
        }
        return new QuestionWriter(referents)
                .words(subject.last().tagged("NNS", "NNPS") ? "are" : "is")
                .phrase(subject)
                .phrase(shape.label())
                .written()
                .map(said -> new Wording(said, List.of()));
    }

    /** Only a question about the film's people, or the film itself, stands on its own. */
    private Optional<Wording> asked(Shape.Asked asked) {
        QuestionWriter writer = new QuestionWriter(referents).phrase(asked.question());
        List<Phrase> sides = Alternatives.sidesOf(asked.question());
        boolean anchored = writer.namesSomebody() || namesSomething(asked.question()) || !sides.isEmpty();
        List<String> stances = stances(writer, sides);
        return anchored ? writer.written().map(said -> new Wording(said, stances)) : Optional.empty();
    }

    private static boolean namesSomething(Phrase question) {
        return question.from(1).has(token -> token.tagged("NNP", "NNPS") || FILM.has(token.lower()));
    }
}
