package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Sentence;
import java.util.regex.Pattern;

/** How much a sentence argues, rather than tells what happens. */
final class Argument {
    private static final Pattern SIGNS = Pattern.compile(
            "\\b(?:perhaps|maybe|really|truly|but|not|yet|never|only|whether|questions?|questioning|means?|meaning|about|think|seems?"
                    + "|tru(?:e|th)|real|rather|than|film|movie|story|scene|we|us|our|one|must|should|could|would|can|cannot|may|might"
                    + "|nothing|everything|nobody|no one|always|kind|form|idea|themes?|metaphor|symbol\\w*|represent\\w*|reflect\\w*"
                    + "|society|world|human\\w*|people|themselves|ultimately|essentially|instead|because|although|though|without"
                    + "|between|explor\\w+|suggest\\w*|argu\\w+|believe|moral\\w*|nature|cost|price|worth|matters?|what|how|why|as an?"
                    + "|no|itself|those|these|both|become|becomes)\\b|n't\\b",
            Pattern.CASE_INSENSITIVE);

    /** Somebody comes, goes, gets a job. */
    private static final Pattern TELLS = Pattern.compile(
            "^(?:when|while|after|as|one day|then|so|later|soon|meanwhile|eventually|once|upon|before|during|until)\\b"
                    + "|\\b(?:arriv\\w+|meets?|hires?|hired|moves? (?:to|in)|tells (?:him|her|them)|comes home|goes to|gets (?:a|the)"
                    + "|returns? (?:to|home)|discovers?|works (?:as|at|in|for)|stars?|plays|played by|starring|lives? (?:in|with))\\b",
            Pattern.CASE_INSENSITIVE);

    private Argument() {}

    /** Nothing or less for what only tells; about one for each sign of an argument. */
    static int weight(Sentence sentence) {
        return count(SIGNS, sentence) - 2 * count(TELLS, sentence);
    }

    /** Whether it tells what happens. */
    static boolean tells(Sentence sentence) {
        return TELLS.matcher(sentence.text()).find();
    }

    private static int count(Pattern signs, Sentence sentence) {
        return (int) signs.matcher(sentence.text()).results().count();
    }
}
