package aftercredits.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    private static final Path CATALOGUE = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern SAID = Pattern.compile("\\.say\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private final Words words = Words.english();

    @Test
    void the_same_pattern_says_one_and_many() {
        assertThat(words.say("discord.essay.list.head", "count", 1)).startsWith("One essay.");
        assertThat(words.say("discord.essay.list.head", "count", 3)).startsWith("3 essays.");
    }

    @Test
    void a_key_that_is_missing_is_named() {
        assertThatThrownBy(() -> words.say("essay.no-such-key"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("essay.no-such-key");
    }

    @Test
    void every_key_that_the_code_says_is_in_the_catalogue() {
        Set<String> said = sources()
                .flatMap(source -> SAID.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(said).hasSizeGreaterThan(100);
        assertThat(words.keys()).containsAll(said);
    }

    @Test
    void every_key_of_the_catalogue_stands_in_the_code_or_begins_as_one_there() {
        String code = sources().collect(Collectors.joining());

        assertThat(words.keys())
                .allSatisfy(key -> assertThat(isBuiltIn(code, key)).as(key).isTrue());
    }

    /** Whether the key stands in the code whole, or up to one of its dots as what a value is put behind. */
    private static boolean isBuiltIn(String code, String key) {
        if (code.contains("\"" + key + "\"")) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (code.contains("\"" + key.substring(0, dot + 1) + "\"")) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_holds_keys_of_its_own_room_and_patterns_that_read(Path file) throws IOException {
        String[] name = file.getFileName().toString().replace(".properties", "").split("_", 2);
        String room = name[0];
        Locale locale = name.length == 1 ? Locale.ENGLISH : Locale.forLanguageTag(name[1].replace('_', '-'));
        Properties patterns = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            patterns.load(text);
        }

        assertThat(patterns.stringPropertyNames()).allSatisfy(key -> {
            assertThat(key).startsWith(room + ".");
            assertThat(new MessageFormat(patterns.getProperty(key), locale)).isNotNull();
            if (name.length == 1) {
                assertThat(words.keys()).contains(key);
            }
        });
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CATALOGUE)) {
            return files.filter(file -> file.toString().endsWith(".properties")).toList();
        }
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(WordsTest::read).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
