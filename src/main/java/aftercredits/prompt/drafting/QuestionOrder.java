package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Clause;
import aftercredits.prompt.reading.Person;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Verbs;
import java.util.Optional;

/** Turns a statement's beginning into a question's: "she loves" is "does she love". */
final class QuestionOrder {
    private final Subjects subjects;

    QuestionOrder(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Writes verb and subject, up to the main verb; false where the subject can't be named or the verb not turned. */
    boolean write(QuestionWriter writer, Clause clause, Sentence sentence) {
        if (Subjects.isBare(clause.subject())) {
            return links(clause)
                    && subjects.ofBare(clause, sentence)
                            .map(told -> writeTold(writer, told))
                            .orElse(false);
        }
        Optional<Person> someone = subjects.ofSomeone(clause, sentence);
        Optional<String> first = first(clause);
        Optional<String> base = base(clause);
        boolean named = someone.isPresent() || Subjects.isDefinite(clause.subject());
        if (!named || first.isEmpty() || base.isEmpty()) {
            return false;
        }
        writer.words(first.get());
        someone.ifPresentOrElse(writer::person, () -> writer.phrase(clause.subject()));
        writer.phrase(clause.adverb()).words(base.get());
        if (!clause.mayBe()) {
            writer.phrase(clause.middle());
        }
        return true;
    }

    /** "It feels like love" is asked as "is it love"; false where the subject can't be named. */
    boolean writeBeing(QuestionWriter writer, Clause clause, Sentence sentence) {
        if (Subjects.isBare(clause.subject())) {
            return write(writer, clause, sentence);
        }
        boolean past = clause.finiteVerb().tagged("VBD");
        boolean many = clause.subject().last().tagged("NNS", "NNPS");
        writer.words(past ? (many ? "were" : "was") : (many ? "are" : "is")).phrase(clause.subject());
        return Subjects.isDefinite(clause.subject());
    }

    /** Writes the film as the subject. */
    static void writeFilm(QuestionWriter writer) {
        writer.words("is the film");
    }

    private static boolean writeTold(QuestionWriter writer, Subjects.Told told) {
        told.opening().ifPresent(opening -> writer.phrase(opening).words(","));
        writer.words(told.past() ? "was" : "is");
        told.owner().ifPresent(writer::knows);
        writer.words(told.words());
        return true;
    }

    static boolean links(Clause clause) {
        boolean alone = clause.main() == clause.finite() || clause.mayBe();
        return alone && Verbs.base(clause.mainVerb()).filter(Verbs::links).isPresent();
    }

    /** The main verb as it stands after "does"; empty words where the clause needs no "does". */
    static Optional<String> base(Clause clause) {
        return clause.inverts() ? Optional.of("") : Verbs.base(clause.finiteVerb());
    }

    /** The word that a question begins with: the helping verb, or a form of "do". */
    static Optional<String> first(Clause clause) {
        if (clause.mayBe()) {
            return Optional.of(clause.subject().last().tagged("NNS") ? "are" : "is");
        }
        return clause.inverts()
                ? Optional.of(helping(clause)).filter(word -> !word.isEmpty())
                : Optional.of(doing(clause.finiteVerb()));
    }

    /** Its full form; none for what may be one verb or another: "she's left", "he'd". */
    private static String helping(Clause clause) {
        String verb = clause.finiteVerb().lower();
        return switch (verb) {
            case "'s" -> clause.mainVerb().tagged("VBN") ? "" : "is";
            case "'d" -> "";
            case "'re" -> "are";
            case "'ve" -> "have";
            case "'ll", "wo" -> "will";
            case "ca" -> "can";
            default -> verb;
        };
    }

    private static String doing(Token verb) {
        return switch (verb.tag()) {
            case "VBZ" -> "does";
            case "VBP" -> "do";
            default -> "did";
        };
    }

    /** Whether two clauses can share what stands before their main verbs. */
    static boolean sameHelp(Clause one, Clause other) {
        boolean bothOrNone = one.inverts() == other.inverts();
        return bothOrNone
                && (!one.inverts()
                        || one.finiteVerb().lower().equals(other.finiteVerb().lower()));
    }

    /** What follows the words that {@link #first} and the subject have said. */
    static Phrase predicate(Clause clause) {
        return clause.words().from(clause.predicate());
    }
}
