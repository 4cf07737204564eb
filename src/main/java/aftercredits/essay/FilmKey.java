package aftercredits.essay;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * By what a film is known again, whichever essay speaks of it: a digest of its title and year, however these are written. It is
 * compared, never read back.
 */
public record FilmKey(String value) {
    private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** @throws IllegalArgumentException if it is not one that {@link #of} made */
    public FilmKey {
        value = UUID.fromString(value).toString();
    }

    static FilmKey of(String title, Optional<Integer> year) {
        String said = NOT_SAID.matcher(
                        Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        // A title of signs alone is still one.
        String name = said.isEmpty() ? title : said;
        return new FilmKey(UUID.nameUUIDFromBytes(
                        (name + year.map(known -> "\n" + known).orElse("")).getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
