package aftercredits.prompt;

import aftercredits.text.OneLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A question and its stances as a host typed them, checked at the door. */
sealed interface HandwrittenForm {
    /** In characters as a reader counts them: code points. */
    int LONGEST_QUESTION = 300;

    /** Discord's limit on a button's label. */
    int LONGEST_STANCE = 80;

    int MOST_STANCES = 4;

    record Filled(String question, List<String> stances) implements HandwrittenForm {
        public Filled {
            stances = List.copyOf(stances);
        }
    }

    record Wrong(String reasonKey) implements HandwrittenForm {}

    /** A question without a question mark is taken as it is: "Tell us about the ring." is a prompt too. */
    static HandwrittenForm read(String question, String stancesWithCommas) {
        String asked = OneLine.of(question);
        if (OneLine.isBlank(asked)) {
            return new Wrong("prompt.add.question-missing");
        }
        if (characters(asked) > LONGEST_QUESTION) {
            return new Wrong("prompt.add.question-too-long");
        }
        return withStances(asked, stances(stancesWithCommas));
    }

    private static HandwrittenForm withStances(String question, List<String> stances) {
        if (stances.size() == 1) {
            return new Wrong("prompt.add.one-stance");
        }
        if (stances.size() > MOST_STANCES) {
            return new Wrong("prompt.add.too-many-stances");
        }
        if (stances.stream().anyMatch(stance -> characters(stance) > LONGEST_STANCE)) {
            return new Wrong("prompt.add.stance-too-long");
        }
        Set<String> distinct = new HashSet<>();
        if (!stances.stream().allMatch(stance -> distinct.add(stance.toLowerCase(Locale.ROOT)))) {
            return new Wrong("prompt.add.same-stances");
        }
        return new Filled(question, stances);
    }

    private static List<String> stances(String withCommas) {
        List<String> stances = new ArrayList<>();
        for (String part : withCommas.split(",", -1)) {
            String stance = OneLine.of(part);
            if (!OneLine.isBlank(stance)) {
                stances.add(stance);
            }
        }
        return stances;
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
