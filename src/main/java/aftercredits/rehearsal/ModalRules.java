package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Discord's limits of a form. Lengths are code points. */
final class ModalRules {
    private static final int MOST_COMPONENTS = 5;
    private static final int LONGEST_INPUT = 4_000;
    private static final int LONGEST_LABEL = 45;

    private final FormErrors errors;
    private final Set<String> customIds = new HashSet<>();

    private ModalRules(FormErrors errors) {
        this.errors = errors;
    }

    static void check(FormErrors errors, JsonNode form) {
        errors.text("data.custom_id", form.path("custom_id"), 1, 100);
        errors.text("data.title", form.path("title"), 1, LONGEST_LABEL);
        JsonNode components = form.path("components");
        errors.size("data.components", components, 1, MOST_COMPONENTS);
        ModalRules rules = new ModalRules(errors);
        for (int i = 0; i < components.size(); i++) {
            rules.component("data.components." + i, components.path(i));
        }
    }

    private void component(String path, JsonNode component) {
        ComponentKind kind = ComponentKind.of(component).orElse(null);
        switch (kind) {
            case LABEL -> {
                errors.text(path + ".label", component.path("label"), 1, LONGEST_LABEL);
                errors.optionalText(path + ".description", component.path("description"), 100);
                field(path + ".component", component.path("component"));
            }
            case ROW -> {
                JsonNode input = component.path("components").path(0);
                errors.size(path + ".components", component.path("components"), 1, 1);
                errors.text(path + ".components.0.label", input.path("label"), 1, LONGEST_LABEL);
                field(path + ".components.0", input);
            }
            case TEXT -> errors.text(path + ".content", component.path("content"), 1, LONGEST_INPUT);
            case null, default ->
                errors.add(path, "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1, 10, 18).");
        }
    }

    private void field(String path, JsonNode field) {
        errors.text(path + ".custom_id", field.path("custom_id"), 1, 100);
        if (!customIds.add(field.path("custom_id").asText())) {
            errors.add(
                    path + ".custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
        switch (ComponentKind.of(field).orElse(null)) {
            case TEXT_INPUT -> input(path, field);
            case STRING_SELECT -> ComponentRules.options(errors, path, field.path("options"));
            case RADIO_GROUP, CHECKBOX_GROUP -> errors.size(path + ".options", field.path("options"), 1, 10);
            case USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT, FILE_UPLOAD, CHECKBOX ->
                errors.optionalRange(path + ".max_values", field.path("max_values"), 1, 25);
            case null, default ->
                errors.add(path, "UNION_TYPE_CHOICES", "Value of field \"type\" is not allowed in a form.");
        }
    }

    private void input(String path, JsonNode input) {
        int style = input.path("style").asInt();
        if (style < 1 || style > 2) {
            errors.choice(path + ".style", "style", "1, 2");
        }
        errors.optionalRange(path + ".min_length", input.path("min_length"), 0, LONGEST_INPUT);
        errors.optionalRange(path + ".max_length", input.path("max_length"), 1, LONGEST_INPUT);
        errors.optionalText(path + ".value", input.path("value"), LONGEST_INPUT);
        errors.optionalText(path + ".placeholder", input.path("placeholder"), 100);
        int shortest = input.path("min_length").asInt(0);
        int longest = input.path("max_length").asInt(LONGEST_INPUT);
        String value = input.path("value").asText("");
        int length = value.codePointCount(0, value.length());
        if (!value.isEmpty() && (length < shortest || length > longest)) {
            errors.text(path + ".value", input.path("value"), shortest, longest);
        }
    }
}
