package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Tree;
import aftercredits.prompt.reading.WordSense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Two ideas between which the essay sees a line or a conflict: "the tension between duty and desire". */
final class Lines implements Family {
    private static final Set<String> BORDERS =
            Set.of("line", "lines", "boundary", "boundaries", "border", "distinction", "difference");

    private static final Set<String> CONFLICTS = Set.of(
            "tension",
            "tensions",
            "conflict",
            "struggle",
            "clash",
            "battle",
            "war",
            "contradiction",
            "fight",
            "dichotomy",
            "opposition",
            "duality",
            "torn",
            "caught",
            "divide",
            "gulf");

    private static final Set<String> QUANTITIES =
            Set.of("several", "many", "few", "all", "some", "any", "both", "each", "every", "two");

    @Override
    public List<Candidate> propose(Study study) {
        OtherWorks others = study.otherWorks();
        List<Candidate> found = new ArrayList<>();
        study.reading().thoughts().stream()
                .filter(sentence -> !others.namedIn(sentence))
                .flatMap(sentence -> sentence.tree().stream())
                .flatMap(Tree::all)
                .filter(tree -> tree.is("PP") && tree.token().is("between"))
                .forEach(between -> ask(study, between).ifPresent(found::add));
        return found;
    }

    private static Optional<Candidate> ask(Study study, Tree between) {
        Optional<String> cue = cue(between);
        Optional<Tree> two = between.child("NP").filter(np -> np.has(part -> part.is("CC")));
        if (cue.isEmpty() || two.isEmpty()) {
            return Optional.empty();
        }
        List<Phrase> sides = two.get().phrase().splitAt(token -> token.is("and")).stream()
                .map(Phrase::trimmed)
                .toList();
        boolean ideas = sides.size() == 2 && sides.stream().allMatch(Lines::isIdea);
        if (!ideas) {
            return Optional.empty();
        }
        List<String> stances = sides.stream()
                .flatMap(side -> study.writer().phrase(side).written().stream())
                .toList();
        if (stances.size() < 2) {
            return Optional.empty();
        }
        String film = study.topics().film();
        String question = BORDERS.contains(cue.get())
                ? "where does " + film + " draw the line between " + stances.get(0) + " and " + stances.get(1)
                : "which wins out in " + film + ", " + stances.get(0) + " or " + stances.get(1);
        return Optional.of(study.candidate(
                "line",
                Kind.CONTRAST,
                question,
                BORDERS.contains(cue.get()) ? List.of() : stances,
                between.sentence()));
    }

    private static Optional<String> cue(Tree between) {
        return IntStream.of(between.first() - 1, between.first() - 2)
                .filter(at -> at >= 0)
                .mapToObj(at -> between.sentence().tokens().get(at).lower())
                .filter(word -> BORDERS.contains(word) || CONFLICTS.contains(word))
                .findFirst();
    }

    private static boolean isIdea(Phrase side) {
        if (side.isEmpty() || side.words() > 4 || !side.last().isNoun()) {
            return false;
        }
        boolean plain = !side.has(token -> token.tagged("NNP", "NNPS", "PRP", "CD", "IN", ",")
                || token.is("this", "these", "those", "his", "her", "their"));
        Token head = side.last();
        boolean somebody = WordSense.ofNoun(head.lower())
                .filter(sense -> sense == WordSense.PERSON || sense == WordSense.GROUP || sense == WordSense.ARTIFACT)
                .isPresent();
        return plain
                && !somebody
                && !side.has(token -> QUANTITIES.contains(token.lower()))
                && !NounPhrase.isVague(head);
    }
}
