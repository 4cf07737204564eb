package aftercredits.prompt;

import aftercredits.text.OneLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A cast as a host typed it, a person a line, checked at the door. */
final class CastForm {
    private static final Set<String> PRONOUNS = Set.of("she", "he", "they", "it");

    /** In UTF-16 units. */
    private static final int LONGEST_NAME = 80;

    private final Map<String, String> pronouns = new LinkedHashMap<>();
    private final Map<String, Integer> lineOfName = new LinkedHashMap<>();
    private final List<CastProblem> problems = new ArrayList<>();

    private CastForm() {}

    /** Blank lines and unclear people are passed over; of {@code he/him} the first counts, as in front matter. */
    static CastForm read(String typed) {
        CastForm form = new CastForm();
        String[] lines = typed.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!OneLine.isBlank(lines[i])) {
                form.take(i + 1, lines[i].strip());
            }
        }
        return form;
    }

    CastList cast() {
        return new CastList(pronouns);
    }

    /** In the order of their lines; with any there is no cast. */
    List<CastProblem> problems() {
        return List.copyOf(problems);
    }

    private void take(int number, String line) {
        int colon = line.lastIndexOf(':');
        String name = OneLine.of(colon < 0 ? line : line.substring(0, colon));
        String pronoun = colon < 0
                ? ""
                : line.substring(colon + 1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .split("/", 2)[0]
                        .strip();
        Optional<String> wrong = wrong(name, pronoun);
        if (wrong.isPresent()) {
            problems.add(new CastProblem(number, wrong.get(), name, pronoun));
        } else if (!pronoun.equals(CastList.UNKNOWN)) {
            pronouns.put(name, pronoun);
            lineOfName.put(name.toLowerCase(Locale.ROOT), number);
        }
    }

    private Optional<String> wrong(String name, String pronoun) {
        if (OneLine.isBlank(name)) {
            return Optional.of("prompt.cast.no-name");
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of("prompt.cast.name-too-long");
        }
        if (lineOfName.containsKey(name.toLowerCase(Locale.ROOT))) {
            return Optional.of("prompt.cast.twice");
        }
        if (pronoun.isEmpty()) {
            return Optional.of("prompt.cast.no-pronoun");
        }
        return PRONOUNS.contains(pronoun) || pronoun.equals(CastList.UNKNOWN)
                ? Optional.empty()
                : Optional.of("prompt.cast.pronoun");
    }
}
