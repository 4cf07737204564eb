package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** Gives each component that has no number the next free one, as Discord does. */
final class ComponentNumbers {
    private final Set<Integer> taken = new HashSet<>();
    private int latest;

    private ComponentNumbers() {}

    /** @param components a list of components, which is changed */
    static void fill(JsonNode components) {
        ComponentNumbers numbers = new ComponentNumbers();
        numbers.collect(components);
        numbers.number(components);
    }

    private void collect(JsonNode node) {
        if (isComponent(node) && node.path("id").asInt() > 0) {
            taken.add(node.path("id").asInt());
        }
        node.forEach(this::collect);
    }

    private void number(JsonNode node) {
        if (isComponent(node) && node.path("id").asInt() == 0) {
            do {
                latest++;
            } while (!taken.add(latest));
            ((ObjectNode) node).put("id", latest);
        }
        node.forEach(this::number);
    }

    private static boolean isComponent(JsonNode node) {
        return node.isObject() && node.path("type").isInt();
    }
}
