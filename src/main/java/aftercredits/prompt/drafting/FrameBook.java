package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.reading.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Reads frames from a text: blocks of lines "key value", a blank line between blocks, lines that begin with # are remarks.
 *
 * <pre>
 * frame power
 * kind relation
 * scope pair
 * cue \b(?:power|control)\b
 * ask Who holds the power, {a} or {b}?
 * stances {a}, {b}
 * </pre>
 */
final class FrameBook {
    private static final Pattern LIST = Pattern.compile("@([a-z]+(?:-[a-z]+)*)");

    private FrameBook() {}

    /**
     * The frames of these books in one, so that a sentence is looked at once for all.
     *
     * @param names of the resources beside this class, without their ending
     * @throws IllegalArgumentException if two frames have one name: the ranker would take one for the other
     */
    static List<Frame> named(String... names) {
        return distinct(
                Arrays.stream(names).flatMap(name -> book(name).stream()).toList());
    }

    private static List<Frame> book(String name) {
        try (InputStream in = FrameBook.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("The frames " + name + ".txt are missing from the class path");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The frames " + name + ".txt can't be read", e);
        }
    }

    private static List<Frame> distinct(List<Frame> frames) {
        Set<String> names = new HashSet<>();
        frames.stream().filter(frame -> !names.add(frame.name())).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("Frame " + twice.name() + " stands there twice; give one another name");
        });
        return frames;
    }

    static List<Frame> read(String text) {
        List<Frame> frames = new ArrayList<>();
        Map<String, String> block = new HashMap<>();
        for (String line : (text + "\n\n").lines().toList()) {
            if (line.isBlank() && !block.isEmpty()) {
                frames.add(frame(block));
                block.clear();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] pair = line.strip().split("\\s+", 2);
                block.put(pair[0], pair.length > 1 ? pair[1] : "");
            }
        }
        if (!block.isEmpty()) {
            frames.add(frame(block));
        }
        return distinct(List.copyOf(frames));
    }

    private static Frame frame(Map<String, String> block) {
        String name = need(block, "frame", "?");
        List<String> stances = Optional.ofNullable(block.get("stances")).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s*,\\s*")))
                .toList();
        return new Frame(
                name,
                oneOf(Kind.class, need(block, "kind", name), name, "kind"),
                oneOf(Frame.Scope.class, need(block, "scope", name), name, "scope"),
                pattern(name, "cue", need(block, "cue", name)),
                Optional.ofNullable(block.get("subject")).map(text -> pattern(name, "subject", text)),
                Optional.ofNullable(block.get("when")).map(text -> pattern(name, "when", text)),
                Optional.ofNullable(block.get("unless")).map(text -> pattern(name, "unless", text)),
                Optional.ofNullable(block.get("often")).map(text -> pattern(name, "often", text)),
                need(block, "ask", name),
                stances);
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String word, String frame, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Frame " + frame + ": " + word + " is no " + key
                        + "; one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + " is"));
    }

    /** A pattern in which a word list may be named: {@code @traits} is any of its words. */
    private static Pattern pattern(String frame, String key, String text) {
        try {
            return Pattern.compile(LIST.matcher(text).replaceAll(list -> anyOf(Lexicon.named(list.group(1)))));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("Frame " + frame + ": the " + key + " is no pattern: " + text, e);
        }
    }

    /** The longest first, so that "self-pitying" is not taken for "self". */
    private static String anyOf(Lexicon list) {
        return list.words().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .map(Matcher::quoteReplacement)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String need(Map<String, String> block, String key, String frame) {
        String value = block.get(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("Frame " + frame + " has no line \"" + key + "\"");
        }
        return value;
    }
}
