package aftercredits.rehearsal;

import static aftercredits.rehearsal.ComponentKind.*;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Discord's limits of a message's components. Lengths are code points. */
final class ComponentRules {
    private static final int MOST_ROWS = 5;
    private static final int MOST_BUTTONS = 5;
    private static final int MOST_COMPONENTS = 40;
    private static final int MOST_TEXT = 4_000;
    private static final int LINK_STYLE = 5;
    private static final int LAST_STYLE = 6;
    private static final Set<ComponentKind> ON_TOP =
            EnumSet.of(ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER);
    private static final Set<ComponentKind> IN_CONTAINER = EnumSet.of(ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR);
    private static final Set<ComponentKind> IN_ROW =
            EnumSet.of(BUTTON, STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT);

    private final FormErrors errors;
    private final Set<String> customIds = new HashSet<>();
    private int components;
    private int text;

    private ComponentRules(FormErrors errors) {
        this.errors = errors;
    }

    /** @param layout whether the message is made of components alone ("v2") */
    static void check(FormErrors errors, JsonNode components, boolean layout) {
        ComponentRules rules = new ComponentRules(errors);
        if (!layout) {
            errors.size("components", components, 0, MOST_ROWS);
            rules.children("components", components, EnumSet.of(ROW));
            return;
        }
        rules.children("components", components, ON_TOP);
        if (rules.components > MOST_COMPONENTS) {
            errors.add(
                    "components",
                    "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                    "The total number of components must be " + MOST_COMPONENTS + " or fewer.");
        }
        if (rules.text > MOST_TEXT) {
            errors.add(
                    "components",
                    "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                    "The total size of all displayable text must be " + MOST_TEXT + " or fewer.");
        }
    }

    private void children(String path, JsonNode children, Set<ComponentKind> allowed) {
        for (int i = 0; i < children.size(); i++) {
            component(path + "." + i, children.path(i), allowed);
        }
    }

    private void component(String path, JsonNode component, Set<ComponentKind> allowed) {
        components++;
        ComponentKind kind = ComponentKind.of(component).orElse(null);
        if (kind == null || !allowed.contains(kind)) {
            String numbers =
                    allowed.stream().map(k -> Integer.toString(k.number())).collect(Collectors.joining(", "));
            errors.add(path, "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (" + numbers + ").");
            return;
        }
        switch (kind) {
            case ROW -> row(path, component);
            case BUTTON -> button(path, component);
            case SECTION -> section(path, component);
            case CONTAINER -> children(path + ".components", component.path("components"), IN_CONTAINER);
            case TEXT -> {
                errors.text(path + ".content", component.path("content"), 1, MOST_TEXT);
                String content = component.path("content").asText("");
                text += content.codePointCount(0, content.length());
            }
            case GALLERY -> errors.size(path + ".items", component.path("items"), 1, 10);
            case THUMBNAIL -> errors.optionalText(path + ".description", component.path("description"), 1_024);
            default -> {
                if (kind.isSelect()) {
                    select(path, component, kind);
                }
            }
        }
    }

    private void row(String path, JsonNode row) {
        JsonNode children = row.path("components");
        errors.size(path + ".components", children, 1, MOST_BUTTONS);
        children(path + ".components", children, IN_ROW);
        boolean hasSelect = false;
        for (JsonNode child : children) {
            hasSelect |= ComponentKind.of(child).filter(ComponentKind::isSelect).isPresent();
        }
        if (hasSelect && children.size() > 1) {
            errors.add(
                    path + ".components",
                    "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                    "The specified component exceeds the maximum width");
        }
    }

    private void section(String path, JsonNode section) {
        errors.size(path + ".components", section.path("components"), 1, 3);
        children(path + ".components", section.path("components"), EnumSet.of(TEXT));
        component(path + ".accessory", section.path("accessory"), EnumSet.of(BUTTON, THUMBNAIL));
    }

    private void button(String path, JsonNode button) {
        int style = button.path("style").asInt();
        if (style < 1 || style > LAST_STYLE) {
            errors.choice(path + ".style", "style", "1, 2, 3, 4, 5, 6");
        }
        errors.optionalText(path + ".label", button.path("label"), 80);
        if (button.path("label").asText("").isEmpty() && !button.path("emoji").isObject() && style != LAST_STYLE) {
            errors.add(path, "BUTTON_COMPONENT_INVALID_LABEL_OR_EMOJI", "A label or an emoji is required");
        }
        if (style == LINK_STYLE) {
            errors.text(path + ".url", button.path("url"), 1, 512);
            if (button.hasNonNull("custom_id")) {
                errors.add(
                        path,
                        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                        "A custom id and url cannot both be specified");
            }
        } else if (style != LAST_STYLE) {
            customId(path, button);
        }
    }

    private void select(String path, JsonNode select, ComponentKind kind) {
        customId(path, select);
        errors.optionalText(path + ".placeholder", select.path("placeholder"), 150);
        errors.optionalRange(path + ".min_values", select.path("min_values"), 0, 25);
        errors.optionalRange(path + ".max_values", select.path("max_values"), 1, 25);
        if (kind == STRING_SELECT) {
            options(errors, path, select.path("options"));
        }
    }

    static void options(FormErrors errors, String path, JsonNode options) {
        errors.size(path + ".options", options, 1, 25);
        Set<String> values = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            JsonNode option = options.path(i);
            String at = path + ".options." + i;
            errors.text(at + ".label", option.path("label"), 1, 100);
            errors.text(at + ".value", option.path("value"), 1, 100);
            errors.optionalText(at + ".description", option.path("description"), 100);
            if (!values.add(option.path("value").asText())) {
                errors.add(
                        at + ".value",
                        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                        "The specified option value is already used");
            }
        }
    }

    private void customId(String path, JsonNode component) {
        errors.text(path + ".custom_id", component.path("custom_id"), 1, 100);
        if (!customIds.add(component.path("custom_id").asText())) {
            errors.add(
                    path + ".custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }
}
