package aftercredits.prompt.drafting;

import aftercredits.essay.Essay;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that an essay shows before the first click; every word there is, where it hides nothing. Who drafts with the whole essay before them, or with what they
 * know of the film, may give an ending away in a question about the beginning.
 */
final class OpenWords {
    private static final Set<String> SMALL =
            Set.of(("a about after all an and any are as at be been before being both but"
                            + " by can could did do does either else essay even every feel feels film for from had has have he her"
                            + " hers him his how i if in into is it its just less like made make makes mean means more most movie"
                            + " much my neither no nor not of on one only or other our out over really s say scene see seem seems"
                            + " she should so some t than that the their them then there these they this those to too us was watch"
                            + " we were what when where whether which who whom whose why will with without would yes you your")
                    .split(" "));

    private final boolean all;
    private final Set<String> words;

    private OpenWords(boolean all, Set<String> words) {
        this.all = all;
        this.words = words;
    }

    /** Those of the open part, and of title and film, which stand in every header. */
    static OpenWords of(Essay essay) {
        Set<String> words = new HashSet<>(SMALL);
        String open = essay.body().text().substring(0, essay.body().spoilersBegin());
        Stream.of(open, essay.credits().title(), essay.credits().film().orElse(""))
                .flatMap(OpenWords::words)
                .forEach(words::add);
        return new OpenWords(essay.body().spoilersBegin() == essay.body().text().length(), words);
    }

    /** Whether {@code text} is made of these and of small words, and so gives nothing else away. */
    boolean cover(String text) {
        return all || words(text).allMatch(words::contains);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty());
    }
}
