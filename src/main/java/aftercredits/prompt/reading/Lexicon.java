package aftercredits.prompt.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What words of English are to one another, from a list beside this class: one entry a line, the word, a colon, what it is
 * to be taken as; lines that begin with # are remarks.
 */
public final class Lexicon {
    private final Map<String, String> entries;

    private Lexicon(Map<String, String> entries) {
        this.entries = Map.copyOf(entries);
    }

    /** @param name of the list, without its ending */
    public static Lexicon named(String name) {
        Map<String, String> entries = new LinkedHashMap<>();
        String resource = name + ".txt";
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + resource + " is missing from the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line.strip(), entries);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The word list " + resource + " can't be read", e);
        }
        return new Lexicon(entries);
    }

    private static void take(String line, Map<String, String> entries) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(':');
        String meaning = colon < 0 ? "" : line.substring(colon + 1).strip();
        for (String word : (colon < 0 ? line : line.substring(0, colon)).strip().split("\\s*,\\s*")) {
            entries.put(word, meaning);
        }
    }

    public Optional<String> get(String word) {
        return Optional.ofNullable(entries.get(word));
    }

    public Set<String> words() {
        return entries.keySet();
    }

    public boolean has(String word) {
        return entries.containsKey(word);
    }
}
