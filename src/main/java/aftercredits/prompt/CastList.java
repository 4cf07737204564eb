package aftercredits.prompt;

import aftercredits.essay.Essay;
import aftercredits.prompt.reading.Cast;
import aftercredits.prompt.reading.Person;
import aftercredits.prompt.reading.Pronoun;
import aftercredits.prompt.reading.Reading;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A film's people, as a host reads and corrects them.
 *
 * @param pronouns {@code she}, {@code he}, {@code they} or {@code it} by name, in order
 */
public record CastList(Map<String, String> pronouns) {
    public static final CastList NOBODY = new CastList(Map.of());

    public CastList {
        pronouns = Collections.unmodifiableMap(new LinkedHashMap<>(pronouns));
    }

    /** The people whom the essay's front matter names, or else those of whom its text tells the pronoun. */
    static CastList of(Essay essay) {
        return essay.cast().isEmpty() ? inferred(essay) : new CastList(essay.cast());
    }

    private static CastList inferred(Essay essay) {
        Map<String, String> pronouns = new LinkedHashMap<>();
        List<Person> people = Cast.of(essay, Reading.of(essay.body().text())).people();
        people.stream()
                .filter(person -> person.pronoun() != Pronoun.UNKNOWN)
                .forEach(person ->
                        pronouns.put(person.name(), person.pronoun().name().toLowerCase(Locale.ROOT)));
        return new CastList(pronouns);
    }

    public boolean isEmpty() {
        return pronouns.isEmpty();
    }

    /** A person a line, as the form takes them: {@code Igor: he}. */
    public String lines() {
        return pronouns.entrySet().stream()
                .map(person -> person.getKey() + ": " + person.getValue())
                .collect(Collectors.joining("\n"));
    }
}
