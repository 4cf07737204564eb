package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Tree;
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

    /** In words, after the verb. */
    private static final int MOST_AFTER = 12;

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
        List<Tree> kept = kept(statement);
        if (kept.isEmpty() && (statement.isCopula() || !statement.complements().isEmpty())) {
            return Optional.empty();
        }
        kept.forEach(tree -> complement(writer, tree));
        return writer.written();
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
            return Optional.of(finite.tagged("VBD") || statement.verb().is("VBD") ? "did" : topic.doing());
        }
        return switch (finite.lower()) {
            case "'s" ->
                statement.verb().is("VBG") || statement.verb().token().is("being")
                        ? Optional.of("is")
                        : Optional.empty();
            case "'re" -> Optional.of("are");
            case "'ve" -> Optional.of("have");
            case "'d" -> Optional.empty();
            case "'ll", "wo" -> Optional.of("will");
            case "ca" -> Optional.of("can");
            case "may", "might", "must" -> Optional.of(statement.isCopula() ? topic.be() : topic.doing());
            default -> Optional.of(finite.lower());
        };
    }

    private static String be(Token finite, Topic topic) {
        return finite.is("was", "were") ? (topic.many() ? "were" : "was") : topic.be();
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

    /** What must follow the verb for the question to be whole. */
    static List<Tree> kept(Statement statement) {
        List<Tree> kept = new java.util.ArrayList<>();
        int words = 0;
        for (Tree tree : statement.complements()) {
            boolean first = kept.isEmpty();
            boolean aside = tree.first() > 0
                    && statement
                            .sentence()
                            .tokens()
                            .get(tree.first() - 1)
                            .text()
                            .matches("[,;:(\u2014-]+");
            boolean adjunct = tree.is("SBAR") && ADJUNCTS.contains(tree.token().lower());
            boolean adverb = tree.is("ADVP")
                    && tree.phrase().tokens().stream().anyMatch(token -> DROPPED.contains(token.lower()));
            words += tree.phrase().words();
            if (aside || tree.is("PRN", "FRAG") || (adjunct && !first) || (words > MOST_AFTER && !first)) {
                break;
            }
            if (!adverb) {
                kept.add(tree);
            }
        }
        return kept;
    }

    private static void complement(QuestionWriter writer, Tree tree) {
        writer.phrase(tree.is("NP") ? NounPhrase.core(tree).phrase() : upToAside(tree.phrase()));
    }

    private static Phrase upToAside(Phrase words) {
        int end = words.indexOf(1, token -> token.tagged(",", ":", "-LRB-") || token.is("--", "\u2014", ";"));
        return (end < 0 ? words : words.until(end)).trimmed();
    }
}
