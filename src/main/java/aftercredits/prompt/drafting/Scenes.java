package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Frame.Scope;
import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Person;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what the frames of a book may look at in a sentence. */
final class Scenes {
    private static final Lexicon PARTS = Lexicon.named("film-parts");
    private static final Set<Scope> OF_THIS_WORK = Set.of(Scope.FILM, Scope.THING, Scope.ONE, Scope.PAIR);
    private static final Set<String> FILM = Set.of("film", "movie", "picture");

    /** The essay may speak of itself. */
    private static final Pattern OF_THE_ESSAY = Pattern.compile(
            "\\b(?:this|my) (?:post|essay|article|review|piece|blog|newsletter)\\b|\\bwe (?:moved|turned|discussed|dissected)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What a film's making and career are told in. */
    private static final Pattern OF_THE_TRADE = Pattern.compile(
            "\\b(?:box[- ]office|budget|studios?|netflix|streaming|oscars?|academy award|awards?|nominat\\w+|sequels?|franchise"
                    + "|remake|interviews?|producers?|filmograph\\w+|trailer|festival|directorial|debut|film-?makers|screenwriter"
                    + "|special effects|shoot|shooting|released)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What happened to the writer of the essay. */
    private static final Pattern OF_THE_AUTHOR = Pattern.compile(
            "\\b[Ii](?:'ve| have)? (?:am|was|had|waited|taught|went|saw|watched|grew|remember|moved|lived|loved?|may be)\\b"
                    + "|\\b[Mm]y (?:mother|father|wife|husband|son|daughter|friend|sister|brother|teacher|childhood|family|life)\\b");

    /** A thought about the film's world, not about its times, has people in it. */
    private static final Pattern TELLS_OF_SOMEBODY = Pattern.compile(
            "\\b(?:she|he|they|them|him|her|his|their|characters?|protagonists?|nobody|no one|here|everyone|everybody|there"
                    + "|lie|couple|mother|father|parents|children|daughter|son|wife|husband|lovers?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IT_IS_A_FILM = Pattern.compile(
            "^(?:(?:but|and|so|yet|still),? )?(?:it|this)(?: is|'s| was) (?:\\w+ ){0,6}(?:film|movie)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Study study;
    private final OtherWorks otherWorks;
    private final Map<String, String> always;
    private final PeopleScenes people;
    private final ImageScenes images;

    /** The paragraphs that speak of the film. */
    private final Set<Integer> ofTheFilm;

    Scenes(Study study) {
        this.study = study;
        this.otherWorks = study.otherWorks();
        this.always = new HashMap<>();
        always.put("film", study.topics().film());
        study.essay().credits().film().ifPresent(title -> always.put("title", title));
        study.essay().credits().director().flatMap(Scenes::surname).ifPresent(name -> always.put("director", name));
        this.people = new PeopleScenes(study, always);
        this.images = new ImageScenes(study, always);
        this.ofTheFilm = study.reading().thoughts().stream()
                .filter(this::isCriticism)
                .map(Sentence::paragraph)
                .collect(Collectors.toSet());
    }

    /** Nothing where several have directed. */
    private static Optional<String> surname(String director) {
        String[] names = director.strip().split("\\s+");
        return director.matches(".*(?:,|&| and ).*") ? Optional.empty() : Optional.of(names[names.length - 1]);
    }

    List<Scene> of(Sentence sentence) {
        List<Scene> scenes = new ArrayList<>();
        Statement.all(sentence).forEach(statement -> stated(statement).ifPresent(scenes::add));
        List<Tree> nouns = sentence.tree().stream()
                .flatMap(Tree::all)
                .filter(tree -> tree.is("NP"))
                .toList();
        scenes.addAll(people.of(sentence, nouns));
        if (!otherWorks.namedIn(sentence)) {
            nouns.forEach(np -> part(np).ifPresent(scenes::add));
            nouns.forEach(np -> images.of(np).ifPresent(scenes::add));
            criticism(sentence).ifPresent(scenes::add);
            passage(sentence).ifPresent(scenes::add);
            if (isThought(sentence)
                    && (isCriticism(sentence)
                            || TELLS_OF_SOMEBODY.matcher(sentence.text()).find())) {
                scenes.add(whole(Scope.THOUGHT, sentence));
            }
        } else {
            scenes.removeIf(scene -> OF_THIS_WORK.contains(scene.scope()));
        }
        scenes.add(whole(Scope.SENTENCE, sentence));
        return scenes;
    }

    private Scene whole(Scope scope, Sentence sentence) {
        return new Scene(scope, sentence, sentence.text().toLowerCase(Locale.ROOT), always, Optional.empty());
    }

    private static boolean isThought(Sentence sentence) {
        return !sentence.text().endsWith("?")
                && !OF_THE_ESSAY.matcher(sentence.text()).find()
                && !OF_THE_TRADE.matcher(sentence.text()).find()
                && !OF_THE_AUTHOR.matcher(sentence.text()).find();
    }

    private Map<String, String> names(String... more) {
        Map<String, String> names = new HashMap<>(always);
        for (int i = 0; i < more.length; i += 2) {
            names.put(more[i], more[i + 1]);
        }
        return names;
    }

    private Optional<Scene> stated(Statement statement) {
        Optional<Topic> subject = study.topics().of(statement.subject());
        return subject.filter(topic -> !topic.is(Sort.PERSON)).map(topic -> {
            String words = (statement.negated() ? "not " : "")
                    + (PeopleScenes.isPassive(statement) ? "be " : "")
                    + statement.base().orElse("-") + " "
                    + statement.complements().stream().map(Tree::text).collect(Collectors.joining(" "));
            return new Scene(
                    scope(topic),
                    statement.sentence(),
                    words.toLowerCase(Locale.ROOT).strip(),
                    names(study, always, statement, topic),
                    Optional.of(new Scene.Said(statement, topic)));
        });
    }

    private static Scope scope(Topic subject) {
        return switch (subject.sort()) {
            case FILM, MAKER, PART -> Scope.FILM;
            case PERSON, OWNED, THING -> Scope.THING;
        };
    }

    /** What a frame may name of a statement, besides {@code always}. */
    static Map<String, String> names(Study study, Map<String, String> always, Statement statement, Topic subject) {
        Map<String, String> names = new HashMap<>(always);
        names.put("subject", subject.words());
        names.put("is", subject.be());
        names.put("does", subject.doing());
        statement
                .complement("NP")
                .flatMap(np -> Frames.said(study, NounPhrase.core(np).phrase().trimmed(), subject.person()))
                .ifPresent(words -> names.put("object", words));
        statement
                .complement("S")
                .filter(tree -> tree.phrase().startsWith("to"))
                .flatMap(tree -> infinitive(study, tree, subject.person()))
                .ifPresent(words -> names.put("to", words));
        return names;
    }

    /** "To leave him", where she is known. */
    static Optional<String> infinitive(Study study, Tree to, Optional<Person> knowing) {
        return Frames.said(study, upToAside(to.phrase()), knowing);
    }

    private static Phrase upToAside(Phrase words) {
        int end = words.indexOf(1, token -> token.tagged(",", ":", "-LRB-") || token.is("\u2014", ";"));
        return (end < 0 ? words : words.until(end)).trimmed();
    }

    /** A noun phrase without what may be taken from it and without its article. */
    static Phrase bare(Tree np) {
        Phrase words = NounPhrase.core(np).phrase().trimmed();
        return words.size() > 1 && words.get(0).tagged("DT", "PRP$") ? words.from(1) : words;
    }

    private Optional<Scene> part(Tree np) {
        boolean within = np.parent()
                .filter(mother -> mother.is("NP") && NounPhrase.core(mother) == mother && mother.first() == np.first())
                .isPresent();
        if (within) {
            return Optional.empty();
        }
        Phrase plain = bare(np);
        boolean many = NounPhrase.head(np).token().tagged("NNS", "NNPS");
        return Frames.said(study, plain, Optional.empty())
                .map(text -> new Scene(
                        Scope.PART,
                        np.sentence(),
                        text.toLowerCase(Locale.ROOT),
                        names(
                                "part",
                                plain.has(token -> token.tagged("POS")) ? text : "the " + text,
                                "is",
                                many ? "are" : "is",
                                "does",
                                many ? "do" : "does"),
                        Optional.empty()));
    }

    /** Whether the sentence speaks of the film, its maker or a part of it, and of no other work. */
    boolean isCriticism(Sentence sentence) {
        return !otherWorks.namedIn(sentence) && criticism(sentence).isPresent();
    }

    private Optional<Scene> criticism(Sentence sentence) {
        if (OF_THE_ESSAY.matcher(sentence.text()).find()) {
            return Optional.empty();
        }
        String text = sentence.text().toLowerCase(Locale.ROOT);
        boolean named = Stream.of(always.get("film"), always.get("title"), always.get("director"))
                .anyMatch(name -> name != null
                        && sentence.text().contains(name)
                        && (name.equals(always.get("director"))
                                || !study.topics().isSomebodys(name)));
        boolean part = Stream.iterate(1, i -> i < sentence.tokens().size(), i -> i + 1)
                .anyMatch(i -> speaksOfPart(sentence, i));
        return named || part || IT_IS_A_FILM.matcher(sentence.text()).find()
                ? Optional.of(new Scene(Scope.CRITICISM, sentence, text, always, Optional.empty()))
                : Optional.empty();
    }

    private Optional<Scene> passage(Sentence sentence) {
        return ofTheFilm.contains(sentence.paragraph())
                        && !OF_THE_ESSAY.matcher(sentence.text()).find()
                ? Optional.of(new Scene(
                        Scope.PASSAGE, sentence, sentence.text().toLowerCase(Locale.ROOT), always, Optional.empty()))
                : Optional.empty();
    }

    /** "The ending", "this last scene", "its music". */
    private static boolean speaksOfPart(Sentence sentence, int at) {
        String noun = sentence.tokens().get(at).lower();
        boolean makers = FILM.contains(noun)
                && sentence.tokens().subList(Math.max(0, at - 3), at).stream()
                        .anyMatch(token -> token.is("his", "her"));
        boolean pointed = sentence.tokens().subList(Math.max(0, at - 3), at).stream()
                .anyMatch(token -> token.is("the", "this", "its"));
        return makers || pointed && (FILM.contains(noun) || PARTS.has(noun));
    }
}
