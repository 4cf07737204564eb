package aftercredits.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/** Words as a plain count sees them, on purpose without the drafter's own reading of the text. */
final class Wording {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-][\\p{L}\\p{N}]+)*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    private static final int SHORTEST = 3;

    /** Words that say nothing of what a question is about; "film", because every essay is about one. */
    private static final Set<String> EMPTY_WORDS = Set.copyOf(List.of(
            ("a about after again all also am an and another any are as at be because been before being both but by can"
                            + " cannot could did do does doing done each either else even ever every film films for from"
                            + " get gets had has have he her here hers herself him himself his how i if in into is isn't"
                            + " it its itself just less like made make makes may me might mine more most movie movies"
                            + " much must my myself neither never no nor not of off on one only or other our out over"
                            + " own rather really say says shall she should simply so some still such than that the"
                            + " their them themselves then there these they this those though to too under up us very"
                            + " was we were what when where whether which who whom whose why will with without would"
                            + " yet you your")
                    .split(" ")));

    private Wording() {}

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** "Anora" of "Anora's". */
    static String bare(String word) {
        return POSSESSIVE.matcher(word).replaceFirst("");
    }

    /** The stems of the words that carry meaning. */
    static Set<String> stems(String text) {
        return stems(words(text));
    }

    /** As {@link #stems}, without the words that are written like a name. */
    static Set<String> stemsWithoutNames(String text) {
        return stems(words(text).stream()
                .filter(word -> !Character.isUpperCase(word.charAt(0)))
                .toList());
    }

    private static Set<String> stems(List<String> words) {
        PorterStemmer stemmer = new PorterStemmer();
        Set<String> stems = new HashSet<>();
        for (String word : words) {
            String plain = bare(word.toLowerCase(Locale.ROOT).replace('’', '\''));
            if (plain.length() >= SHORTEST && !EMPTY_WORDS.contains(plain)) {
                stems.add(stemmer.stem(plain));
            }
        }
        return stems;
    }
}
