package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.NounPhrase;
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
 * the ending betrays her?" No verb is turned, so that nothing gets broken; what only tells or praises is left out.
 */
final class Disputed implements Family {
    private static final int FEWEST_WORDS = 3;

    /** In how many sentences an essay speaks of a thing that it argues about, at the least. */
    private static final int OFTEN = 3;

    /** In words, after the subject. */
    private static final int MOST_WORDS = 13;

    /** Finds fault. */
    private static final Pattern AGAINST = Pattern.compile(
            "\\b(?:fails?|failed|failure|lacks?|lacking|too|merely|little more|weak\\w*|thin|flat|dull|bor(?:ing|es)|hollow|shallow|clich\\w+"
                    + "|predictab\\w+|forced|contrived|unearned|overlong|drags?|suffers?|wast\\w+|squander\\w*|undermin\\w+|undercut\\w*|betray\\w*"
                    + "|cheat\\w*|ignor\\w+|refus\\w+|simpl(?:if\\w+|istic)|sentimental\\w*|manipulat\\w+|pretentious|incoheren\\w+|coherent|confus\\w+"
                    + "|mess\\w*|problem\\w*|flaw\\w*|disappoint\\w*|unnecessar\\w+|gratuitous\\w*|implausib\\w+|unbelievab\\w+|caricatur\\w+|stereotyp\\w+"
                    + "|heavy-handed|preach\\w*|didactic|propagand\\w+|exploit\\w*|offensive|racis[mt]|sexis[mt]|misogyn\\w+|tedious|slow|empty|cheap\\w*"
                    + "|lazy|cynical|superficial\\w*|uneven|muddled|ridiculous|silly|absurd|cop-?out|missed|dated|naive|nothing|no friend|wrong"
                    + "|selfish|cruel|monst\\w+|villain\\w*|coward\\w*|liar|hypocri\\w+|immature|pathetic|guilty|arrogant|narcissis\\w+|toxic|abus\\w+"
                    + "|complicit|blame|irresponsible|worst|worse|apolog\\w+|excuse\\w*|reduc\\w+|never)\\b");

    /** Takes a view all the same: a meaning, a demand, a comparison. */
    private static final Pattern VIEW = Pattern.compile(
            "\\b(?:more \\w+ than|less \\w+ than|rather than|as much|more than|metaphor|symbol\\w*|allegor\\w+|satir\\w+|critique|love story|tragedy"
                    + "|hero\\w*|victim\\w*|innocen\\w+|moral\\w*|inhuman|humane|hope(?:ful|less|lessness)?|deserv\\w+|needs?|should|must|ought|best"
                    + "|greatest|finest|necessary|ambigu\\w+|complex|subversive|radical|conservative|political|feminist|timeless|earn\\w*|right|worth"
                    + "|justi\\w+|responsib\\w+|redeem\\w*|redemption|free|freedom|really|truly|honest\\w*|sympath\\w+|real|mirror\\w*|power\\w*)\\b");

    private static final Set<String> DENYING =
            Set.of("not", "n't", "never", "hardly", "barely", "scarcely", "rarely", "seldom");

    private static final Set<String> OF_PEOPLE = Set.of(
            ("be become remain seem represent embody symbolize symbolise need deserve refuse fail use love understand believe choose fear trust"
                            + " hate want know care resent exploit manipulate blame forgive control learn accept reject sacrifice lack stand"
                            + " feel lose deny idolize betray respect ignore pretend rely see treat exist serve function")
                    .split(" "));

    private static final Set<String> OF_THINGS = Set.of(
            ("be become remain seem represent embody symbolize symbolise stand suggest imply mean reflect mirror echo serve function feel act"
                            + " make force reveal show expose undermine threaten destroy need deserve offer provide allow give turn matter work"
                            + " define drive come hide mask replace corrupt triumph win prevail exist keep")
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
            if (OwnClaims.isClaim(statement) && !study.otherWorks().namedIn(statement.sentence())) {
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
        if (!isOpen(study, statement, topic)) {
            return Optional.empty();
        }
        return said(study, statement, topic).flatMap(claim -> asked(study, statement, topic, claim));
    }

    private static boolean isOpen(Study study, Statement statement, Topic topic) {
        boolean past = statement.finite().token().tagged("VBD") || statement.verb().is("VBD");
        boolean people = topic.is(Sort.PERSON, Sort.MAKER, Sort.OWNED);
        boolean fits = topic.is(Sort.FILM, Sort.PART)
                || (people && statement.does(OF_PEOPLE))
                || statement.does(OF_THINGS);
        boolean progressive = statement.verb().is("VBG") && !statement.isCopula();
        return fits
                && !isWithinNoun(statement)
                && !(topic.is(Sort.THING) && !isOften(study, statement))
                && !(past && !topic.is(Sort.FILM, Sort.PART))
                && !progressive
                && !statement.finite().token().is("would", "'d", "will", "'ll", "wo", "shall", "had", "could", "did");
    }

    /** "The questions the characters face": what looks like a statement belongs to the noun before it. */
    private static boolean isWithinNoun(Statement statement) {
        int before = statement.clause().first() - 1;
        return !statement.isMain()
                && statement.joint().isEmpty()
                && before >= 0
                && statement.sentence().tokens().get(before).isNoun();
    }

    private static boolean isOften(Study study, Statement statement) {
        String head = NounPhrase.head(statement.subject()).token().lower();
        return study.reading().thoughts().stream()
                        .filter(sentence -> sentence.text().toLowerCase(Locale.ROOT).contains(head))
                        .limit(OFTEN)
                        .count()
                == OFTEN;
    }

    private static Optional<Candidate> asked(Study study, Statement statement, Topic topic, String claim) {
        String after = claim.substring(topic.words().length()).toLowerCase(Locale.ROOT);
        boolean against = AGAINST.matcher(after).find();
        boolean views = VIEW.matcher(after).find()
                || statement.does(Set.of("represent", "embody", "symbolize", "symbolise", "need", "deserve", "refuse"));
        int words = after.strip().split("\\s+").length;
        if (!(against || views)
                || words < FEWEST_WORDS
                || words > MOST_WORDS
                || BESIDE_THE_POINT.matcher(after).find()
                || ENDS_OPEN.matcher(claim).matches()
                || claim.matches(".*\\b(?:so|as|less|more) \\p{L}+$")
                || PlainFacts.asksForPraise("is " + claim + "?")) {
            return Optional.empty();
        }
        boolean made = topic.is(Sort.FILM, Sort.PART, Sort.MAKER);
        if (against) {
            return Optional.of(study.candidate(
                    made ? "fair-to-say" : "fair-of-them",
                    made ? Kind.VERDICT : Kind.CLAIM,
                    "is it fair to say that " + claim,
                    List.of("fair", "unfair"),
                    statement.sentence()));
        }
        return Optional.of(study.candidate(
                made ? "agree-film" : "agree-them",
                made ? Kind.VERDICT : Kind.CLAIM,
                "do you agree that " + claim,
                List.of("agree", "disagree"),
                statement.sentence()));
    }

    /** Subject, verbs and what follows them, in the essay's order. */
    private static Optional<String> said(Study study, Statement statement, Topic topic) {
        Optional<List<Phrase>> after = Turned.after(statement);
        if (after.isEmpty() || (after.get().isEmpty() && !statement.complements().isEmpty())) {
            return Optional.empty();
        }
        QuestionWriter writer = study.writer().topic(topic);
        Phrase verbs = new Phrase(
                statement.sentence(), statement.subject().end(), statement.verb().first() + 1);
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
        boolean is = statement.isCopula() || !statement.helps().isEmpty() && !statement.verb().is("VBN");
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
        Set<String> openers = Set.of("so", "such", "as", "more", "less", "too", "enough", "rather", "not", "only", "both", "either");
        return !whole
                && Stream.concat(Stream.of(statement.verb().phrase()), after.stream())
                        .anyMatch(part -> part.has(token -> openers.contains(token.lower())));
    }
}
