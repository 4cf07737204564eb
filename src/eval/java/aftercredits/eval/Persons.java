package aftercredits.eval;

import aftercredits.essay.Essay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether a question names people as a reader needs it. Strict and simple: it sees capitals and a few words, so that it
 * shares no mistake with the drafter.
 */
final class Persons {
    private static final Map<String, String> PRONOUNS = Map.ofEntries(
            Map.entry("he", "he"),
            Map.entry("him", "he"),
            Map.entry("his", "he"),
            Map.entry("himself", "he"),
            Map.entry("she", "she"),
            Map.entry("her", "she"),
            Map.entry("hers", "she"),
            Map.entry("herself", "she"),
            Map.entry("they", "they"),
            Map.entry("them", "they"),
            Map.entry("their", "they"),
            Map.entry("theirs", "they"),
            Map.entry("themselves", "they"));
    private static final Set<String> AUTHOR = Set.of("i", "me", "my", "mine", "myself");
    private static final Set<String> AHEAD = Set.of("that", "to", "if", "whether", "when", "who", "because");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "every", "each", "some", "any", "no");
    private static final Set<String> PEOPLE = Set.copyOf(List.of(
            ("actor actress anybody anyone audience author boy brother camera character child children cop couple critic"
                            + " daughter director doctor everybody everyone family father filmmaker friend ghost girl"
                            + " hero heroine husband king lover man master men mother narrator nobody parent parents"
                            + " people person protagonist queen sister somebody someone son stranger student teacher"
                            + " viewer viewers who widow wife woman women")
                    .split(" ")));
    private static final Set<String> OPENERS = Set.copyOf(List.of(
            ("is are was were am be do does did has have had can could will would shall should may might must what who"
                            + " whom whose which when where why how if in on at by for from to of with the a an and or"
                            + " but not as so then than after before does doesn't isn't aren't wasn't didn't it this"
                            + " that these those he she they his her their its we you i my our your there")
                    .split(" ")));

    private final Map<String, String> pronounByWord = new HashMap<>();
    private final Set<String> essayWords = new HashSet<>();

    Persons(Essay essay) {
        essay.cast().forEach((name, pronoun) -> {
            essayWords.addAll(lower(name));
            lower(name).forEach(word -> pronounByWord.put(word, pronoun.toLowerCase(Locale.ROOT)));
        });
        essayWords.addAll(lower(essay.body().text()));
        essayWords.addAll(lower(essay.credits().title()));
        essay.credits().film().ifPresent(film -> essayWords.addAll(lower(film)));
        essay.credits().director().ifPresent(director -> essayWords.addAll(lower(director)));
    }

    /** Whether a pronoun stands for a person of whom the question has not spoken, the essay's author included. */
    boolean hasLostPronoun(String question) {
        List<String> antecedents = new ArrayList<>();
        List<String> words = Wording.words(question);
        for (int i = 0; i < words.size(); i++) {
            String word = Wording.bare(words.get(i)).toLowerCase(Locale.ROOT);
            String pronoun = PRONOUNS.get(word);
            boolean lost = pronoun != null && antecedents.stream().noneMatch(known -> fits(known, pronoun));
            if (lost || AUTHOR.contains(word)) {
                return true;
            }
            if (isName(words, i) || PEOPLE.contains(word)) {
                antecedents.add(pronounByWord.getOrDefault(word, ""));
            } else if (i > 0 && ARTICLES.contains(words.get(i - 1).toLowerCase(Locale.ROOT))) {
                // A thing can be "they", never "she".
                antecedents.add("they");
            }
        }
        return false;
    }

    /** Whether the question begins with an "it" of which it has not spoken: "Is it love or habit?" */
    static boolean hasLostThing(String question) {
        List<String> words = lower(question);
        int it = words.indexOf("it");
        boolean begins = it > 0 && it <= 2 && OPENERS.contains(words.getFirst());
        // "Is it fair to say …" and "does it matter that …" speak of what follows.
        return begins && words.stream().skip(it).noneMatch(AHEAD::contains);
    }

    /** Words written like a name that stand nowhere in essay or front matter. */
    List<String> strangers(String question) {
        List<String> words = Wording.words(question);
        List<String> strangers = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (isName(words, i) && !isKnown(words.get(i))) {
                strangers.add(words.get(i));
            }
        }
        return strangers;
    }

    private boolean isKnown(String word) {
        return essayWords.containsAll(lower(Wording.bare(word)));
    }

    private static boolean fits(String known, String pronoun) {
        return known.isEmpty() || known.equals(pronoun) || (pronoun.equals("they") && known.equals("it"));
    }

    private static boolean isName(List<String> words, int at) {
        String word = Wording.bare(words.get(at));
        // A lone letter is "I", or an initial.
        boolean capital = word.length() > 1 && Character.isUpperCase(word.charAt(0));
        return capital && (at > 0 || !OPENERS.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static List<String> lower(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Wording.words(text.replace('’', '\''))) {
            String plain = word.toLowerCase(Locale.ROOT);
            words.add(plain);
            words.add(Wording.bare(plain));
        }
        return words;
    }
}
