package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of whom or what a view is held; empty where a reader of the question could not tell. */
final class ThesisSubjects {
    private static final Lexicon WORKS = Lexicon.named("works");
    private static final Set<String> EXPLETIVE =
            Set.of("seem", "appear", "take", "happen", "turn", "matter", "help", "follow", "come", "rain", "snow");

    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 9;
    private static final int MOST_BACK = 3;

    private final Study study;

    ThesisSubjects(Study study) {
        this.study = study;
    }

    Optional<Topic> of(Statement statement) {
        Tree np = statement.subject();
        return ofWork(statement)
                .or(() -> study.topics().of(np).map(ThesisSubjects::inSentence))
                .or(() -> ofIt(statement, 0))
                .or(() -> ofTwo(np))
                .or(() -> ofMany(np))
                .or(() -> ofLong(np));
    }

    private static Topic inSentence(Topic topic) {
        boolean article =
                topic.is(Sort.THING, Sort.OWNED, Sort.PART) && topic.words().startsWith("The ");
        return article
                ? new Topic(
                        topic.sort(), topic.tree(), "the" + topic.words().substring(3), topic.person(), topic.many())
                : topic;
    }

    /** "It" that goes on about the film of which the sentence before spoke. */
    private Optional<Topic> ofIt(Statement statement, int back) {
        boolean it = statement.subject().phrase().text().equals("It")
                && statement.subject().first() == 0
                && !study.otherWorks().namedIn(statement.sentence())
                && !isExtraposed(statement);
        if (!it || back > MOST_BACK) {
            return Optional.empty();
        }
        return study.reading()
                .before(statement.sentence(), 1)
                .flatMap(before ->
                        Statement.all(before).stream().filter(Statement::isMain).findFirst())
                .flatMap(before -> study.topics()
                        .of(before.subject())
                        .filter(topic -> topic.is(Sort.FILM))
                        .or(() -> ofWork(before))
                        .or(() -> ofIt(before, back + 1)))
                .map(topic -> study.topics().ofFilm(statement.subject()));
    }

    /** "It is true that …", "it takes an hour to …". */
    private static boolean isExtraposed(Statement statement) {
        boolean clause = statement.complements().stream()
                .anyMatch(part -> part.is("SBAR", "S")
                        || part.is("ADJP", "NP")
                                && statement.isCopula()
                                && part.children().stream().anyMatch(inner -> inner.is("SBAR", "S")));
        return clause || statement.does(EXPLETIVE);
    }

    /** "The film's refusal of an easy ending", "the only mistake of the camera": all of its words are needed. */
    private Optional<Topic> ofLong(Tree np) {
        Phrase words = np.phrase().trimmed();
        Token head = NounPhrase.head(np).token();
        boolean singled = np.has(tree -> tree.is("JJS", "RBS") || tree.token().is("only", "biggest", "greatest"));
        boolean plain = words.size() <= LONGEST
                && words.get(0).tagged("DT", "PRP$", "NNP", "CD")
                && !words.get(0).is("this", "that", "these", "those", "a", "an", "some", "any", "no", "another", "both")
                && head.isNoun()
                && (singled || !NounPhrase.isVague(head))
                && !np.has(tree -> tree.is("SBAR", "S", "PRN", ",", ":", "CC", "VP"))
                && !words.has(token -> token.is("this", "that", "these", "those", "such", "other"));
        boolean many = head.tagged("NNS", "NNPS");
        return plain
                ? study.writer()
                        .phrase(words)
                        .written()
                        .map(text -> text.replaceFirst("^The ", "the "))
                        .map(text -> new Topic(Sort.OWNED, np, text, Optional.empty(), many))
                : Optional.empty();
    }

    /** "It is a comedy that …", "this is a film about …". */
    private Optional<Topic> ofWork(Statement statement) {
        Phrase words = statement.subject().phrase();
        boolean bare = words.size() == 1 && words.get(0).is("it", "this");
        return bare && statement.isCopula()
                ? statement
                        .complement("NP")
                        .filter(np -> WORKS.has(NounPhrase.head(np).token().lower()))
                        .map(np -> study.topics().ofFilm(statement.subject()))
                : Optional.empty();
    }

    /** "Vera and Piet". */
    private Optional<Topic> ofTwo(Tree np) {
        List<Tree> names =
                np.children().stream().filter(child -> !child.is("CC", ",")).toList();
        boolean and = np.children().size() == 3 && np.children().get(1).token().is("and");
        if (!and || names.size() != 2) {
            return Optional.empty();
        }
        List<Topic> topics = names.stream()
                .flatMap(name -> study.topics().of(name).stream())
                .filter(topic -> topic.is(Sort.PERSON))
                .toList();
        return topics.size() == 2
                ? Optional.of(new Topic(
                        Sort.THING,
                        np,
                        topics.getFirst().words() + " and " + topics.getLast().words(),
                        Optional.empty(),
                        true))
                : Optional.empty();
    }

    /** "Men", "old soldiers": whom or what the essay speaks of in general. */
    private Optional<Topic> ofMany(Tree np) {
        Tree core = NounPhrase.core(np);
        Phrase words = core.phrase().trimmed();
        Token head = NounPhrase.head(np).token();
        boolean general = head.tagged("NNS")
                && words.size() <= MOST_WORDS
                && core == np
                && !NounPhrase.isVague(head)
                && !words.has(token -> token.tagged("DT", "PRP$", "CD", "CC", "IN", "JJR") || isCounting(token));
        return general
                ? study.writer()
                        .phrase(words)
                        .written()
                        .map(text -> new Topic(Sort.THING, np, text, Optional.empty(), true))
                : Optional.empty();
    }

    private static boolean isCounting(Token token) {
        return token.is("many", "most", "some", "few", "several", "other", "such", "all", "both", "same", "more");
    }

    /** What "that" is in "a film that refuses to judge": the film. */
    Optional<Topic> ofRelative(Tree bar) {
        Optional<Tree> noun = bar.parent()
                .filter(mother -> mother.is("NP"))
                .filter(mother -> WORKS.has(NounPhrase.head(mother).token().lower()));
        return noun.flatMap(mother -> mother.around(around -> around.is("S")).stream()
                .flatMap(Statement::of)
                .filter(statement ->
                        statement.isCopula() && statement.complements().stream().anyMatch(part -> part == mother))
                .findFirst()
                .filter(this::isFilm)
                .map(statement -> study.topics().ofFilm(mother)));
    }

    private boolean isFilm(Statement statement) {
        return of(statement).filter(topic -> topic.is(Sort.FILM)).isPresent();
    }
}
