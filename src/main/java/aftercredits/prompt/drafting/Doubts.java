package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.drafting.Tension.Shape;
import aftercredits.prompt.reading.Reading;
import aftercredits.prompt.reading.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** Finds where an essay says that it is unsure: "It's unclear whether …", "I can't tell if …", "we never know whether …". */
final class Doubts implements TensionFinder {
    @Override
    public List<Tension> find(Reading reading) {
        List<Tension> found = new ArrayList<>();
        for (Sentence sentence : reading.thoughts()) {
            if (!DoubtCues.DENIED.matcher(sentence.text()).find()) {
                opened(sentence)
                        .or(() -> closed(sentence))
                        .or(() -> unconvinced(sentence))
                        .ifPresent(shape -> found.add(new Tension(Kind.DOUBT, sentence, shape)));
            }
        }
        return found;
    }

    private static Optional<Shape> opened(Sentence sentence) {
        Matcher cue = DoubtCues.OPENING.matcher(sentence.text());
        if (!cue.find()) {
            return Optional.empty();
        }
        String asker = cue.group(1).toLowerCase(Locale.ROOT);
        return switch (asker) {
            case "whether", "if" -> Alternatives.of(sentence.from(cue.end()));
            default -> Alternatives.after(asker, sentence.from(cue.end()));
        };
    }

    private static Optional<Shape> closed(Sentence sentence) {
        Matcher cue = DoubtCues.CLOSING.matcher(sentence.text());
        return cue.matches() ? Alternatives.of(sentence.between(cue.start(1), cue.end(1))) : Optional.empty();
    }

    private static Optional<Shape> unconvinced(Sentence sentence) {
        Matcher cue = DoubtCues.UNCONVINCED.matcher(sentence.text());
        return cue.find() ? Alternatives.of(sentence.from(cue.end())) : Optional.empty();
    }
}
