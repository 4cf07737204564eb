package aftercredits.prompt.drafting;

import aftercredits.prompt.drafting.Frame.Scope;
import aftercredits.prompt.drafting.Topic.Sort;
import aftercredits.prompt.reading.NounPhrase;
import aftercredits.prompt.reading.Person;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Pronoun;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Token;
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

/** Finds what a sentence says of the film's people, for frames to look at. */
final class PeopleScenes {
    /** What follows these may not be so. */
    private static final Set<String> OPEN = Set.of("if", "unless", "whether", "than");

    private static final Set<String> PASSIVE = Set.of(
            ("is are was were be been being 's 're get gets got feel feels felt seem seems seemed look looks looked"
                            + " become becomes became remain remains remained")
                    .split(" "));

    private static final Pattern NAME = Pattern.compile("(?<=\\w,?) \\p{Lu}\\p{Ll}+");
    private static final int LONGEST_COUPLE = 6;

    /** In words: "betray the whole island". */
    private static final int LONGEST_DONE = 7;

    /** What would have been, and who is who in a film of such a year, says nothing of what is at issue. */
    private static final Pattern BESIDE_THE_POINT =
            Pattern.compile("\\b(?:would|could|might) have\\b|\\((?:19|20)\\d\\d\\)", Pattern.CASE_INSENSITIVE);

    private final Study study;
    private final Map<String, String> always;

    PeopleScenes(Study study, Map<String, String> always) {
        this.study = study;
        this.always = always;
    }

    List<Scene> of(Sentence sentence, List<Tree> nouns) {
        List<Scene> scenes = new ArrayList<>();
        for (Statement statement : statements(sentence)) {
            person(statement).ifPresent(scenes::add);
            target(statement).ifPresent(scenes::add);
        }
        nouns.forEach(np -> owned(np).ifPresent(scenes::add));
        nouns.forEach(np -> couple(np).ifPresent(scenes::add));
        company(sentence).ifPresent(scenes::add);
        return scenes;
    }

    /** Those of relative clauses too: "Anna, who left". */
    private static List<Statement> statements(Sentence sentence) {
        List<Statement> statements = new ArrayList<>(Statement.all(sentence));
        statements.addAll(Statement.relative(sentence));
        return statements;
    }

    private static Optional<Topic> cast(Optional<Topic> topic) {
        return topic.filter(found -> found.is(Sort.PERSON) && found.person().isPresent());
    }

    private Optional<Scene> person(Statement statement) {
        boolean open =
                statement.joint().filter(joint -> OPEN.contains(joint.lower())).isPresent();
        return cast(study.topics().of(statement.subject()))
                .filter(who -> !open)
                .map(who -> new Scene(
                        Scope.PERSON,
                        statement.sentence(),
                        words(statement),
                        names(statement, who),
                        Optional.of(new Scene.Said(statement, who))
                                .filter(said -> !lacksObject(statement) && !bendsBack(statement, who))));
    }

    /** "The letter Anna wrote", "what Anna wants". */
    private static boolean lacksObject(Statement statement) {
        return statement
                .clause()
                .parent()
                .filter(bar -> bar.is("SBAR"))
                .filter(bar -> bar.children().getFirst().label().startsWith("WHNP")
                        || (bar.first() > 0
                                && bar.sentence().tokens().get(bar.first() - 1).isNoun()))
                .filter(bar -> !bar.token().is("who"))
                .isPresent();
    }

    /** "Anna lies to her", where "her" is taken for Anna, who would have lied to herself. */
    private boolean bendsBack(Statement statement, Topic who) {
        return statement.complements().stream()
                .flatMap(Tree::all)
                .filter(tree -> tree.isWord() && tree.is("PRP") && tree.token().is("him", "her"))
                .filter(tree -> tree.around(clause -> clause.is("S") && clause.hasChild("NP"))
                        .filter(clause -> clause != statement.clause())
                        .isEmpty())
                .anyMatch(tree -> Pronoun.of(tree.token())
                        .flatMap(pronoun -> study.referents().meant(pronoun, tree.sentence(), tree.first()))
                        .equals(who.person()));
    }

    /** "Not", "would" and "be" of the passive stand before the verb, so that a cue does not mistake one for the other. */
    private static String words(Statement statement) {
        Optional<Token> modal = statement.helps().stream()
                .map(Tree::token)
                .filter(token -> token.tagged("MD"))
                .findFirst();
        boolean passive = isPassive(statement);
        return ((statement.negated() ? "not " : "")
                        + modal.map(token -> token.lower() + " ").orElse("")
                        + (passive
                                ? "be " + statement.verb().text()
                                : statement.base().orElse("-"))
                        + " "
                        + statement.complements().stream().map(Tree::text).collect(Collectors.joining(" ")))
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    static boolean isPassive(Statement statement) {
        return !statement.helps().isEmpty()
                && PASSIVE.contains(statement.helps().getLast().token().lower())
                && !statement.verb().token().lower().endsWith("ing")
                && !statement.isCopula();
    }

    private Map<String, String> names(Statement statement, Topic who) {
        Map<String, String> names = Scenes.names(study, always, statement, who);
        who.person().ifPresent(person -> names.putAll(names(person)));
        boolean sound = !lacksObject(statement) && !bendsBack(statement, who);
        boolean past =
                statement.finite().is("VBD") || statement.finite().token().is("was", "were");
        names.put("is", past ? "was" : "is");
        names.put("does", past ? "did" : "does");
        cast(object(statement).flatMap(study.topics()::of))
                .filter(whom -> !whom.person().equals(who.person()))
                .ifPresent(whom -> names.put("whom", whom.words()));
        if (!isPassive(statement) && sound) {
            statement
                    .base()
                    .flatMap(base -> Turned.end(knowing(who).words(base), statement))
                    .filter(said -> said.split("\\s+").length <= LONGEST_DONE)
                    .ifPresent(said -> names.put("verb", said));
        }
        if (!sound) {
            names.remove("to");
        }
        return names;
    }

    /** "Meets her", "falls for her". */
    private static Optional<Tree> object(Statement statement) {
        return statement.complement("NP").or(() -> statement.complement("PP").flatMap(to -> to.child("NP")));
    }

    private QuestionWriter knowing(Topic who) {
        QuestionWriter writer = study.writer();
        who.person().ifPresent(writer::knows);
        return writer;
    }

    private Map<String, String> names(Person person) {
        Map<String, String> names = new HashMap<>(always);
        names.put("who", person.name());
        switch (person.pronoun()) {
            case SHE -> names.putAll(Map.of("he", "she", "him", "her", "his", "her"));
            case HE -> names.putAll(Map.of("he", "he", "him", "him", "his", "his"));
            default -> {}
        }
        return names;
    }

    private Optional<Scene> target(Statement statement) {
        return cast(statement.complement("NP").flatMap(study.topics()::of))
                .flatMap(Topic::person)
                .map(whom -> new Scene(
                        Scope.TARGET,
                        statement.sentence(),
                        statement.base().orElse("-"),
                        names(whom),
                        Optional.empty()));
    }

    /** "Igor's silence", "her decision to leave". */
    private Optional<Scene> owned(Tree np) {
        Tree owner = np.isWord() ? np : np.children().getFirst();
        Tree head = NounPhrase.head(np);
        if ((!owner.is("PRP$") && !NounPhrase.isOwner(owner)) || !head.is("NN", "NNS") || head.first() < owner.end()) {
            return Optional.empty();
        }
        Optional<Tree> to = np.child("S")
                .or(() -> np.after().filter(after -> after.is("S")))
                .filter(tree -> tree.phrase().startsWith("to") && tree.first() == head.end());
        return cast(study.topics().owner(owner)).flatMap(Topic::person).map(who -> {
            Map<String, String> names = names(who);
            names.put("thing", head.token().lower());
            names.put("is", head.is("NNS") ? "are" : "is");
            names.put("does", head.is("NNS") ? "do" : "does");
            to.flatMap(tree -> Scenes.infinitive(study, tree, Optional.of(who)))
                    .ifPresent(words -> names.put("to", words));
            Phrase words = np.phrase().until(head.end() - np.first()).from(owner.end() - np.first());
            String all = words.text().toLowerCase(Locale.ROOT) + (to.isPresent() ? " to" : "");
            return new Scene(Scope.OWNER, np.sentence(), all, names, Optional.empty());
        });
    }

    /** "Anna and Carl" in what is said of the two, whoever else the sentence speaks of. */
    private Optional<Scene> couple(Tree np) {
        List<Person> two = np.children().stream()
                .filter(child -> child.is("NP", "NNP"))
                .flatMap(child -> named(child).stream())
                .toList();
        boolean coordinated =
                NounPhrase.isCoordinated(np) && two.size() == 2 && np.phrase().size() <= LONGEST_COUPLE;
        return np.around(tree -> tree.is("S")).filter(clause -> coordinated).map(clause -> {
            Map<String, String> names = new HashMap<>(always);
            names.put("a", two.getFirst().name());
            names.put("b", two.getLast().name());
            return new Scene(Scope.PAIR, np.sentence(), plain(clause.phrase()), names, Optional.empty());
        });
    }

    private Optional<Person> named(Tree name) {
        return study.referents().cast().whole(name.phrase()).filter(Person::isCharacter);
    }

    /** Whom the sentence speaks of, where nobody else may be meant. */
    private Optional<Scene> company(Sentence sentence) {
        if (BESIDE_THE_POINT.matcher(sentence.text()).find()) {
            return Optional.empty();
        }
        return Company.of(study.referents(), sentence).flatMap(company -> {
            Optional<Scene> one = company.one().map(who -> scene(Scope.ONE, sentence, names(who)));
            return one.or(() -> company.two().map(two -> {
                Map<String, String> names = new HashMap<>(always);
                names.put("a", two.getFirst());
                names.put("b", two.getLast());
                return scene(Scope.PAIR, sentence, names);
            }));
        });
    }

    private Scene scene(Scope scope, Sentence sentence, Map<String, String> names) {
        Phrase all = new Phrase(sentence, 0, sentence.tokens().size());
        return new Scene(scope, sentence, plain(all), names, Optional.empty());
    }

    /** In lower case, without names: who stands in the mood for love is not in love for that, nor is Ann Hope hopeful. */
    private String plain(Phrase words) {
        String title = study.essay().credits().film().orElse("");
        String text = title.isEmpty() ? words.text() : words.text().replace(title, "Film");
        return NAME.matcher(text).replaceAll(" \u2026").toLowerCase(Locale.ROOT);
    }
}
