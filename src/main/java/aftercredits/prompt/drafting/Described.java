package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the essay calls a part of the film in passing, where a club may call it otherwise: "its clunky dialogue". */
final class Described implements Family {
    private static final Lexicon ADJECTIVES = Lexicon.named("verdict-adjectives");
    private static final Lexicon PARTS = Lexicon.named("film-parts");

    private static final Lexicon OF_MANY = Lexicon.named("film-parts-of-many");

    @Override
    public List<Candidate> propose(Study study) {
        List<Candidate> found = new ArrayList<>();
        for (Sentence sentence : study.reading().thoughts()) {
            for (int i = 1; i < sentence.tokens().size(); i++) {
                ask(study, sentence, i)
                        .filter(candidate -> study.scenes().isCriticism(candidate.from()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Candidate> ask(Study study, Sentence sentence, int at) {
        Token noun = sentence.tokens().get(at);
        Token adjective = sentence.tokens().get(at - 1);
        boolean ends = at + 1 >= sentence.tokens().size()
                || !sentence.tokens().get(at + 1).isNoun();
        boolean hedged =
                at > 1 && sentence.tokens().get(at - 2).is("not", "no", "never", "without", "other", "more", "less");
        if (!PARTS.has(noun.lower()) || OF_MANY.has(noun.lower()) || !noun.isNoun() || !ends || hedged) {
            return Optional.empty();
        }
        return ADJECTIVES.get(adjective.lower()).map(against -> {
            boolean many = noun.tagged("NNS");
            String is = (many ? "are the " : "is the ") + noun.lower() + " of "
                    + study.topics().film() + " ";
            String said = adjective.lower();
            return switch (against) {
                case "-" -> study.candidate("described", Kind.VERDICT, is + said, List.of(), sentence);
                case "too" -> study.candidate("described", Kind.VERDICT, is + "too " + said, List.of(), sentence);
                default ->
                    study.candidate(
                            "described-or",
                            Kind.VERDICT,
                            is + said + " or " + against,
                            List.of(said, against),
                            sentence);
            };
        });
    }
}
