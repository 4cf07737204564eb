package aftercredits.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
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
    /** Each read when the first of its patterns is asked for: of most languages a start needs one room, if any. */
    private final Map<String, Map<String, String>> rooms = new ConcurrentHashMap<>();

    /** By what is written, what is said: with the commands' names as those who speak the language read them. */
    private final Map<String, String> commanding = new ConcurrentHashMap<>();

    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(Language language) {
        this.language = language;
        this.locale = language.locale();
    }

    private Map<String, String> room(String key) {
        String room = key.substring(0, Math.max(0, key.indexOf('.')));
        return ROOMS.contains(room) ? rooms.computeIfAbsent(room, this::read) : Map.of();
    }

    private Map<String, String> read(String room) {
        if (language == Language.ENGLISH) {
            return file(room, "");
        }
        Map<String, String> patterns = new HashMap<>(english().rooms.computeIfAbsent(room, english()::read));
        Map<String, String> translated = file(room, "_" + locale);
        patterns.putAll(translated);
        return patterns;
    }

    /** Empty where there is none: the language has nothing of its own to say there. */
    private static Map<String, String> file(String room, String ending) {
        Properties patterns = new Properties();
        try (InputStream file = Words.class.getResourceAsStream("/messages/" + room + ending + ".properties")) {
            if (file != null) {
                patterns.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The message catalogue can't be read", unreadable);
        }
        Map<String, String> byKey = HashMap.newHashMap(patterns.size());
        patterns.forEach((key, pattern) -> byKey.put((String) key, (String) pattern));
        return byKey;
    }

    private String withCommands(String pattern) {
        Map<String, String> names = room(COMMAND_NAMES);
        return COMMAND.matcher(pattern).replaceAll(written -> command(written, names));
    }

    private static String command(MatchResult written, Map<String, String> names) {
        String name = COMMAND_NAMES + written.group(1);
        String command = names.getOrDefault(name, written.group(1));
        String subcommand = written.group(2) == null
                ? ""
                : " " + names.getOrDefault(name + "." + written.group(2), written.group(2));
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
        String written = room(key).get(key);
        if (written == null) {
            throw new MissingResourceException("The message catalogue has no '" + key + "'", "messages", key);
        }
        String pattern = written.indexOf('/') < 0 || language == Language.ENGLISH
                ? written
                : commanding.computeIfAbsent(written, this::withCommands);
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
        return room(key).containsKey(key);
    }

    /** Every key of this catalogue, sorted. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        ROOMS.forEach(room -> keys.addAll(room(room + ".").keySet()));
        return keys;
    }
}
