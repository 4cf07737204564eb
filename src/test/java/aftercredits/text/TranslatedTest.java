package aftercredits.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every language says all that English says, with nothing lost: see "Languages" in the README. */
class TranslatedTest {
    private static final Path CATALOGUE = Path.of("src/main/resources/messages");

    /** What people in a club read. The command line, the database's complaints and the rehearsal's page are English. */
    private static final List<String> ROOMS = List.of(
            "club", "discord", "discussion", "essay", "export", "film", "model", "posting", "prompt", "schedule");

    /** English has none: its names are those in the code. */
    private static final Pattern NAMES = Pattern.compile("discord\\.(command|option)-name\\..+");

    private static final Pattern COMMAND = Pattern.compile("(?<![\\p{L}/])/[a-z]+ [a-z]+");
    private static final List<Integer> NUMBERS = List.of(0, 1, 2, 5, 1_000_000);

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void no_key_is_missing_and_none_is_too_many(Language language) {
        for (String room : ROOMS) {
            Set<String> english = new TreeSet<>(patterns(room, "").keySet());
            Set<String> translated = patterns(room, suffix(language)).keySet().stream()
                    .filter(Predicate.not(NAMES.asMatchPredicate()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(translated)
                    .as(
                            "keys of %s%s.properties: translate what it lacks, take out what it has too many",
                            room, suffix(language))
                    .isEqualTo(english);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void no_place_and_no_choice_is_lost_or_added(Language language) {
        eachKey((key, english) -> assertThat(places(translation(language, key)))
                .as("%s in %s", key, language.tag())
                .isEqualTo(places(english)));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void commands_stand_everywhere_by_their_english_names(Language language) {
        eachKey((key, english) -> assertThat(commands(translation(language, key)))
                .as("%s in %s", key, language.tag())
                .isEqualTo(commands(english)));
    }

    @ParameterizedTest
    @EnumSource
    void plurals_have_the_forms_of_the_language_and_format_with_any_number(Language language) {
        Set<String> forms = PluralRules.forLocale(language.locale()).getKeywords();
        eachKey((key, english) -> {
            String pattern = translation(language, key);
            assertThat(pluralForms(pattern)).as("%s in %s", key, language.tag()).allMatch(forms::contains);
            for (int number : NUMBERS) {
                assertThat(said(language, pattern, number))
                        .as("%s in %s with %s", key, language.tag(), number)
                        .doesNotContainPattern("\\{[a-z]+[,}]");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_discord_limits_is_short_enough(Language language) {
        Map<String, Integer> limits = new TreeMap<>(Map.of(
                "(discord|discussion|film|posting|schedule)\\.button\\..+", 80,
                "discord\\.(choice|command|option)\\..+", 100,
                "discord\\.command\\.log-as-response", 32,
                ".+\\.form\\.(?!placeholder)[a-z]+|discord\\.setup\\.city(\\.title)?", 45,
                ".+\\.(hint|placeholder)", 100,
                ".+\\.(menu|choose)", 150));
        eachKey((key, english) -> limits.forEach((keys, most) -> {
            if (key.matches(keys) && !key.equals("discord.quote.menu")) {
                assertThat(said(language, translation(language, key), 100)
                                .codePoints()
                                .count())
                        .as("%s in %s", key, language.tag())
                        .isBetween(1L, (long) most);
            }
        }));
    }

    @Test
    void french_keeps_its_punctuation_on_the_line_with_spaces_that_do_not_break() {
        eachKey((key, english) -> assertThat(translation(Language.FRENCH, key))
                .as("%s: U+202F before ; ? ! » and after «, U+00A0 before :", key)
                .doesNotContainPattern(" [;?!»]| :(?= |$|\\*)|«[^\u202f]|[^\u202f]»"));
    }

    private interface Check {
        void of(String key, String english);
    }

    private static void eachKey(Check check) {
        ROOMS.forEach(room -> patterns(room, "").forEach(check::of));
    }

    /** English's where there is none: that it is missing is another test's to say. */
    private static String translation(Language language, String key) {
        String room = key.substring(0, key.indexOf('.'));
        String english = patterns(room, "").get(key);
        return patterns(room, suffix(language)).getOrDefault(key, english);
    }

    private static String said(Language language, String pattern, int number) {
        Map<String, Object> values = new HashMap<>();
        Set<String> counted = new TreeSet<>();
        forEachPlace(pattern, (name, type, choices) -> {
            values.put(name, "x");
            if (!type.equals("NONE") && !type.equals("SELECT")) {
                counted.add(name);
            }
        });
        counted.forEach(name -> values.put(name, number));
        return new MessageFormat(pattern, language.locale()).format(values);
    }

    /** Each place's name, and what it may choose between; a plural's forms are the language's own. */
    private static Map<String, Set<String>> places(String pattern) {
        Map<String, Set<String>> places = new TreeMap<>();
        forEachPlace(pattern, (name, type, choices) -> {
            Set<String> known = places.computeIfAbsent(name, n -> new TreeSet<>());
            if (type.equals("SELECT")) {
                known.addAll(choices);
            }
        });
        return places;
    }

    private static Set<String> pluralForms(String pattern) {
        Set<String> forms = new TreeSet<>();
        forEachPlace(pattern, (name, type, choices) -> {
            if (type.equals("PLURAL")) {
                choices.stream().filter(form -> !form.startsWith("=")).forEach(forms::add);
            }
        });
        return forms;
    }

    private interface Place {
        void is(String name, String type, Set<String> choices);
    }

    private static void forEachPlace(String text, Place place) {
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                place.is(
                        pattern.getSubstring(pattern.getPart(i + 1)),
                        part.getArgType().name(),
                        choices(pattern, i));
            }
        }
    }

    private static Set<String> choices(MessagePattern pattern, int start) {
        Set<String> choices = new TreeSet<>();
        int end = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < end; i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                choices.add(pattern.getSubstring(part));
            } else if (part.getType() == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return choices;
    }

    private static Set<String> commands(String pattern) {
        Set<String> known = new TreeSet<>();
        COMMAND.matcher(pattern).results().map(MatchResult::group).forEach(known::add);
        known.removeIf(command -> !IsCommand.KNOWN.contains(command));
        return known;
    }

    /** Those that the catalogue describes. */
    private static final class IsCommand {
        private static final Set<String> KNOWN = patterns("discord", "").keySet().stream()
                .flatMap(key -> Stream.of(key.split("\\.")).toList().size() == 4 && key.startsWith("discord.command.")
                        ? Stream.of(
                                "/" + key.substring("discord.command.".length()).replace('.', ' '))
                        : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String suffix(Language language) {
        return language == Language.ENGLISH ? "" : "_" + language.tag().replace('-', '_');
    }

    private static final Map<String, Map<String, String>> READ = new HashMap<>();

    private static synchronized Map<String, String> patterns(String room, String suffix) {
        return READ.computeIfAbsent(room + suffix, name -> {
            Properties file = new Properties();
            try (Reader text = Files.newBufferedReader(CATALOGUE.resolve(name + ".properties"))) {
                file.load(text);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            Map<String, String> all = new TreeMap<>();
            file.stringPropertyNames().forEach(key -> all.put(key, file.getProperty(key)));
            return all;
        });
    }
}
