package aftercredits.text;

import java.util.List;

/**
 * Something to be said later, in the language of whoever reads it.
 *
 * @param key of the catalogue
 * @param namesAndValues the pattern's places, name and value in turn
 */
public record Remark(String key, List<Object> namesAndValues) {
    public Remark {
        namesAndValues = List.copyOf(namesAndValues);
    }

    public static Remark of(String key, Object... namesAndValues) {
        return new Remark(key, List.of(namesAndValues));
    }

    public String in(Words words) {
        return words.say(key, namesAndValues.toArray());
    }
}
