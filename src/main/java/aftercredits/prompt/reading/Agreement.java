package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads off which pronoun takes up which name. A pronoun speaks for the one name, in its sentence or in the sentence before,
 * that it can mean; where there are two, or somebody nameless, it speaks for none.
 */
final class Agreement {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

    /** In "When Jeff returns, she …" the pronoun is somebody else. */
    static final Pattern SUBORDINATE =
            Pattern.compile("(?:When|As|After|Before|While|If|Because|Although|Though|Once|Since)\\b");

    /** What stands after these is as likely a place. */
    private static final Set<String> PLACING = Set.of(
            "in", "at", "to", "into", "from", "near", "through", "across", "inside", "outside", "towards", "toward");

    private static final Lexicon WOMEN = Lexicon.named("women");
    private static final Lexicon MEN = Lexicon.named("men");
    private static final Lexicon PEOPLE = Lexicon.named("people");

    private final Function<String, Optional<String>> naming;
    private final Function<String, Pronoun> known;
    private final BiConsumer<String, Evidence> found;
    private Said before = new Said("", List.of(), List.of());

    /**
     * @param naming whom a word names, the same whether by first or last name
     * @param known the pronoun of a name as far as it is known
     * @param found takes each name that a pronoun speaks for
     */
    Agreement(
            Function<String, Optional<String>> naming,
            Function<String, Pronoun> known,
            BiConsumer<String, Evidence> found) {
        this.naming = naming;
        this.known = known;
        this.found = found;
    }

    /** A sentence's words, and the names among them, first to last. */
    private record Said(String text, List<String> words, List<Name> names) {
        boolean has(Pronoun pronoun) {
            return words.stream().anyMatch(word -> pronoun == pronounOf(word));
        }

        boolean hasNameless(Pronoun pronoun) {
            Lexicon rivals = pronoun == Pronoun.SHE ? WOMEN : MEN;
            return words.stream().anyMatch(word -> rivals.has(word) || PEOPLE.has(word));
        }
    }

    /** @param at index of the word in its sentence */
    private record Name(String text, int at, boolean placed) {}

    /** Reads the next sentence of the essay. */
    void read(String text) {
        Said said = said(text);
        if (text.indexOf('"') < 0) {
            weigh(said, Pronoun.SHE, Pronoun.HE);
            weigh(said, Pronoun.HE, Pronoun.SHE);
        }
        before = said;
    }

    private void weigh(Said said, Pronoun pronoun, Pronoun other) {
        boolean otherKnown = isSpokenOf(other, said.names()) || isSpokenOf(other, before.names());
        boolean mixed = said.has(other) && !otherKnown;
        if (mixed || said.hasNameless(pronoun) || before.hasNameless(pronoun)) {
            return;
        }
        Set<String> told = new LinkedHashSet<>();
        for (int at = 0; at < said.words().size(); at++) {
            String word = said.words().get(at);
            boolean acting = word.equalsIgnoreCase(pronoun.name());
            if (pronounOf(word) == pronoun && (acting || otherKnown)) {
                meant(said, at, other).ifPresent(told::add);
            }
        }
        told.forEach(name -> found.accept(name, Evidence.of(pronoun, 1)));
    }

    private boolean isSpokenOf(Pronoun pronoun, List<Name> names) {
        return names.stream().anyMatch(name -> known.apply(name.text()) == pronoun);
    }

    /** The only name that the pronoun at this word can mean. */
    private Optional<String> meant(Said said, int at, Pronoun other) {
        List<Name> here =
                fitting(said.names().stream().filter(name -> name.at() < at).toList(), other);
        List<Name> all = new ArrayList<>(here);
        all.addAll(fitting(before.names(), other));
        boolean one = all.stream().map(Name::text).distinct().count() == 1;
        boolean placed = all.stream().anyMatch(Name::placed);
        boolean aside = !here.isEmpty() && SUBORDINATE.matcher(said.text()).lookingAt();
        return one && !placed && !aside ? Optional.of(all.getFirst().text()) : Optional.empty();
    }

    private List<Name> fitting(List<Name> names, Pronoun other) {
        return names.stream().filter(name -> known.apply(name.text()) != other).toList();
    }

    private Said said(String text) {
        List<String> words = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int lastEnd = -1;
        while (word.find()) {
            boolean afterName = lastEnd > 0 && word.start() == lastEnd + 1 && text.charAt(lastEnd) == ' ';
            Optional<String> name = naming.apply(word.group());
            if (name.isPresent()) {
                boolean placed = !words.isEmpty() && PLACING.contains(words.getLast());
                if (!afterName) {
                    names.add(new Name(name.get(), words.size(), placed));
                }
                lastEnd = word.end();
            }
            words.add(word.group());
        }
        return new Said(text, words, names);
    }

    private static Pronoun pronounOf(String word) {
        return switch (word) {
            case "she", "She", "her", "Her", "herself" -> Pronoun.SHE;
            case "he", "He", "him", "his", "His", "himself" -> Pronoun.HE;
            default -> Pronoun.UNKNOWN;
        };
    }
}
