package aftercredits.text;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The message catalogue: everything a person reads, by key, in one language.
 *
 * <p>Patterns are ICU message patterns with named places, {@code {count, plural, one {# voice} other {# voices}}}, kept
 * in {@code messages/<room>.properties}, one file a room; a key begins with its room's name. Values are put in as they
 * are: escape text that members wrote with {@link Markdown#escape} first.
 */
public final class Words {
    private static final List<String> ROOMS = List.of(
            "app",
            "club",
            "database",
            "discord",
            "discussion",
            "essay",
            "export",
            "model",
            "posting",
            "prompt",
            "rehearsal",
            "schedule");

    private final Locale locale;
    private final Map<String, String> patterns = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(Locale locale) {
        this.locale = locale;
        for (String room : ROOMS) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "messages." + room,
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(List.of("java.properties")));
            bundle.keySet().forEach(key -> patterns.put(key, bundle.getString(key)));
        }
    }

    /** The catalogue in English, which is complete. */
    public static Words english() {
        return in(Locale.ENGLISH);
    }

    /** The catalogue in {@code locale}; what is not translated is English. */
    public static Words in(Locale locale) {
        return new Words(locale);
    }

    /**
     * @param key as in the catalogue, {@code posting.header.parts}
     * @param namesAndValues the pattern's places, name and value in turn
     * @throws MissingResourceException if the catalogue has no such key
     */
    public String say(String key, Object... namesAndValues) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("The message catalogue has no '" + key + "'", "messages", key);
        }
        Map<String, Object> places = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            places.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, locale));
        synchronized (format) {
            return format.format(places);
        }
    }

    /** The language that is spoken here: names of days and months are to be in it too. */
    public Locale locale() {
        return locale;
    }

    /** Every key of this catalogue, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }
}
