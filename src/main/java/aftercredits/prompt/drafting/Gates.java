package aftercredits.prompt.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a prompt must pass before it is worth ranking. */
final class Gates {
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 22;
    private static final int LONGEST_STANCE = 40;
    private static final int MOST_STANCES = 4;

    private static final Pattern BROKEN =
            Pattern.compile("\\s[,?]|(?i:\\b(\\p{L}+) \\1\\b)|[\"()\\[\\]]|[,;:]\\?| \\p{Lu}\\?");

    private Gates() {}

    static boolean pass(Candidate candidate) {
        return pass(candidate.question(), candidate.stances())
                && Whole.question(candidate.question())
                && !(candidate.stances().isEmpty() && PlainFacts.asksForPraise(candidate.question()))
                && candidate.stances().stream().allMatch(Whole::stance);
    }

    /** What holds for a prompt whoever drafted it. */
    static boolean pass(String question, List<String> stances) {
        int words = question.split("\\s+").length;
        return words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && !BROKEN.matcher(question).find()
                && stancesFit(stances);
    }

    private static boolean stancesFit(List<String> stances) {
        Set<String> distinct = new HashSet<>();
        boolean each = stances.stream()
                .allMatch(stance -> !stance.isBlank()
                        && stance.length() <= LONGEST_STANCE
                        && distinct.add(stance.toLowerCase(Locale.ROOT)));
        return each && stances.size() != 1 && stances.size() <= MOST_STANCES;
    }
}
