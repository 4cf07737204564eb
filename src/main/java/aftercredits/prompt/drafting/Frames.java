package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the questions of a book of frames wherever the essay gives their cue. */
final class Frames implements Family {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
    private static final int LONGEST_NAMED = 7;

    private final List<Frame> frames;

    Frames(List<Frame> frames) {
        this.frames = List.copyOf(frames);
    }

    @Override
    public List<Candidate> propose(Study study) {
        List<Candidate> found = new ArrayList<>();
        for (Sentence sentence : study.reading().thoughts()) {
            for (Scene scene : scenes(study, sentence)) {
                frames.stream()
                        .filter(frame -> frame.scope() == scene.scope())
                        .filter(frame -> frame.cue().matcher(scene.words()).find())
                        .filter(frame -> frame.unless()
                                .filter(not -> not.matcher(sentence.text().toLowerCase(Locale.ROOT))
                                        .find())
                                .isEmpty())
                        .flatMap(frame -> ask(study, frame, scene, sentence).stream())
                        .forEach(found::add);
            }
        }
        return found;
    }

    /**
     * What a frame of one scope may look at.
     *
     * @param words in lower case
     * @param names what the slots stand for
     */
    private record Scene(Frame.Scope scope, String words, Map<String, String> names) {}

    private static Optional<Candidate> ask(Study study, Frame frame, Scene scene, Sentence sentence) {
        Optional<String> question = fill(frame.ask(), scene.names());
        List<String> stances = frame.stances().stream()
                .flatMap(stance -> fill(stance, scene.names()).stream())
                .toList();
        return question.filter(said -> stances.size() == frame.stances().size())
                .map(said ->
                        study.candidate(frame.name(), frame.kind(), said.replaceFirst("\\?$", ""), stances, sentence));
    }

    private static Optional<String> fill(String text, Map<String, String> names) {
        Matcher slot = SLOT.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (slot.find()) {
            String name = names.get(slot.group(1));
            if (name == null) {
                return Optional.empty();
            }
            slot.appendReplacement(filled, Matcher.quoteReplacement(name));
        }
        return Optional.of(slot.appendTail(filled).toString());
    }

    private static List<Scene> scenes(Study study, Sentence sentence) {
        List<Scene> scenes = new ArrayList<>();
        List<Statement> statements = Statement.all(sentence);
        statements.forEach(statement -> stated(study, statement).forEach(scenes::add));
        List<Tree> nouns = sentence.tree().stream()
                .flatMap(Tree::all)
                .filter(tree -> tree.is("NP"))
                .toList();
        nouns.forEach(np -> owned(study, np).ifPresent(scenes::add));
        nouns.forEach(np -> part(study, np).ifPresent(scenes::add));
        pair(study, sentence, nouns).ifPresent(scenes::add);
        scenes.add(new Scene(
                Frame.Scope.SENTENCE,
                sentence.text().toLowerCase(Locale.ROOT),
                Map.of("film", study.topics().film())));
        return scenes;
    }

    private static Stream<Scene> stated(Study study, Statement statement) {
        Optional<Topic> subject = study.topics().of(statement.subject());
        String words = statement.base().orElse("-") + " "
                + statement.complements().stream().map(Tree::text).collect(Collectors.joining(" "));
        String plain = words.toLowerCase(Locale.ROOT);
        Stream<Scene> active = subject.stream()
                .flatMap(topic ->
                        scope(topic).map(scope -> new Scene(scope, plain, names(study, statement, topic))).stream());
        Stream<Scene> target = statement.complement("NP").stream()
                .flatMap(np -> study.topics().of(np).stream())
                .filter(topic -> topic.is(Sort.PERSON))
                .map(topic -> new Scene(
                        Frame.Scope.TARGET,
                        statement.base().orElse("-"),
                        Map.of("who", topic.words(), "film", study.topics().film())));
        return Stream.concat(active, target);
    }

    private static Optional<Frame.Scope> scope(Topic subject) {
        return switch (subject.sort()) {
            case PERSON -> Optional.of(Frame.Scope.PERSON);
            case FILM, MAKER, PART -> Optional.of(Frame.Scope.FILM);
            case OWNED, THING -> Optional.empty();
        };
    }

    private static Map<String, String> names(Study study, Statement statement, Topic subject) {
        Map<String, String> names = new HashMap<>();
        names.put("film", study.topics().film());
        names.put("who", subject.words());
        names.put("subject", subject.words());
        names.put("is", subject.be());
        names.put("does", subject.doing());
        statement
                .complement("NP")
                .flatMap(np -> said(study, subject, NounPhrase.core(np).phrase().trimmed()))
                .ifPresent(words -> names.put("object", words));
        statement
                .complement("S")
                .filter(tree -> tree.phrase().startsWith("to"))
                .flatMap(tree -> said(study, subject, upToAside(tree.phrase())))
                .ifPresent(words -> names.put("to", words));
        return names;
    }

    private static Optional<String> said(Study study, Topic subject, Phrase words) {
        if (words.isEmpty() || words.words() > LONGEST_NAMED) {
            return Optional.empty();
        }
        QuestionWriter writer = study.writer();
        subject.person().ifPresent(writer::knows);
        return writer.phrase(words).written();
    }

    private static Phrase upToAside(Phrase words) {
        int end = words.indexOf(1, token -> token.tagged(",", ":", "-LRB-") || token.is("\u2014", ";"));
        return (end < 0 ? words : words.until(end)).trimmed();
    }

    /** "Igor's silence", "her silence". */
    private static Optional<Scene> owned(Study study, Tree np) {
        if (np.children().isEmpty() || !np.children().getLast().label().startsWith("NN")) {
            return Optional.empty();
        }
        Tree owner = np.children().getFirst();
        boolean pronoun = owner.is("PRP$");
        if (!pronoun && !NounPhrase.isOwner(owner)) {
            return Optional.empty();
        }
        Optional<Topic> who = study.topics().owner(owner);
        Tree head = NounPhrase.head(np);
        return who.filter(topic -> topic.is(Sort.PERSON))
                .map(topic -> new Scene(
                        Frame.Scope.OWNER,
                        head.text().toLowerCase(Locale.ROOT),
                        Map.of(
                                "who", topic.words(),
                                "thing", head.text().toLowerCase(Locale.ROOT),
                                "is", head.token().tagged("NNS") ? "are" : "is",
                                "does", head.token().tagged("NNS") ? "do" : "does",
                                "film", study.topics().film())));
    }

    private static Optional<Scene> part(Study study, Tree np) {
        Phrase words = NounPhrase.core(np).phrase().trimmed();
        if (words.isEmpty()
                || words.words() > LONGEST_NAMED
                || np.parent()
                        .filter(mother ->
                                mother.is("NP") && NounPhrase.core(mother) == mother && mother.first() == np.first())
                        .isPresent()) {
            return Optional.empty();
        }
        Phrase plain = words.get(0).tagged("DT", "PRP$") && words.size() > 1 ? words.from(1) : words;
        boolean many = NounPhrase.head(np).token().tagged("NNS", "NNPS");
        return said(study, new Topic(Sort.THING, np, "", Optional.empty(), many), plain)
                .map(text -> new Scene(
                        Frame.Scope.PART,
                        text.toLowerCase(Locale.ROOT),
                        Map.of(
                                "part", plain.has(token -> token.tagged("POS")) ? text : "the " + text,
                                "is", many ? "are" : "is",
                                "does", many ? "do" : "does",
                                "film", study.topics().film())));
    }

    private static Optional<Scene> pair(Study study, Sentence sentence, List<Tree> nouns) {
        Set<String> people = new LinkedHashSet<>();
        boolean others = false;
        for (Tree np : nouns) {
            boolean lowest = np.children().stream().noneMatch(child -> child.is("NP"));
            Optional<Topic> topic = lowest ? study.topics().of(np) : Optional.empty();
            topic.filter(found -> found.is(Sort.PERSON)).ifPresent(found -> people.add(found.words()));
            others = others || (lowest && topic.isEmpty() && np.phrase().last().tagged("PRP"));
        }
        if (people.size() != 2 || others) {
            return Optional.empty();
        }
        List<String> two = List.copyOf(people);
        return Optional.of(new Scene(
                Frame.Scope.PAIR,
                sentence.text().toLowerCase(Locale.ROOT),
                Map.of("a", two.get(0), "b", two.get(1), "film", study.topics().film())));
    }
}
