package aftercredits.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the bot is well.
 *
 * @param parts by their names, each well or not
 */
public record Health(SortedMap<String, Boolean> parts) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Health {
        parts = new TreeMap<>(parts);
    }

    public boolean isWell() {
        return !parts.containsValue(false);
    }

    /** As JSON of one line: {@code {"status":"ok","parts":{"database":"ok"}}}; what is not well is {@code "trouble"}. */
    String json() {
        Map<String, String> words = new LinkedHashMap<>();
        parts.forEach((name, well) -> words.put(name, word(well)));
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("status", word(isWell()));
        shape.put("parts", words);
        try {
            return MAPPER.writeValueAsString(shape);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Words in maps are JSON", impossible);
        }
    }

    private static String word(boolean well) {
        return well ? "ok" : "trouble";
    }
}
