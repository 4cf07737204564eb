package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What "it" means where it begins a sentence: the film, or the part of it, that the sentence before is about. */
final class TakenUp {
    /** "It takes courage", "it seems": of nothing. */
    private static final Set<String> EXPLETIVE = Set.of(
            "seem", "appear", "take", "happen", "turn", "matter", "help", "follow", "come", "go", "rain", "snow",
            "feel", "look", "sound");

    /** "It is a shame" is said of all that came before. */
    private static final Set<String> OF_ALL_BEFORE = Set.of(
            "shame",
            "pity",
            "surprise",
            "wonder",
            "time",
            "coincidence",
            "accident",
            "question",
            "way",
            "matter",
            "reason",
            "case",
            "point",
            "moment",
            "night",
            "day",
            "year",
            "clear",
            "true",
            "hard",
            "possible");

    private final Study study;

    TakenUp(Study study) {
        this.study = study;
    }

    Optional<Topic> of(Tree it) {
        if (it.first() > 0 || study.otherWorks().namedIn(it.sentence())) {
            return Optional.empty();
        }
        Optional<Statement> said = Statement.all(it.sentence()).stream()
                .filter(statement -> statement.subject().first() == 0 && statement.isMain())
                .findFirst();
        if (said.filter(TakenUp::isFilm).isPresent()) {
            return Optional.of(study.topics().ofFilm(it));
        }
        return said.filter(TakenUp::isSaidOfSomething)
                .flatMap(statement -> study.reading().before(it.sentence(), 1))
                .flatMap(this::about);
    }

    /** "It is a film about money." */
    private static boolean isFilm(Statement statement) {
        return statement.isCopula()
                && statement
                        .complement("NP")
                        .map(NounPhrase::core)
                        .filter(np -> np.token().is("a", "an"))
                        .filter(np -> NounPhrase.head(np).token().is("film", "movie"))
                        .isPresent();
    }

    private static boolean isSaidOfSomething(Statement statement) {
        boolean open = statement.isCopula()
                && statement.complements().stream().anyMatch(tree -> tree.has(part -> part.is("SBAR", "S")));
        boolean all = statement.isCopula()
                && statement.complements().stream()
                        .anyMatch(tree -> OF_ALL_BEFORE.contains(
                                NounPhrase.head(tree).token().lower()));
        return !open && !all && !statement.does(EXPLETIVE);
    }

    private Optional<Topic> about(Sentence before) {
        List<Statement> stated = Statement.all(before);
        Optional<Topic> topic = stated.stream()
                .filter(Statement::isMain)
                .findFirst()
                .flatMap(statement -> study.topics().of(statement.subject()))
                .filter(found -> found.is(Sort.FILM, Sort.PART) && !found.many());
        return topic.filter(found -> stated.stream().noneMatch(statement -> rivals(statement, found)));
    }

    /** Whether something else may be meant as well: a thing that the sentence has as a subject, or newly brings in. */
    private boolean rivals(Statement statement, Topic topic) {
        Optional<Topic> other = study.topics().of(statement.subject());
        boolean same =
                other.filter(found -> found.words().equals(topic.words())).isPresent();
        boolean nobody = statement.subject().token().is("we", "i", "you", "they", "he", "she", "who");
        boolean somebody =
                other.filter(found -> found.is(Sort.PERSON, Sort.MAKER)).isPresent();
        boolean brings = !statement.isCopula()
                && statement.complements().stream()
                        .anyMatch(tree -> tree.is("NP") && tree.token().is("a", "an", "one"));
        return brings || !(same || nobody || somebody);
    }
}
