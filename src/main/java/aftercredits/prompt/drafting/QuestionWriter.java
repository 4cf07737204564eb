package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Person;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Pronoun;
import aftercredits.prompt.reading.Referents;
import aftercredits.prompt.reading.Role;
import aftercredits.prompt.reading.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a question out of an essay's words. Names stand for pronouns, so that it can be understood alone; what can't be
 * said without the essay around it spoils the question, and there is none.
 */
final class QuestionWriter {
    /** After these "you" is whoever watches: "it makes you doubt". */
    private static final Set<String> WORKED_ON_US = Set.of(
            "make", "makes", "made", "force", "forces", "want", "wants", "ask", "asks", "invite", "invites", "let",
            "lets", "dare", "dares", "keep", "keeps", "leave", "leaves");

    private final Referents referents;
    private final StringBuilder text = new StringBuilder();
    private final Set<Person> named;
    private boolean thingNamed;
    private boolean severalNamed;
    private boolean spoilt;

    QuestionWriter(Referents referents) {
        this(referents, Set.of());
    }

    private QuestionWriter(Referents referents, Set<Person> named) {
        this.referents = referents;
        this.named = new LinkedHashSet<>(named);
    }

    /** A writer that may use pronouns for whom this one has named. */
    QuestionWriter beside() {
        QuestionWriter beside = new QuestionWriter(referents, named);
        beside.thingNamed = thingNamed;
        beside.severalNamed = severalNamed;
        return beside;
    }

    QuestionWriter words(String words) {
        if (!words.isEmpty()) {
            space(words.charAt(0) != ',');
            text.append(words);
        }
        return this;
    }

    /** A topic in its own words, whom later pronouns may mean. */
    QuestionWriter topic(Topic topic) {
        topic.person().ifPresent(this::knows);
        thingNamed = thingNamed || !topic.is(Topic.Sort.PERSON, Topic.Sort.MAKER);
        severalNamed = severalNamed || topic.many();
        return words(topic.words());
    }

    QuestionWriter person(Person person) {
        return knows(person).words(person.name());
    }

    /** A pronoun may now stand for this person. */
    QuestionWriter knows(Person person) {
        named.add(person);
        return this;
    }

    QuestionWriter phrase(Phrase phrase) {
        int lastEnd = -1;
        for (int i = 0; i < phrase.size(); i++) {
            Token token = phrase.get(i);
            space(token.start() != lastEnd);
            text.append(said(token, phrase, i));
            lastEnd = token.end();
        }
        return this;
    }

    boolean namesSomebody() {
        return !named.isEmpty();
    }

    /** The one person whom the words have named; empty where they named none or several. */
    Optional<Person> onlyNamed() {
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    /** Without the question mark; empty if something could not be said. */
    Optional<String> written() {
        return spoilt || text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    private void space(boolean wanted) {
        if (wanted && !text.isEmpty()) {
            text.append(' ');
        }
    }

    private String said(Token token, Phrase phrase, int at) {
        Optional<Pronoun> pronoun = Pronoun.of(token);
        if (pronoun.isPresent()) {
            return pronounSaid(token, pronoun.get(), phrase, at);
        }
        int before = phrase.first() + at - 1;
        if (token.is("you")
                && before >= 0
                && WORKED_ON_US.contains(phrase.sentence().tokens().get(before).lower())) {
            return "us";
        }
        note(token);
        spoilt = spoilt || !canStandAlone(token, phrase, at);
        boolean capitalOfSentence = phrase.first() + at == 0
                && !token.tagged("NNP", "NNPS")
                && referents.cast().named(token.text()).isEmpty();
        return capitalOfSentence ? token.text().toLowerCase(Locale.ROOT) : token.text();
    }

    private void note(Token token) {
        Optional<Person> person = referents.cast().named(token.text());
        person.ifPresent(named::add);
        thingNamed = thingNamed || (person.isEmpty() && token.tagged("NN"));
        severalNamed = severalNamed || token.tagged("NNS", "NNPS");
    }

    private boolean canStandAlone(Token token, Phrase phrase, int at) {
        if (token.tagged("NNP", "NNPS")) {
            return true;
        }
        boolean points = token.is("this", "that", "these", "those") && token.tagged("DT");
        return switch (token.lower()) {
            case "it", "its", "itself" -> thingNamed;
            case "they", "them", "their", "theirs", "themselves" -> severalNamed;
            case "i", "me", "my", "mine", "myself", "you", "your", "yours", "yourself", "yourselves", "such", "here" ->
                false;
            case "one", "ones" -> at + 1 < phrase.size() && phrase.get(at + 1).isNoun();
            case "former", "latter", "above" -> false;
            default -> !points && !token.tagged("''", "``", "-LRB-", "-RRB-", ":", "FW", "SYM");
        };
    }

    private String pronounSaid(Token token, Pronoun pronoun, Phrase phrase, int at) {
        List<Person> sameName =
                named.stream().filter(person -> person.pronoun().mayBe(pronoun)).toList();
        Optional<Person> meant = referents.meant(pronoun, phrase.sentence(), phrase.first() + at);
        boolean reflexive = token.lower().endsWith("self");
        boolean said =
                sameName.size() == 1 && meant.map(sameName.getFirst()::equals).orElse(false);
        if (said || (reflexive && sameName.size() == 1)) {
            return token.lower();
        }
        boolean asked = meant.filter(person -> person.role() == Role.CHARACTER || person.role() == Role.MAKER)
                .isPresent();
        if (!asked || reflexive) {
            spoilt = true;
            return token.lower();
        }
        named.add(meant.get());
        return meant.get().name() + (token.tagged("PRP$") || token.is("his", "hers") ? "'s" : "");
    }
}
