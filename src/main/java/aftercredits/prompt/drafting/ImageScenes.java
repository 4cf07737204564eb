package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Frame.Scope;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Reading;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Tree;
import aftercredits.prompt.reading.WordSense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the scenes, images and things that an essay names, and those it comes back to. */
final class ImageScenes {
    /** Things of film making and of reviewing, and measures. */
    private static final Lexicon NO_MOTIFS = Lexicon.named("no-motifs");

    private static final Lexicon PARTS = Lexicon.named("film-parts");

    private static final Lexicon OF_NATURE = Lexicon.named("motifs");

    /** In so many paragraphs, or so many times in two, a thing is a motif. */
    private static final int PARAGRAPHS = 3;

    private static final int TIMES = 4;

    private static final Set<String> SHOWN = Set.of("scene", "moment", "sequence", "shot");

    /** In words. */
    private static final int LONGEST_TOLD = 12;

    /** Words before a thing that is known, or somebody's. */
    private static final Set<String> KNOWN =
            Set.of("the", "his", "her", "their", "its", "this", "that", "those", "these");

    private static final Set<WordSense> MOTIFS = Set.of(WordSense.ARTIFACT, WordSense.ANIMAL);

    /** What a story may call by a common noun with a capital: "the Zone", "the Room". */
    private static final Set<WordSense> CALLED = Set.of(WordSense.ARTIFACT, WordSense.PLACE);

    private final Study study;
    private final Map<String, String> always;
    private final Set<String> motifs;

    ImageScenes(Study study, Map<String, String> always) {
        this.study = study;
        this.always = always;
        this.motifs = motifs(study.reading());
    }

    Optional<Scene> of(Tree np) {
        return told(np).or(() -> plain(np));
    }

    /** "The scene where Anna dances alone". */
    private Optional<Scene> told(Tree np) {
        Token head = NounPhrase.head(np).token();
        Phrase words = np.phrase().trimmed();
        boolean scene = !words.isEmpty()
                && SHOWN.contains(head.lower())
                && np.children().size() == 2
                && np.children().getLast().is("SBAR")
                && words.words() <= LONGEST_TOLD
                && np.children().getLast().token().is("where", "when", "in")
                && !words.has(token -> token.tagged(",", ":"));
        if (!scene) {
            return Optional.empty();
        }
        Phrase said = words.get(0).tagged("DT") || words.get(0).is("one") ? words.from(1) : words;
        return study.writer().phrase(said).written().map(text -> {
            Map<String, String> names = new HashMap<>(always);
            names.put("part", "the " + text);
            String seen = "told " + words.text();
            return new Scene(Scope.IMAGE, np.sentence(), seen.toLowerCase(Locale.ROOT), names, Optional.empty());
        });
    }

    private Optional<Scene> plain(Tree np) {
        Tree core = NounPhrase.core(np);
        boolean within = np.parent()
                .filter(mother -> mother.is("NP") && NounPhrase.core(mother).first() == np.first())
                .isPresent();
        Token head = NounPhrase.head(core).token();
        Phrase words = core.phrase().trimmed();
        boolean again = words.size() == 2 && motifs.contains(head.lower());
        if (within
                || words.isEmpty()
                || !(head.tagged("NN", "NNS") || again)
                || core.has(tree -> tree.is("SBAR", "S", "VP", "CC"))) {
            return Optional.empty();
        }
        Phrase said = words.get(0).tagged("DT") ? words.from(1) : words;
        return Frames.said(study, said, Optional.empty()).map(text -> {
            Map<String, String> names = new HashMap<>(always);
            boolean owned = said.has(token -> token.tagged("POS", "PRP$"));
            names.put("part", owned ? text : "the " + text);
            names.put("is", head.tagged("NNS") ? "are" : "is");
            names.put("does", head.tagged("NNS") ? "do" : "does");
            String seen = (again ? "motif " : "") + (owned ? text : words.text());
            return new Scene(Scope.IMAGE, np.sentence(), seen.toLowerCase(Locale.ROOT), names, Optional.empty());
        });
    }

    /** "The piano" in paragraph after paragraph. */
    private Set<String> motifs(Reading reading) {
        Map<String, List<Integer>> paragraphs = new HashMap<>();
        for (Sentence sentence : reading.thoughts()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 1; i < tokens.size(); i++) {
                if (isThing(tokens.get(i)) && KNOWN.contains(tokens.get(i - 1).lower())) {
                    paragraphs
                            .computeIfAbsent(tokens.get(i).lower(), noun -> new ArrayList<>())
                            .add(sentence.paragraph());
                }
            }
        }
        return paragraphs.entrySet().stream()
                .filter(entry -> isOften(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOften(List<Integer> paragraphs) {
        long different = paragraphs.stream().distinct().count();
        return different >= PARAGRAPHS || (different > 1 && paragraphs.size() >= TIMES);
    }

    private boolean isThing(Token token) {
        String noun = token.lower();
        Optional<WordSense> sense = WordSense.ofNoun(noun);
        if (token.tagged("NNP")) {
            return sense.filter(CALLED::contains).isPresent() && !title().contains(token.text());
        }
        return token.tagged("NN", "NNS")
                && !NO_MOTIFS.has(noun)
                && !PARTS.has(noun)
                && (OF_NATURE.has(noun) || sense.filter(MOTIFS::contains).isPresent());
    }

    private String title() {
        return study.essay().credits().film().orElse("");
    }
}
