package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two themes that the film is said to hold together: "the tension between duty and desire", "a film about love and money". */
final class ThemePairs implements Family {
    private static final String ONE = "(?<one>\\p{L}[\\p{L}-]+(?: \\p{L}[\\p{L}-]+)?)";
    private static final String OTHER = "(?<other>\\p{L}[\\p{L}-]+)";

    private static final List<Pattern> PAIRS = List.of(
            Pattern.compile(
                    "\\b(?:tension|conflict|contrast|struggle|clash|balance|battle|opposition|gap|choice|divide|juxtaposition|torn"
                            + "|caught|war) between " + ONE + " and " + OTHER + "\\b"),
            Pattern.compile("\\b(?:depiction|story|question|tale|film|movie|theme|study|portrait|drama) of " + ONE
                    + " (?:versus|vs\\.?|against) " + OTHER + "\\b"),
            Pattern.compile(
                    "\\b(?:film|movie|story|picture|tale|is|meditation|reflection|study) (?:about|on) (?:both )?" + ONE
                            + " and (?:about )?" + OTHER + "(?! (?:and|\\p{L}+s\\b))\\b"));

    @Override
    public List<Candidate> propose(Study study) {
        Scenes scenes = study.scenes();
        Set<String> asked = new HashSet<>();
        return study.reading().thoughts().stream()
                .filter(scenes::isCriticism)
                .flatMap(sentence -> PAIRS.stream().flatMap(pair -> ask(study, sentence, pair).stream()))
                .filter(candidate -> asked.add(candidate.question()))
                .toList();
    }

    private static Optional<Candidate> ask(Study study, Sentence sentence, Pattern pair) {
        Matcher found = pair.matcher(sentence.text().toLowerCase(Locale.ROOT));
        if (!found.find()) {
            return Optional.empty();
        }
        Phrase one = sentence.between(found.start("one"), found.end("one"));
        Phrase other = sentence.between(found.start("other"), found.end("other"));
        if (!Themes.isTheme(one)
                || !Themes.isTheme(other)
                || goesOn(sentence, other)
                || one.text().equals(other.text())) {
            return Optional.empty();
        }
        String question = "is " + study.topics().film() + " more about " + one.text() + " or " + other.text();
        return Optional.of(
                study.candidate("theme-pair", Kind.THEME, question, List.of(one.text(), other.text()), sentence));
    }

    /** Whether a noun or a third theme follows. */
    private static boolean goesOn(Sentence sentence, Phrase other) {
        return other.end() < sentence.tokens().size()
                && (sentence.tokens().get(other.end()).isNoun()
                        || sentence.tokens().get(other.end()).is("and", "or", "of"));
    }
}
