package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a statement into a question: "the ending doesn't work" is "does the ending work". */
final class Turned {
    /** Adverbs that colour a statement and would burden a question. */
    private static final Set<String> DROPPED = Set.of(
            "perhaps",
            "maybe",
            "probably",
            "possibly",
            "surely",
            "certainly",
            "clearly",
            "obviously",
            "also",
            "just",
            "simply",
            "even",
            "still",
            "then",
            "now",
            "finally",
            "again",
            "actually",
            "indeed",
            "thus",
            "therefore",
            "quickly",
            "immediately",
            "soon",
            "eventually",
            "already",
            "arguably",
            "undoubtedly",
            "definitely",
            "however",
            "instead",
            "too",
            "so",
            "there",
            "here",
            "ultimately",
            "essentially",
            "basically",
            "quite",
            "almost",
            "merely",
            "of",
            "course",
            "at",
            "least",
            "once",
            "yet",
            "all",
            "both",
            "rather",
            "pretty",
            "very",
            "much",
            "well");

    private static final Set<String> ADJUNCTS = Set.of(
            "because",
            "when",
            "while",
            "as",
            "although",
            "though",
            "since",
            "after",
            "before",
            "if",
            "where",
            "until",
            "unless",
            "whereas",
            "whenever",
            "so",
            "than",
            "like");

    /** What only says when or where, or for whom it is so, and may be left out. */
    private static final Set<String> CIRCUMSTANCES =
            Set.of("throughout", "during", "since", "despite", "until", "before", "after", "amid", "amidst");

    /** Verbs that say what is not so, what has not happened yet, or what was still to come when it was told. */
    private static final Set<String> UNREAL = Set.of("would", "'d", "will", "'ll", "wo", "shall", "had", "could");

    /** In words, after the verb. */
    private static final int MOST_AFTER = 10;

    private Turned() {}

    /** "Does she love him": empty where something can't be said or no verb can be turned. */
    static Optional<String> yesOrNo(Study study, Statement statement, Topic topic) {
        return begin(study.writer(), statement, topic).flatMap(writer -> end(writer, statement));
    }

    /** "Why does she love him". */
    static Optional<String> asked(Study study, String asker, Statement statement, Topic topic) {
        return begin(study.writer().words(asker), statement, topic).flatMap(writer -> end(writer, statement));
    }

    /** What follows the verb, after it. */
    static Optional<String> end(QuestionWriter writer, Statement statement) {
        return whole(statement).flatMap(after -> {
            after.forEach(writer::phrase);
            return writer.written();
        });
    }

    /** What must follow the verb; empty too where nothing of what should follow it is left. */
    static Optional<List<Phrase>> whole(Statement statement) {
        boolean followed = statement.isCopula() || !statement.complements().isEmpty();
        return after(statement).filter(after -> !(followed && after.isEmpty()));
    }

    /** Helping verb, subject and main verb. */
    static Optional<QuestionWriter> begin(QuestionWriter writer, Statement statement, Topic topic) {
        Optional<String> help = help(statement, topic);
        Optional<String> verb = verb(statement);
        if (help.isEmpty() || verb.isEmpty()) {
            return Optional.empty();
        }
        writer.words(help.get()).topic(topic);
        statement.adverbs().stream()
                .map(Tree::phrase)
                .filter(adverb -> adverb.tokens().stream().noneMatch(token -> DROPPED.contains(token.lower()))
                        && adverb.size() == 1)
                .forEach(writer::phrase);
        statement.helps().stream().skip(1).forEach(more -> writer.phrase(more.phrase()));
        return Optional.of(writer.words(verb.get()));
    }

    private static Optional<String> help(Statement statement, Topic topic) {
        Token finite = statement.finite().token();
        if (statement.helps().isEmpty()) {
            if (statement.isCopula()) {
                return Optional.of(be(finite, topic));
            }
            boolean past = (finite.tagged("VBD") || statement.verb().is("VBD")) && !isShown(topic);
            return Optional.of(past ? "did" : topic.doing());
        }
        if (UNREAL.contains(finite.lower())) {
            return Optional.empty();
        }
        return switch (finite.lower()) {
            case "'s" ->
                statement.verb().is("VBG") || statement.verb().token().is("being")
                        ? Optional.of("is")
                        : Optional.empty();
            case "'re" -> Optional.of("are");
            case "'ve" -> Optional.of("have");
            case "ca", "cannot" -> Optional.of("can");
            case "may", "might", "must" -> Optional.of(statement.isCopula() ? topic.be() : topic.doing());
            default -> Optional.of(finite.lower());
        };
    }

    private static String be(Token finite, Topic topic) {
        boolean past = finite.is("was", "were") && !isShown(topic);
        return past ? (topic.many() ? "were" : "was") : topic.be();
    }

    /** A film is as it is, whenever the essay's author saw it. */
    private static boolean isShown(Topic topic) {
        return topic.is(Topic.Sort.FILM, Topic.Sort.PART);
    }

    /** The main verb as it stands after the subject; empty words where it went before it. */
    private static Optional<String> verb(Statement statement) {
        if (statement.helps().isEmpty()) {
            return statement.isCopula() ? Optional.of("") : statement.base();
        }
        boolean guessed = statement.finite().token().is("may", "might", "must");
        return Optional.of(
                guessed && statement.isCopula() ? "" : statement.verb().token().lower());
    }

    /** What must follow the verb for the question to be whole and short; empty where no part of it is both. */
    static Optional<List<Phrase>> after(Statement statement) {
        List<Phrase> after = new ArrayList<>();
        int words = 0;
        for (Tree tree : statement.complements()) {
            boolean first = after.isEmpty();
            boolean adjunct = tree.is("SBAR") && ADJUNCTS.contains(tree.token().lower());
            if (isAside(tree) || tree.is("PRN", "FRAG") || (adjunct && !first)) {
                break;
            }
            if (isLeftOut(tree)) {
                continue;
            }
            Optional<Phrase> shorter = Shortened.of(tree, MOST_AFTER - words);
            if (shorter.isEmpty() && (first || needs(statement, tree))) {
                return Optional.empty();
            }
            if (shorter.isEmpty()) {
                break;
            }
            words += shorter.get().words();
            after.add(shorter.get());
            if (shorter.get().end() < tree.phrase().trimmed().end()) {
                break;
            }
        }
        return Optional.of(after);
    }

    private static boolean isAside(Tree tree) {
        return tree.first() > 0
                && tree.sentence().tokens().get(tree.first() - 1).text().matches("[,;:(\u2014-]+");
    }

    private static boolean isLeftOut(Tree tree) {
        boolean adverb =
                tree.is("ADVP") && tree.phrase().tokens().stream().anyMatch(token -> DROPPED.contains(token.lower()));
        return adverb || (tree.is("PP") && isCircumstance(tree.phrase()));
    }

    private static boolean isCircumstance(Phrase words) {
        boolean ofFilm = words.size() == 3
                && words.get(0).is("in", "throughout", "of", "for")
                && words.get(1).is("the", "this")
                && words.last().is("film", "movie", "picture", "end", "story", "scene", "moment");
        return ofFilm || CIRCUMSTANCES.contains(words.get(0).lower());
    }

    /** "Makes her | a monster" says nothing without its second part. */
    private static boolean needs(Statement statement, Tree tree) {
        return tree.is("NP", "ADJP", "S") && !statement.complements().getFirst().equals(tree);
    }
}
