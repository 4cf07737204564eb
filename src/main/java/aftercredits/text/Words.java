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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message catalogue: everything a person reads, by key, in one language.
 *
 * <p>Patterns are ICU message patterns with named places, {@code {count, plural, one {# voice} other {# voices}}}, kept
 * in {@code messages/<room>.properties}, one file a room; a key begins with its room's name. Values are put in as they
 * are: escape text that members wrote with {@link Markdown#escape} first. A command stands in every language by its English
 * name, {@code /essay add}, and is read by the one that Discord shows in that language.
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
            "film",
            "model",
            "posting",
            "prompt",
            "rehearsal",
            "schedule");

    /** What Discord shows of commands in languages other than English is kept under their English names. */
    private static final String COMMAND_NAMES = "discord.command-name.";

    private static final Pattern COMMAND = Pattern.compile("(?<![\\p{L}\\p{N}/])/([a-z]+)(?: ([a-z]+))?");

    /** Read once, when the first asks; it never changes while the bot runs. */
    private static final Map<Language, Words> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Locale locale;
    private final Map<String, String> patterns = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(Language language) {
        this.language = language;
        this.locale = language.locale();
        for (String room : ROOMS) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "messages." + room,
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(List.of("java.properties")));
            bundle.keySet().forEach(key -> patterns.put(key, bundle.getString(key)));
        }
        patterns.replaceAll((key, pattern) -> COMMAND.matcher(pattern).replaceAll(this::command));
    }

    private String command(MatchResult written) {
        String name = COMMAND_NAMES + written.group(1);
        String command = patterns.getOrDefault(name, written.group(1));
        String subcommand = written.group(2) == null
                ? ""
                : " " + patterns.getOrDefault(name + "." + written.group(2), written.group(2));
        return Matcher.quoteReplacement("/" + command + subcommand);
    }

    /** The catalogue in English, which is complete. */
    public static Words english() {
        return in(Language.ENGLISH);
    }

    /** The catalogue in that language; what is not translated is English. */
    public static Words in(Language language) {
        return READ.computeIfAbsent(language, Words::new);
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
        if (isPlain(pattern)) {
            return pattern;
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

    /** Whether a pattern says itself: most do, and ICU is slow to read hundreds of them at every start. */
    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('}') < 0 && pattern.indexOf('\'') < 0;
    }

    public Language language() {
        return language;
    }

    /** The language's: names of days and months are to be in it too. */
    public Locale locale() {
        return locale;
    }

    public boolean knows(String key) {
        return patterns.containsKey(key);
    }

    /** Every key of this catalogue, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }
}
