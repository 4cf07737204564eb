package aftercredits.metrics;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the bot is well.
 *
 * @param parts by their names, each well or not
 */
public record Health(SortedMap<String, Boolean> parts) {
    public Health {
        parts = new TreeMap<>(parts);
    }

    public boolean isWell() {
        return !parts.containsValue(false);
    }

    /** As JSON of one line: {@code {"status":"ok","parts":{"database":"ok"}}}; what is not well is {@code "trouble"}. */
    String json() {
        StringBuilder json =
                new StringBuilder("{\"status\":\"").append(word(isWell())).append("\",\"parts\":{");
        parts.forEach((name, well) -> json.append(json.charAt(json.length() - 1) == '{' ? "" : ",")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(word(well))
                .append('"'));
        return json.append("}}").toString();
    }

    private static String word(boolean well) {
        return well ? "ok" : "trouble";
    }
}
