package aftercredits.prompt.reading;

import java.util.Arrays;
import java.util.List;

/**
 * Somebody in a film.
 *
 * @param name as the essay writes it: "Reynolds Woodcock", "Anora"
 */
public record Person(String name, Pronoun pronoun) {
    /** The words by which an essay may call this person alone: first and last name. */
    List<String> words() {
        return Arrays.stream(name.split("\\s+"))
                .filter(word -> word.length() > 1 && Character.isUpperCase(word.charAt(0)))
                .toList();
    }
}
