package aftercredits.rehearsal;

import aftercredits.text.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms that the bot opens: shown, and sent. */
final class Forms {
    private static final int LONGEST_INPUT = 4_000;
    private static final int PARAGRAPH = 2;

    private final Words words;
    private final World world;

    Forms(Words words, World world) {
        this.words = words;
        this.world = world;
    }

    /** @param opener the interaction that was answered with the form */
    Persona.FormView view(Interaction opener) {
        JsonNode form = opener.offered().orElseThrow();
        List<Persona.FieldInput> fields = new ArrayList<>();
        for (JsonNode component : form.path("components")) {
            field(component).ifPresent(field -> fields.add(view(component, field)));
        }
        return new Persona.FormView(
                opener.id(), form.path("custom_id").asText(), form.path("title").asText(), fields);
    }

    private static Optional<JsonNode> field(JsonNode component) {
        return switch (ComponentKind.of(component).orElseThrow()) {
            case LABEL -> Optional.of(component.path("component"));
            case ROW -> Optional.of(component.path("components").path(0));
            default -> Optional.empty();
        };
    }

    private Persona.FieldInput view(JsonNode component, JsonNode field) {
        boolean input = is(field, ComponentKind.TEXT_INPUT);
        JsonNode label = component.hasNonNull("label") ? component.path("label") : field.path("label");
        String style = !input ? "select" : field.path("style").asInt() == PARAGRAPH ? "paragraph" : "short";
        return new Persona.FieldInput(
                field.path("custom_id").asText(),
                label.asText(),
                text(component, "description"),
                style,
                field.path("required").asBoolean(true),
                input ? text(field, "value") : chosenBefore(field),
                text(field, "placeholder"),
                field.path(input ? "min_length" : "min_values").asInt(input ? 0 : 1),
                field.path(input ? "max_length" : "max_values").asInt(input ? LONGEST_INPUT : 1),
                choices(field));
    }

    private static boolean is(JsonNode field, ComponentKind kind) {
        return ComponentKind.of(field).filter(kind::equals).isPresent();
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText("")).filter(text -> !text.isEmpty());
    }

    private static Optional<String> chosenBefore(JsonNode field) {
        List<String> chosen = new ArrayList<>();
        for (JsonNode option : field.path("options")) {
            if (option.path("default").asBoolean()) {
                chosen.add(option.path("value").asText());
            }
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", chosen));
    }

    private List<Persona.ChoiceView> choices(JsonNode field) {
        return switch (ComponentKind.of(field).orElseThrow()) {
            case TEXT_INPUT, FILE_UPLOAD -> List.of();
            case CHECKBOX ->
                List.of(
                        new Persona.ChoiceView(words.say("rehearsal.form.yes"), "true"),
                        new Persona.ChoiceView(words.say("rehearsal.form.no"), "false"));
            case USER_SELECT, MENTIONABLE_SELECT ->
                world.server().members().stream()
                        .map(person -> new Persona.ChoiceView(person.name(), person.id()))
                        .toList();
            case ROLE_SELECT ->
                world.server().roles().stream()
                        .map(role -> new Persona.ChoiceView(role.name(), role.id()))
                        .toList();
            case CHANNEL_SELECT ->
                world.channels().stream()
                        .map(channel -> new Persona.ChoiceView(channel.name(), channel.id()))
                        .toList();
            default -> MessageViews.choices(field.path("options"));
        };
    }

    /**
     * The interaction's data for a form that is filled in.
     *
     * @param values by field; several values of one field stand one a line
     * @throws IllegalArgumentException if a value is missing, too short or too long, or none of the choices
     */
    ObjectNode fill(JsonNode form, Map<String, String> values) {
        ObjectNode data = Json.object().put("custom_id", form.path("custom_id").asText());
        ArrayNode components = data.putArray("components");
        for (JsonNode component : form.path("components")) {
            ObjectNode filled = components
                    .addObject()
                    .put("type", component.path("type").asInt())
                    .put("id", component.path("id").asInt());
            field(component).ifPresent(field -> {
                JsonNode value = fill(component, field, values);
                if (is(component, ComponentKind.ROW)) {
                    filled.putArray("components").add(value);
                } else {
                    filled.set("component", value);
                }
            });
        }
        return data;
    }

    private ObjectNode fill(JsonNode component, JsonNode field, Map<String, String> values) {
        Persona.FieldInput input = view(component, field);
        String typed = values.getOrDefault(input.customId(), input.value().orElse(""));
        List<String> chosen =
                typed.isEmpty() ? List.of() : typed.lines().distinct().toList();
        check(input, typed, chosen);
        ObjectNode filled = Json.object()
                .put("type", field.path("type").asInt())
                .put("id", field.path("id").asInt())
                .put("custom_id", input.customId());
        switch (ComponentKind.of(field).orElseThrow()) {
            case TEXT_INPUT -> filled.put("value", typed);
            case RADIO_GROUP -> filled.put("value", chosen.isEmpty() ? null : chosen.getFirst());
            case CHECKBOX -> filled.put("value", Boolean.parseBoolean(typed));
            default -> filled.set("values", Json.strings(chosen));
        }
        return filled;
    }

    private void check(Persona.FieldInput input, String typed, List<String> chosen) {
        if (typed.isBlank()) {
            if (input.required()
                    && !(input.style().equals("select") && input.choices().isEmpty())) {
                throw refuse("rehearsal.form.missing", input, 0);
            }
            return;
        }
        boolean select = input.style().equals("select");
        int size = select ? chosen.size() : typed.codePointCount(0, typed.length());
        if (size < input.minLength() || size > input.maxLength()) {
            throw refuse(select ? "rehearsal.form.count" : "rehearsal.form.length", input, size);
        }
        List<String> allowed =
                input.choices().stream().map(Persona.ChoiceView::value).toList();
        if (select && !allowed.containsAll(chosen)) {
            throw refuse("rehearsal.form.no-choice", input, size);
        }
    }

    private IllegalArgumentException refuse(String key, Persona.FieldInput input, int size) {
        return new IllegalArgumentException(words.say(
                key, "field", input.label(), "size", size, "least", input.minLength(), "most", input.maxLength()));
    }
}
