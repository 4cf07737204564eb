package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Person;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks the questions of frames wherever the essay gives their cue. A question that takes no more than names from
 * the essay is asked once an essay, any other once a sentence.
 */
final class Frames implements Family {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
    private static final int LONGEST_NAMED = 7;

    /** In words: what a frame takes from the essay under the name {clause}. */
    private static final int LONGEST_CLAUSE = 13;

    /** In words. */
    private static final int LONGEST_TURNED = 16;

    private static final int SHORTEST_WHY = 7;

    /** In how many sentences an essay speaks of what it argues about, at the least. */
    private static final int OFTEN = 3;

    /** So many sentences that give a cue count 1 for the ranker. */
    private static final double MANY_CUES = 6;

    /** A turned statement that begins with no helping verb is none; one that ends in a bare "the scene" can't be understood. */
    private static final Pattern HELPED = Pattern.compile(
            "^(?:why )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?:n't)? .*");

    private static final Pattern UNCLEAR =
            Pattern.compile(".*\\b(?:the (?:film|movie|scenes?|shots?|sequence|moment|audience)|it)(?: \\w+ly)?$");

    /** A question of which no more than this is the essay's fits anywhere. */
    private static final Pattern FITS_ANYWHERE =
            Pattern.compile("(?:[^{}]|\\{(?:film|title|director|how|end|genre|source|best|x)})*");

    /** What the ranker and the choice know such a question by. */
    static final String ANY_FILM = "fits-anywhere";

    private final Map<Frame.Scope, List<Frame>> frames;
    private final Set<String> fittingAnywhere;

    Frames(List<Frame> frames) {
        this.fittingAnywhere =
                frames.stream().filter(Frames::fitsAnywhere).map(Frame::name).collect(Collectors.toSet());
        this.frames = frames.stream().collect(Collectors.groupingBy(Frame::scope));
    }

    @Override
    public List<Candidate> propose(Study study) {
        Scenes scenes = study.scenes();
        Map<String, Candidate> found = new LinkedHashMap<>();
        Map<String, Set<Integer>> cues = new HashMap<>();
        for (Sentence sentence : study.reading().thoughts()) {
            int weight = Argument.weight(sentence);
            for (Scene scene : scenes.of(sentence)) {
                for (Frame frame : frames.getOrDefault(scene.scope(), List.of())) {
                    if (argues(frame, weight)) {
                        ask(study, frame, scene).ifPresent(candidate -> {
                            cues.merge(frame.name(), Set.of(sentence.index()), Frames::union);
                            found.merge(use(frame, sentence), candidate, (old, now) -> better(frame, old, now));
                        });
                    }
                }
            }
        }
        Set<String> asked = new HashSet<>();
        return found.values().stream()
                .filter(candidate -> asked.add(candidate.question()))
                .map(candidate -> candidate.with(told(cues, candidate)))
                .toList();
    }

    private Map<String, Double> told(Map<String, Set<Integer>> cues, Candidate candidate) {
        double cued = shareOfMany(cues, candidate);
        return fittingAnywhere.contains(candidate.family())
                ? Map.of("cues", cued, ANY_FILM, 1.0)
                : Map.of("cues", cued);
    }

    private static boolean fitsAnywhere(Frame frame) {
        return FITS_ANYWHERE.matcher(frame.ask()).matches();
    }

    private static double shareOfMany(Map<String, Set<Integer>> cues, Candidate candidate) {
        int sentences = cues.getOrDefault(candidate.family(), Set.of()).size();
        return Math.log(Math.max(1, sentences)) / Math.log(MANY_CUES);
    }

    private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
        Set<Integer> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static boolean argues(Frame frame, int weight) {
        return frame.scope() != Frame.Scope.THOUGHT || weight >= (frame.often().isPresent() ? 2 : 1);
    }

    /** An idea rests on the sentence that argues most about it, anything else on the first that gives its cue and argues. */
    private static Candidate better(Frame frame, Candidate old, Candidate now) {
        boolean argues = Argument.weight(now.from()) > Argument.weight(old.from());
        return argues && (frame.scope() == Frame.Scope.THOUGHT || Argument.weight(old.from()) <= 0) ? now : old;
    }

    /** What it may be asked for only once. */
    private static String use(Frame frame, Sentence sentence) {
        return frame.name() + (fitsAnywhere(frame) ? "" : " " + sentence.index());
    }

    private static Optional<Candidate> ask(Study study, Frame frame, Scene scene) {
        Matcher cue = frame.cue().matcher(scene.words());
        if (!cue.find()) {
            return Optional.empty();
        }
        String sentence = scene.sentence().text().toLowerCase(Locale.ROOT);
        boolean meant = frame.subject().stream()
                        .allMatch(subject -> subject.matcher(scene.subject()).find())
                && frame.when().stream().allMatch(when -> when.matcher(sentence).find())
                && frame.unless().stream()
                        .noneMatch(unless -> unless.matcher(sentence).find())
                && frame.often().stream().allMatch(idea -> isOften(study, idea));
        if (!meant) {
            return Optional.empty();
        }
        Optional<String> question = fill(frame.ask(), study, scene, cue);
        List<String> stances = frame.stances().stream()
                .flatMap(stance -> fill(stance, study, scene, cue).stream())
                .toList();
        return question.filter(said -> stances.size() == frame.stances().size())
                .map(said -> study.candidate(
                        frame.name(), frame.kind(), said.replaceFirst("\\?$", ""), stances, scene.sentence()));
    }

    private static boolean isOften(Study study, Pattern idea) {
        return study.reading().thoughts().stream()
                        .filter(sentence -> idea.matcher(sentence.text().toLowerCase(Locale.ROOT))
                                .find())
                        .limit(OFTEN)
                        .count()
                == OFTEN;
    }

    private static Optional<String> fill(String text, Study study, Scene scene, Matcher cue) {
        Matcher slot = SLOT.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (slot.find()) {
            Optional<String> name = name(slot.group(1), study, scene, cue);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            slot.appendReplacement(filled, Matcher.quoteReplacement(name.get()));
        }
        return Optional.of(slot.appendTail(filled).toString());
    }

    private static Optional<String> name(String slot, Study study, Scene scene, Matcher cue) {
        Optional<String> plain = Optional.ofNullable(scene.names().get(slot)).or(() -> group(slot, study, scene, cue));
        if (plain.isPresent()) {
            return plain;
        }
        return switch (slot) {
            case "turned" ->
                scene.said()
                        .flatMap(said -> Turned.yesOrNo(study, said.statement(), said.subject()))
                        .filter(Frames::isClear);
            case "why" ->
                scene.said()
                        .flatMap(said -> Why.asked(study, said.statement(), said.subject())
                                .filter(Frames::isClear)
                                .filter(why -> said.statement().negated() || why.split("\\s+").length >= SHORTEST_WHY));
            case "np" ->
                following(scene, cue)
                        .flatMap(np -> said(study, NounPhrase.core(np).phrase().trimmed(), Optional.empty()));
            case "theme" ->
                (scene.isWholeSentence() ? following(scene, cue) : scene.object()).flatMap(np -> Themes.of(study, np));
            default -> Optional.empty();
        };
    }

    private static boolean isClear(String turned) {
        return turned.split("\\s+").length <= LONGEST_TURNED
                && HELPED.matcher(turned).matches()
                && !UNCLEAR.matcher(turned).matches();
    }

    private static Optional<Tree> following(Scene scene, Matcher cue) {
        return scene.isWholeSentence() ? scene.nounAt(cue.end()) : Optional.empty();
    }

    /** What a named group of the cue has found, as the essay writes it. */
    private static Optional<String> group(String slot, Study study, Scene scene, Matcher cue) {
        if (!cue.namedGroups().containsKey(slot) || cue.start(slot) < 0) {
            return Optional.empty();
        }
        return scene.isWholeSentence() && scene.scope() != Frame.Scope.THOUGHT
                ? said(
                        study,
                        scene.sentence().between(cue.start(slot), cue.end(slot)),
                        Optional.empty(),
                        slot.equals("clause") ? LONGEST_CLAUSE : LONGEST_NAMED)
                : Optional.of(cue.group(slot));
    }

    /** The words in a question; empty where they are too many or can't stand alone. */
    static Optional<String> said(Study study, Phrase words, Optional<Person> knowing) {
        return said(study, words, knowing, LONGEST_NAMED);
    }

    private static Optional<String> said(Study study, Phrase words, Optional<Person> knowing, int longest) {
        if (words.isEmpty() || words.words() > longest) {
            return Optional.empty();
        }
        QuestionWriter writer = study.writer();
        knowing.ifPresent(writer::knows);
        return writer.phrase(words).written();
    }
}
