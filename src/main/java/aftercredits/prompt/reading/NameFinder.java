package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the names in an essay. */
final class NameFinder {
    /** Between the words of one name: "Vera de Lind". */
    private static final Set<String> PARTICLES =
            Set.of("de", "da", "di", "du", "del", "della", "von", "van", "der", "den", "la", "le", "bin", "al", "ten");

    /** What words may be that no name begins with; a sentence's first word has its capital from its place. */
    private static final Set<String> CLOSED = Set.of(
            "IN", "WRB", "DT", "PRP", "PRP$", "CC", "WP", "WDT", "WP$", "TO", "EX", "PDT", "RB", "RBR", "RBS", "CD",
            "UH");

    private static final Lexicon TITLES = Lexicon.named("honorifics");
    private static final Lexicon CALLINGS = Lexicon.named("callings");
    private static final Lexicon NO_PEOPLE = Lexicon.named("no-people");

    private final Set<String> within = new HashSet<>();

    private NameFinder() {}

    /**
     * The names of each sentence, in the sentences' order.
     *
     * @param known words that are names wherever they stand
     */
    static List<List<Mention>> find(List<Sentence> sentences, Set<String> known) {
        NameFinder finder = new NameFinder();
        finder.within.addAll(known);
        sentences.forEach(finder::collect);
        return sentences.stream().map(finder::names).toList();
    }

    /** A capital begins every sentence; a word that has one within a sentence too is a name. */
    private void collect(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isCapital(token) && !begins(tokens, i) && !isClosed(token)) {
                within.add(token.text());
            }
        }
    }

    private List<Mention> names(Sentence sentence) {
        List<Mention> found = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            if (isName(tokens, at)) {
                int end = end(sentence, at);
                mention(sentence, at, end).ifPresent(found::add);
                at = end - 1;
            }
        }
        return found;
    }

    private boolean isName(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (!isCapital(token)) {
            return false;
        }
        boolean first = begins(tokens, at);
        if (isClosed(token) && !(first ? Evidence.isFirstName(token.text()) : within.contains(token.text()))) {
            return false;
        }
        boolean followed = at + 1 < tokens.size() && isCapital(tokens.get(at + 1));
        return !first
                || within.contains(token.text())
                || Evidence.isFirstName(token.text())
                || TITLES.has(token.text())
                || (token.tagged("NNP") && followed);
    }

    private int end(Sentence sentence, int start) {
        List<Token> tokens = sentence.tokens();
        boolean emphasised = sentence.source().isEmphasised(tokens.get(start).start());
        int end = start + 1;
        while (end < tokens.size()) {
            int next = end;
            if (tokens.get(next).is(".") && isAbbreviation(tokens.get(next - 1))) {
                next++;
            } else if (PARTICLES.contains(tokens.get(next).text())) {
                next++;
            }
            boolean goesOn = next < tokens.size()
                    && isCapital(tokens.get(next))
                    && !isClosed(tokens.get(next))
                    && sentence.source().isEmphasised(tokens.get(next).start()) == emphasised;
            if (!goesOn) {
                return end;
            }
            end = next + 1;
        }
        return end;
    }

    /** Without what is said before a name: "Composer", "German". */
    private static Optional<Mention> mention(Sentence sentence, int start, int end) {
        List<Token> tokens = sentence.tokens();
        int first = start;
        while (first < end - 1 && isNoPart(tokens.get(first).text())) {
            first++;
        }
        Mention.Title title = titled(tokens.get(first).text());
        List<String> words = new ArrayList<>();
        for (int i = title == Mention.Title.NONE ? first : first + 1; i < end; i++) {
            if (isCapital(tokens.get(i)) && tokens.get(i).text().length() > 1) {
                words.add(tokens.get(i).text());
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Mention(sentence, first, end, words, title));
    }

    private static boolean isNoPart(String word) {
        return NO_PEOPLE.has(word) || CALLINGS.has(word.toLowerCase(Locale.ROOT));
    }

    private static Mention.Title titled(String word) {
        return TITLES.get(word)
                .map(pronoun -> switch (pronoun) {
                    case "she" -> Mention.Title.HERS;
                    case "he" -> Mention.Title.HIS;
                    default -> Mention.Title.EITHER;
                })
                .orElse(Mention.Title.NONE);
    }

    private static boolean isAbbreviation(Token token) {
        return token.text().length() == 1 || TITLES.has(token.text());
    }

    /** The tagger may take a name that it has never met for anything. */
    private static boolean isClosed(Token token) {
        return CLOSED.contains(token.tag()) && EnglishModels.knows(token.lower(), token.tag());
    }

    /** At a sentence's beginning, or a quotation's, where any word has a capital. */
    private static boolean begins(List<Token> tokens, int at) {
        return at == 0
                || tokens.get(at - 1).tagged("''", "``", ":", "-LRB-")
                || tokens.get(at - 1).is("...", "\"", "'");
    }

    /** Letters in capitals alone are an abbreviation or a cry. */
    private static boolean isCapital(Token token) {
        String text = token.text();
        boolean cried = text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
        return Character.isUpperCase(text.charAt(0)) && !text.equals("I") && !cried;
    }
}
