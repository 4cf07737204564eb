package aftercredits.prompt;

import aftercredits.prompt.Tension.Shape;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Reading;
import aftercredits.prompt.reading.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where an essay says that it is unsure: "It's unclear whether …", "I can't tell if …", "we never know whether …". */
final class Doubts implements TensionFinder {
    /** Those whose doubt is the essay's own; what a character wonders is the film's plot. */
    private static final String WHO = "(?:I|we|you|one|nobody|no one|critics|viewers|audiences|people"
            + "|the (?:film|movie|picture|ending|story|script|camera|director|question|final shot|last shot))";

    private static final String NOT =
            "(?:can't|cannot|can not|couldn't|could not|don't|doesn't|do not|does not|won't|never|'m not"
                    + "|am not|isn't|is not|aren't|'re not|are not|nobody|no one|hardly|refuses to|declines to)";

    private static final String KNOW =
            "(?:sure|certain|tell|say|know|decide|determine|work out|figure out|make out|settle|agree"
                    + "|tells us|says|learn|make up (?:my|our|your) minds?)";

    private static final String UNCLEAR =
            "(?:unclear|not clear|n't clear|never clear|uncertain|ambiguous|debatable|unresolved"
                    + "|an open question|open to (?:debate|question)|up for debate|anyone's guess"
                    + "|(?:hard|difficult|impossible) to (?:tell|say|know|decide))";

    private static final String ASK =
            "(?:wonder|wonders|wondered|wondering|ask|asks|asking|unsure|undecided|torn|in two minds|debate|doubt)";

    private static final String TO_WHOM =
            "(?:,? (?:to|for) (?:me|us|anyone)|,? (?:as to|about|over|of|myself|ourselves))?,?";

    private static final Pattern CUE = Pattern.compile(
            "\\b(?:(?:it|it's|is|was|remains|seems|stays|'s|isn't|me|us)(?: \\p{L}+){0,3}? " + UNCLEAR + TO_WHOM
                    + "|" + WHO + "(?:'m|'re)?(?: [\\p{L}']+){0,3}? ?" + NOT + "(?: \\p{L}+){0,3}? " + KNOW + TO_WHOM
                    + "|" + WHO + "(?:'m|'re)?(?: [\\p{L}']+){0,3}? " + ASK + TO_WHOM
                    + "|the question (?:is|remains|becomes)) (whether|if|why|how|what)\\b",
            Pattern.CASE_INSENSITIVE);

    /** "It's not that I'm not sure …" is no doubt. */
    private static final Pattern DENIED = Pattern.compile("\\bnot that (?:I|we|it)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Tension> find(Reading reading) {
        List<Tension> found = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            Matcher cue = CUE.matcher(sentence.text());
            if (cue.find() && !DENIED.matcher(sentence.text()).find()) {
                shape(cue.group(1).toLowerCase(Locale.ROOT), sentence.from(cue.end()))
                        .ifPresent(shape -> found.add(new Tension(Kind.DOUBT, sentence, shape)));
            }
        }
        return found;
    }

    private static Optional<Shape> shape(String asker, Phrase complement) {
        return switch (asker) {
            case "whether", "if" -> Alternatives.of(complement);
            default -> Alternatives.after(asker, complement);
        };
    }
}
