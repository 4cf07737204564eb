package aftercredits.prompt.reading;

import aftercredits.essay.Essay;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom and what an essay's front matter names.
 *
 * @param given the people of its cast, by each word of their names
 * @param directors the words of each director's name
 * @param authors the words of the essay's author's name
 * @param film the film's title, in lower case
 */
record Credited(Map<String, Person> given, List<Set<String>> directors, List<Set<String>> authors, String film) {
    static Credited of(Essay essay, Map<String, Person> given) {
        return new Credited(
                given,
                names(essay.credits().director()),
                names(essay.credits().author()),
                essay.credits().film().orElse("").toLowerCase(Locale.ROOT));
    }

    /** Words that are names wherever they stand. */
    Set<String> names() {
        Set<String> names = new HashSet<>(given.keySet());
        directors.forEach(names::addAll);
        return names;
    }

    /** The person of the cast whom somebody called by these words is. */
    Optional<Person> given(Set<String> words) {
        return words.stream()
                .flatMap(word -> Stream.ofNullable(given.get(word)))
                .filter(person -> {
                    List<String> known = Cast.words(person.name());
                    return words.containsAll(known) || known.containsAll(words);
                })
                .findFirst();
    }

    boolean isDirector(Set<String> words) {
        return isOneOf(directors, words);
    }

    boolean isAuthor(Set<String> words) {
        return isOneOf(authors, words);
    }

    private static boolean isOneOf(List<Set<String>> names, Set<String> words) {
        return names.stream().anyMatch(name -> name.containsAll(words) || words.containsAll(name));
    }

    private static List<Set<String>> names(Optional<String> written) {
        return written.stream()
                .flatMap(names -> Arrays.stream(names.split(",|&| and ")))
                .map(name -> Set.copyOf(Cast.words(name)))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
