package aftercredits.prompt.drafting;

import java.util.regex.Pattern;

/** The words in which an English essay says that it does not know. */
final class DoubtCues {
    /** Those whose doubt is the essay's own; what a character wonders is the film's plot. */
    private static final String WHO = "\\b(?:I|we|you|one|critics|viewers|audiences|people|my friends"
            + "|the (?:film|movie|picture|ending|story|script|camera|director|question|final shot|last shot))(?:'m|'re|'ve)?";

    private static final String NOT =
            "(?:can't|cannot|can not|couldn't|could not|don't|doesn't|do not|does not|won't|never|not"
                    + "|isn't|aren't|nobody|no one|hardly|refuses to|declines to)";

    private static final String KNOW =
            "(?:sure|certain|tell|say|know|decide|decided|determine|work out|figure out|make out|settle"
                    + "|agree|told|tells us|says|learn|make up (?:my|our|your) minds?)";

    private static final String UNCLEAR =
            "(?:unclear|(?:not|n't|never|hardly)(?: quite| entirely| made| really| exactly)? clear|uncertain|ambiguous|debatable|unresolved|open"
                    + "|an open question|open to (?:debate|question)|up for debate|anyone's guess"
                    + "|(?:hard|difficult|impossible) to (?:tell|say|know|decide))";

    private static final String ASK =
            "(?:wonder|wonders|wondered|wondering|ask|asks|asking|unsure|undecided|torn|in two minds"
                    + "|of two minds|back and forth|debate|argue|disagree|differ|divided|doubt)";

    private static final String TO_WHOM =
            "(?:,? (?:to|for) (?:me|us|anyone))?(?: (?:as to|about|over|on|of|myself|ourselves))?,?";

    private static final String SOME_WORDS = "(?: [\\p{L}']+){0,3}?";

    /** A statement of doubt up to the word that says what is doubted; group 1 is that word. */
    static final Pattern OPENING = Pattern.compile(
            "(?:\\b(?:it|it's|is|was|be|remains|seems|stays|'s|isn't|leaves?|left|me|us)" + SOME_WORDS + " " + UNCLEAR
                    + TO_WHOM
                    + "|" + WHO + SOME_WORDS + " ?" + NOT + SOME_WORDS + " " + KNOW + TO_WHOM
                    + "|" + WHO + SOME_WORDS + " " + ASK + TO_WHOM
                    + "|\\bleav(?:e|es|ing) (?:us|me|you|it to us|viewers|the viewer) (?:to )?(?:wonder|decide|ask|guess|wondering|unsure|guessing)"
                    + "|\\bthe question (?:is|remains|becomes)) (whether|if|why|how|what)\\b",
            Pattern.CASE_INSENSITIVE);

    /** "I'm not convinced that …". */
    static final Pattern UNCONVINCED = Pattern.compile(
            "\\b(?:I'm|I am|I was|we're|I remain)(?: still)? (?:not (?:entirely |quite |at all |so )?(?:convinced|persuaded|sure)|unconvinced) that\\b"
                    + "|\\bI doubt that\\b",
            Pattern.CASE_INSENSITIVE);

    /** "Whether … is left open"; group 1 is what is doubted. */
    static final Pattern CLOSING = Pattern.compile(
            "^Whether (.+?) (?:is|remains|stays|was) (?:never |left |still |anyone's |an? |not |hard |impossible )*"
                    + "(?:open|unclear|ambiguous|guess|clear|open question|uncertain|answered|to say|to tell|settled|question)\\b.*");

    /** "It's not that I'm not sure …" is no doubt. */
    static final Pattern DENIED = Pattern.compile("\\bnot that (?:I|we|it)\\b", Pattern.CASE_INSENSITIVE);

    private DoubtCues() {}
}
