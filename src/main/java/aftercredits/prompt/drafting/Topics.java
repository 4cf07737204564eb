package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Person;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Pronoun;
import aftercredits.prompt.reading.Token;
import aftercredits.prompt.reading.Tree;
import aftercredits.prompt.reading.WordSense;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says whom or what a noun phrase means; empty where it could not be understood alone. */
final class Topics {
    private static final Lexicon PARTS = Lexicon.named("film-parts");
    private static final Lexicon HERS = Lexicon.named("she-names");
    private static final Lexicon HIS = Lexicon.named("he-names");
    private static final Set<String> FILM = Set.of("film", "movie", "picture");
    private static final Set<String> POINTING = Set.of("this", "that", "these", "those", "such", "another", "same");
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_TITLE = 5;

    private final Study study;

    @Nullable
    private String film;

    Topics(Study study) {
        this.study = study;
    }

    /** The film as a question calls it: by its title where that is short and can't be taken for another word. */
    String film() {
        String known = film;
        if (known == null) {
            known = nameOfFilm();
            film = known;
        }
        return known;
    }

    private String nameOfFilm() {
        return study.essay()
                .credits()
                .film()
                .map(this::called)
                .filter(title -> title.split("\\s+").length <= LONGEST_TITLE)
                .filter(title -> !title.matches(
                        "(?i)(?:[a-z]|him|her|she|he|it|us|we|you|me|they|them|this|who|what)|.*[,?!.]$"))
                .filter(title -> !isOnlySomebodys(title))
                .orElse("the film");
    }

    /** Of a title in two parts what the essay calls the film by: "The Last Jedi", "Fury Road". */
    private String called(String title) {
        String[] parts = title.split("\\s*(?::|\u2013|\u2014)\\s+");
        String last = parts[parts.length - 1];
        boolean isLast = parts.length > 1 && last.matches("(?U)\\p{Lu}.*") && times(last) > 2 * times(title);
        boolean isShort = title.split("\\s+").length <= LONGEST_TITLE;
        return isLast ? last : isShort ? title : parts[0].strip();
    }

    private int times(String words) {
        return study.essay().body().text().split(Pattern.quote(words), -1).length - 1;
    }

    /** Whether the title is the name of somebody in the film: what is said of it may be said of them. */
    boolean isSomebodys(String title) {
        return Stream.of(title.split("\\s+")).anyMatch(this::isName);
    }

    /** "Logan" is taken for the man, "Lars and the Real Girl" for nobody. */
    private boolean isOnlySomebodys(String title) {
        return Stream.of(title.split("[\\s+&]+")).allMatch(this::isName);
    }

    private boolean isName(String word) {
        return study.referents().cast().named(word).isPresent() || HERS.has(word) || HIS.has(word);
    }

    /** The film, called "it" by these words. */
    Topic ofFilm(Tree np) {
        return topic(Sort.FILM, np, film(), false);
    }

    Optional<Topic> of(Tree np) {
        Tree core = NounPhrase.core(np);
        Phrase words = core.phrase().trimmed();
        if (words.isEmpty() || core.has(tree -> tree.is("SBAR", "S", "VP", "CC"))) {
            return Optional.empty();
        }
        if (words.size() == 1 && words.get(0).tagged("PRP", "DT", "EX", "WP", "WDT")) {
            return pronoun(core, words);
        }
        return person(core, words)
                .or(() -> film(core, words))
                .or(() -> part(core, words))
                .or(() -> thing(core, words));
    }

    /** Whose it is: "her", "Igor's". */
    Optional<Topic> owner(Tree owner) {
        if (!owner.is("PRP$")) {
            Phrase words = owner.phrase();
            Phrase name = words.last().tagged("POS") ? words.until(words.size() - 1) : words;
            return person(owner, name);
        }
        return pronoun(owner, owner.phrase());
    }

    private Optional<Topic> pronoun(Tree np, Phrase words) {
        Token token = words.get(0);
        if (token.is("it")) {
            return new TakenUp(study).of(np);
        }
        return Pronoun.of(token)
                .flatMap(pronoun -> study.referents().meant(pronoun, words.sentence(), words.first()))
                .flatMap(person -> person(np, person.name(), person));
    }

    private Optional<Topic> film(Tree np, Phrase words) {
        String text = words.text().toLowerCase(Locale.ROOT);
        String title = study.essay().credits().film().orElse("").toLowerCase(Locale.ROOT);
        boolean named = !title.isEmpty() && (text.equals(title) || title.equals("the " + text));
        boolean called = words.size() == 2
                && words.get(0).is("the", "this")
                && FILM.contains(words.get(1).lower());
        return named || called ? Optional.of(topic(Sort.FILM, np, film(), false)) : Optional.empty();
    }

    /** Somebody of the story, or who made the film. Of actors, critics and others who are named nobody asks. */
    private Optional<Topic> person(Tree np, Phrase words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return study.referents().cast().whole(words).flatMap(person -> person(np, words.text(), person));
    }

    private Optional<Topic> person(Tree np, String words, Person person) {
        return switch (person.role()) {
            case CHARACTER -> Optional.of(topic(Sort.PERSON, np, words, person));
            case MAKER -> isDirector(person) ? Optional.of(topic(Sort.MAKER, np, words, person)) : Optional.empty();
            case ACTOR, OTHER -> Optional.empty();
        };
    }

    private boolean isDirector(Person maker) {
        return study.essay()
                .credits()
                .director()
                .filter(director -> Arrays.stream(maker.name().split("\\s+")).anyMatch(director::contains))
                .isPresent();
    }

    /** "Its ending" is the ending. */
    private Optional<Topic> part(Tree np, Phrase words) {
        Token head = NounPhrase.head(np).token();
        if (!PARTS.has(head.lower()) || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        Phrase said = words.get(0).is("its") ? words.from(1) : words;
        boolean article = words.get(0).is("the") || words.get(0).is("its");
        boolean owned = words.has(token -> token.tagged("POS", "PRP$"));
        if ((!article && !owned) || words.has(token -> POINTING.contains(token.lower()))) {
            return Optional.empty();
        }
        return said(said)
                .map(text -> text.replaceFirst("^The ", "the "))
                .map(text -> text.startsWith("the ") || !article ? text : "the " + text)
                .map(text -> topic(Sort.PART, np, text, isMany(head)));
    }

    private Optional<Topic> thing(Tree np, Phrase words) {
        Token head = NounPhrase.head(np).token();
        boolean owned = words.has(token -> token.tagged("POS", "PRP$"));
        boolean the = words.get(0).is("the");
        boolean bare = words.size() == 1 && head.tagged("NN") && WordSense.isAbstract(head.lower());
        boolean vague = words.has(token -> POINTING.contains(token.lower())) || NounPhrase.isVague(head);
        if (words.size() > MOST_WORDS || vague || !(owned || the || bare) || !head.isNoun()) {
            return Optional.empty();
        }
        QuestionWriter writer = study.writer().phrase(words);
        return writer.written()
                .map(text -> new Topic(
                        owned ? Sort.OWNED : Sort.THING,
                        np,
                        text,
                        owned ? writer.onlyNamed() : Optional.empty(),
                        isMany(head)));
    }

    private Optional<String> said(Phrase words) {
        return study.writer().phrase(words).written();
    }

    private static boolean isMany(Token head) {
        return head.tagged("NNS", "NNPS");
    }

    private static Topic topic(Sort sort, Tree np, String words, Person person) {
        return new Topic(sort, np, words, Optional.of(person), false);
    }

    private static Topic topic(Sort sort, Tree np, String words, boolean many) {
        return new Topic(sort, np, words, Optional.empty(), many);
    }
}
