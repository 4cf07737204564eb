package aftercredits.prompt;

import aftercredits.essay.Essay;
import aftercredits.prompt.reading.Cast;
import aftercredits.prompt.reading.Person;
import aftercredits.prompt.reading.Pronoun;
import aftercredits.prompt.reading.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A film's people, as a host reads and corrects them.
 *
 * @param pronouns {@code she}, {@code he}, {@code they} or {@code it} by name, in order
 * @param unclear names that may be a person's, of whom nobody has said the pronoun
 */
public record CastList(Map<String, String> pronouns, List<String> unclear) {
    public static final CastList NOBODY = new CastList(Map.of());

    /** What stands for a pronoun that nobody has said. */
    static final String UNKNOWN = "?";

    public CastList {
        pronouns = Collections.unmodifiableMap(new LinkedHashMap<>(pronouns));
        unclear = List.copyOf(unclear);
    }

    public CastList(Map<String, String> pronouns) {
        this(pronouns, List.of());
    }

    /** The people whom the essay's front matter names, or else those whom its text does. */
    static CastList of(Essay essay) {
        return essay.cast().isEmpty() ? inferred(essay) : new CastList(essay.cast());
    }

    private static CastList inferred(Essay essay) {
        Map<String, String> pronouns = new LinkedHashMap<>();
        List<String> unclear = new ArrayList<>();
        for (Person person : Cast.of(essay, Reading.of(essay.body().text())).people()) {
            if (person.pronoun() == Pronoun.UNKNOWN) {
                unclear.add(person.name());
            } else {
                pronouns.put(person.name(), person.pronoun().name().toLowerCase(Locale.ROOT));
            }
        }
        return new CastList(pronouns, unclear);
    }

    /** Whether nobody's pronoun is known. */
    public boolean isEmpty() {
        return pronouns.isEmpty();
    }

    /** A person a line, as the form takes them: {@code Igor: he}, and {@code Sal: ?} for one that is unclear. */
    public String lines() {
        return Stream.concat(
                        pronouns.entrySet().stream().map(person -> person.getKey() + ": " + person.getValue()),
                        unclear.stream().map(name -> name + ": " + UNKNOWN))
                .collect(Collectors.joining("\n"));
    }
}
