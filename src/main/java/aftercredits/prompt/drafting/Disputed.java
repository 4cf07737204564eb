package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the essay holds of the film, of somebody in it or of a thing, put to the club as it was said: "Is it fair to say that
 * the film ignores its women?" No verb is turned, so that nothing gets broken; what only tells or praises is left out.
 */
final class Disputed implements Family {
    private static final int FEWEST_WORDS = 3;

    /** In words, after the subject. */
    private static final int MOST_WORDS = 13;

    /** Finds fault. */
    private static final Pattern AGAINST = Pattern.compile(
            "\\b(?:fails?|failed|failure|lacks?|lacking|too|merely|little more|weak\\w*|thin|flat|dull|bor(?:ing|es)|hollow|shallow|clich\\w+"
                    + "|predictab\\w+|contrived|unearned|overlong|drags?|suffers?|wast\\w+|squander\\w*|undermin\\w+|undercut\\w*|betray\\w*"
                    + "|cheat\\w*|ignor\\w+|refus\\w+|simpl(?:if\\w+|istic)|sentimental\\w*|manipulat\\w+|pretentious|incoheren\\w+|coherent"
                    + "|mess\\w*|problem\\w*|flaw\\w*|disappoint\\w*|unnecessar\\w+|gratuitous\\w*|implausib\\w+|unbelievab\\w+|caricatur\\w+|stereotyp\\w+"
                    + "|heavy-handed|preach\\w*|didactic|propagand\\w+|exploit\\w*|offensive|racis[mt]|sexis[mt]|misogyn\\w+|tedious|empty|cheap\\w*"
                    + "|lazy|cynical|superficial\\w*|uneven|muddled|ridiculous|silly|absurd|cop-?out|missed|dated|naive|nothing|no friend|wrong"
                    + "|selfish|cruel|monst\\w+|villain\\w*|coward\\w*|liar|hypocri\\w+|immature|pathetic|guilty|arrogant|narcissis\\w+|toxic|abus\\w+"
                    + "|complicit|blame|irresponsible|worst|worse|apolog\\w+|excuse\\w*|never)\\b");

    private static final Set<String> DENYING =
            Set.of("not", "n't", "never", "hardly", "barely", "scarcely", "rarely", "seldom");

    private static final Set<String> OF_PEOPLE = Set.of(
            ("be become remain seem represent embody symbolize symbolise need deserve refuse fail use love understand believe choose fear trust"
                            + " hate want know care resent exploit manipulate blame forgive control learn accept reject sacrifice lack stand"
                            + " feel lose deny idolize betray respect ignore pretend rely see treat exist serve function")
                    .split(" "));

    /** What the making of a film tells, and the essay of itself. */
    private static final Pattern BESIDE_THE_POINT = Pattern.compile(
            "\\b(?:directed|written|starring|stars|released|premiere\\w*|produced|nominat\\w*|awards?|oscars?|box office|budget|sequel to|based on"
                    + "|available|streaming|dvd|blu-ray|minutes|hours?|review|essay|spoilers?|plays?|played|titled|called|set in|takes place|opens? with"
                    + "|begins?|began|starts?|minutes|seconds|year|years)\\b");

    private static final Pattern ENDS_OPEN = Pattern.compile(
            ".*\\b(?:the film|the movie|this|that|it|them|him|her|one|way|much|so|too|as|out|up|well|also|others?|course|all|here|there|again)$");

    @Override
    public List<Candidate> propose(Study study) {
        List<Candidate> found = new ArrayList<>();
        for (Statement statement : study.statements()) {
            boolean faults = findsFault(statement.clause().text().toLowerCase(Locale.ROOT));
            if (faults && OwnClaims.isClaim(statement) && !study.otherWorks().namedIn(statement.sentence())) {
                study.topics()
                        .of(statement.subject())
                        .flatMap(topic -> ask(study, statement, topic))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether words in lower case find fault with something. */
    static boolean findsFault(String words) {
        return AGAINST.matcher(words).find();
    }

    private static Optional<Candidate> ask(Study study, Statement statement, Topic topic) {
        if (!isOpen(statement, topic)) {
            return Optional.empty();
        }
        return said(study, statement, topic).flatMap(claim -> asked(study, statement, topic, claim));
    }

    private static boolean isOpen(Statement statement, Topic topic) {
        boolean past =
                statement.finite().token().tagged("VBD") || statement.verb().is("VBD");
        boolean made = topic.is(Sort.FILM, Sort.MAKER);
        boolean of = made || (topic.is(Sort.PERSON) && statement.does(OF_PEOPLE));
        boolean progressive = statement.verb().is("VBG") && !statement.isCopula();
        return of
                && !isWithinNoun(statement)
                && !PeopleScenes.isPassive(statement)
                && !(past && !made)
                && !progressive
                && !statement
                        .finite()
                        .token()
                        .is("would", "'d", "will", "'ll", "wo", "shall", "had", "could", "did", "may", "might");
    }

    /** "The questions the characters face": what looks like a statement belongs to the noun before it. */
    private static boolean isWithinNoun(Statement statement) {
        int before = statement.clause().first() - 1;
        return !statement.isMain()
                && statement.joint().isEmpty()
                && before >= 0
                && statement.sentence().tokens().get(before).isNoun();
    }

    private static Optional<Candidate> asked(Study study, Statement statement, Topic topic, String claim) {
        String after = claim.substring(topic.words().length()).toLowerCase(Locale.ROOT);
        boolean against = AGAINST.matcher(after).find();
        int words = after.strip().split("\\s+").length;
        if (!against
                || words < FEWEST_WORDS
                || words > MOST_WORDS
                || BESIDE_THE_POINT.matcher(after).find()
                || ENDS_OPEN.matcher(claim).matches()
                || claim.matches(".*\\b(?:so|as|less|more) \\p{L}+$")) {
            return Optional.empty();
        }
        boolean made = topic.is(Sort.FILM, Sort.MAKER);
        return Optional.of(study.candidate(
                made ? "fair-to-say" : "fair-of-them",
                made ? Kind.VERDICT : Kind.CLAIM,
                "is it fair to say that " + claim,
                List.of("fair", "unfair"),
                statement.sentence()));
    }

    /** Subject, verbs and what follows them, in the essay's order. */
    private static Optional<String> said(Study study, Statement statement, Topic topic) {
        Optional<List<Phrase>> after = Turned.after(statement);
        if (after.isEmpty()
                || (after.get().isEmpty() && !statement.complements().isEmpty())) {
            return Optional.empty();
        }
        QuestionWriter writer = study.writer().topic(topic);
        Phrase verbs = new Phrase(
                statement.sentence(),
                statement.subject().end(),
                statement.verb().first() + 1);
        for (Token token : verbs.tokens()) {
            if (!token.isWord()) {
                return Optional.empty();
            }
        }
        if (!verbs.isEmpty() && verbs.get(0).text().startsWith("'")) {
            Optional<String> full = full(verbs.get(0), statement);
            if (full.isEmpty()) {
                return Optional.empty();
            }
            writer.words(full.get()).phrase(verbs.from(1));
        } else {
            writer.phrase(verbs);
        }
        if (statement.negated() && verbs.tokens().stream().noneMatch(Disputed::denies)) {
            writer.words(denial(statement));
        }
        after.get().forEach(writer::phrase);
        boolean cut = !after.get().isEmpty() && losesItsPoint(statement, after.get());
        return cut ? Optional.empty() : writer.written();
    }

    private static boolean denies(Token token) {
        return DENYING.contains(token.lower());
    }

    /** The word that stands after "is" and denies it. */
    private static String denial(Statement statement) {
        int verb = statement.verb().first();
        List<Token> tokens = statement.sentence().tokens();
        String next = verb + 1 < tokens.size() ? tokens.get(verb + 1).lower() : "";
        return DENYING.contains(next) && !next.equals("n't") ? next : "not";
    }

    private static Optional<String> full(Token verb, Statement statement) {
        boolean is = statement.isCopula()
                || !statement.helps().isEmpty() && !statement.verb().is("VBN");
        return switch (verb.lower()) {
            case "'s" -> is ? Optional.of("is") : Optional.empty();
            case "'re" -> Optional.of("are");
            default -> Optional.empty();
        };
    }

    /** "So powerful that", "as much a comedy as": what was left out belongs to it. */
    private static boolean losesItsPoint(Statement statement, List<Phrase> after) {
        int end = after.getLast().end();
        boolean whole = statement.complements().getLast().end() <= end;
        Set<String> openers =
                Set.of("so", "such", "as", "more", "less", "too", "enough", "rather", "not", "only", "both", "either");
        return !whole
                && Stream.concat(Stream.of(statement.verb().phrase()), after.stream())
                        .anyMatch(part -> part.has(token -> openers.contains(token.lower())));
    }
}
