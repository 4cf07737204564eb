package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.NounPhrases;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a statement says its subject is, more or less, both or between: "is as much A as B", "is part A, part B". */
final class Weighed implements Family {
    private static final Lexicon WORKS = Lexicon.named("works");
    private static final int MOST_SIDE_WORDS = 5;

    @Override
    public List<Candidate> propose(Study study) {
        List<Candidate> found = new ArrayList<>();
        for (Statement statement : study.statements()) {
            if (statement.isCopula()
                    || statement
                            .base()
                            .filter(base -> base.matches("feel|seem|become|remain"))
                            .isPresent()) {
                pair(statement).flatMap(pair -> ask(study, statement, pair)).ifPresent(found::add);
            }
        }
        return found;
    }

    private record Pair(Phrase one, Phrase other) {}

    private static Optional<Candidate> ask(Study study, Statement statement, Pair pair) {
        boolean works = WORKS.has(pair.one().last().lower())
                || WORKS.has(pair.other().last().lower());
        Optional<Topic> topic = study.topics()
                .of(statement.subject())
                .or(() -> works && isIt(statement.subject().phrase())
                        ? Optional.of(study.topics().ofFilm(statement.subject()))
                        : Optional.empty());
        return topic.flatMap(about -> asked(study, about, pair, statement));
    }

    static boolean isIt(Phrase subject) {
        return subject.size() == 1 && subject.get(0).is("it", "this");
    }

    private static Optional<Candidate> asked(Study study, Topic topic, Pair pair, Statement statement) {
        QuestionWriter writer = study.writer().words(topic.be()).topic(topic);
        Optional<String> one = writer.beside().phrase(pair.one()).written();
        Optional<String> other = writer.beside().phrase(pair.other()).written();
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        boolean comma = pair.one().size() > 3 || pair.other().size() > 3;
        List<String> stances = Sides.withoutArticles(List.of(one.get(), other.get()));
        return writer.written()
                .map(start -> start + " " + one.get() + (comma ? ", or " : " or ") + other.get())
                .map(question -> study.candidate("weighed", Kind.CONTRAST, question, stances, statement.sentence()));
    }

    /** The two sides after the verb; empty unless both are plain and of one sort. */
    private static Optional<Pair> pair(Statement statement) {
        Phrase after = new Phrase(
                statement.sentence(), statement.verb().end(), statement.clause().end());
        for (int i = 0; i < after.size(); i++) {
            Phrase here = after.from(i);
            Optional<Pair> pair = opened(here, 2, "as", "not", "so", "much")
                    .or(() -> opened(here, 2, "as", "so", "much"))
                    .or(() -> opened(here, 2, "as", "as", "much"))
                    .or(() -> less(here))
                    .or(() -> opened(here, 1, "and", "both"))
                    .or(() -> opened(here, 1, "and", "at", "once"))
                    .or(() -> opened(here, 1, "and", "equal", "parts"))
                    .or(() -> opened(here, 1, "and", "equally"))
                    .or(() -> opened(here, 2, "but", "not"))
                    .or(() -> repeated(here, "part"))
                    .or(() -> repeated(here, "half"))
                    .or(() -> opened(here, 1, "and", "somewhere", "between"));
            if (pair.isPresent()) {
                return pair;
            }
            if (here.get(0).tagged(":", "-LRB-", "``", "''") || here.get(0).is(";", "\u2014")) {
                return Optional.empty();
            }
        }
        return between(after, "rather", "than")
                .or(() -> between(after, "instead", "of"))
                .or(() -> between(after, "and", "yet"));
    }

    /** "Less a comedy than a tragedy", "less of a comedy and more of a tragedy". */
    private static Optional<Pair> less(Phrase here) {
        if (!here.startsWith("less") && !here.startsWith("more")) {
            return Optional.empty();
        }
        int second = here.indexOf(2, token -> token.is("than") || (token.is("more") && here.startsWith("less")));
        if (second < 0) {
            return Optional.empty();
        }
        int end = here.get(second - 1).is("and", "but") ? second - 1 : second;
        return sides(here.until(end).from(1), here.from(second + 1));
    }

    private static Optional<Pair> opened(Phrase here, int apart, String closing, String... opening) {
        if (!here.startsWith(opening)) {
            return Optional.empty();
        }
        int second = here.indexOf(opening.length + 1, token -> token.is(closing));
        boolean near = second >= opening.length + apart || second == opening.length + 1;
        return near ? sides(here.until(second).from(opening.length), here.from(second + 1)) : Optional.empty();
    }

    /** "Part elegy, part farce". */
    private static Optional<Pair> repeated(Phrase here, String word) {
        if (!here.startsWith(word)) {
            return Optional.empty();
        }
        int second = here.indexOf(2, token -> token.is(word));
        return second < 0 ? Optional.empty() : sides(here.until(second).from(1), here.from(second + 1));
    }

    private static Optional<Pair> between(Phrase after, String... words) {
        for (int i = 1; i < after.size(); i++) {
            if (after.from(i).startsWith(words)) {
                return sides(after.until(i), after.from(i + words.length));
            }
        }
        return Optional.empty();
    }

    private static Optional<Pair> sides(Phrase one, Phrase other) {
        Phrase first = plain(one);
        Phrase second = upToEnd(plain(other));
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Optional<Phrase> left = noun(first);
        Optional<Phrase> right = noun(second);
        if (left.isPresent() && right.isPresent() && left.get().size() == first.size()) {
            return pair(left.get(), right.get());
        }
        boolean adjectives =
                isAdjective(first) && isAdjective(second.until(Math.min(second.size(), adjectiveEnd(second))));
        return adjectives ? pair(first, second.until(adjectiveEnd(second))) : Optional.empty();
    }

    private static Optional<Pair> pair(Phrase one, Phrase other) {
        boolean same = one.text().equalsIgnoreCase(other.text());
        boolean praise = PlainFacts.isVerdict(one) || PlainFacts.isVerdict(other);
        boolean vague = isVague(one) || isVague(other);
        return same || praise || vague ? Optional.empty() : Optional.of(new Pair(one, other));
    }

    private static boolean isVague(Phrase side) {
        return aftercredits.prompt.reading.NounPhrase.isVague(side.last())
                || side.has(token -> token.tagged("PRP", "PRP$", "CD") || token.is("this", "that", "other", "another"));
    }

    private static Optional<Phrase> noun(Phrase words) {
        return NounPhrases.core(words)
                .filter(noun -> noun.words() <= MOST_SIDE_WORDS)
                .or(() -> NounPhrases.simple(words).filter(noun -> noun.words() <= MOST_SIDE_WORDS))
                .filter(noun -> !noun.get(0).tagged("PRP") && !noun.has(token -> token.is("and")));
    }

    private static int adjectiveEnd(Phrase words) {
        int end = words.indexOf(0, token -> !token.tagged("JJ", "RB", "VBN"));
        return end < 0 ? words.size() : end;
    }

    private static boolean isAdjective(Phrase words) {
        return !words.isEmpty()
                && words.size() <= 2
                && words.last().tagged("JJ", "VBN")
                && words.get(0).tagged("JJ", "RB", "VBN");
    }

    private static Phrase upToEnd(Phrase words) {
        int end = words.indexOf(
                0, token -> token.tagged(",", ":", ".", "''", "``", "-LRB-", "-RRB-") || token.is("\u2014", ";"));
        return end < 0 ? words : words.until(end);
    }

    private static Phrase plain(Phrase side) {
        Phrase words = side.trimmed();
        while (!words.isEmpty() && isOpening(words.get(0))) {
            words = words.from(1).trimmed();
        }
        return words;
    }

    private static boolean isOpening(Token token) {
        return token.is(
                "of", "like", "merely", "just", "only", "simply", "also", "rather", "it", "is", "'s", "really", "even",
                "still", "somehow");
    }
}
