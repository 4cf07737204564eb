package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Commands as a person who types them sees them. */
final class CommandViews {
    private CommandViews() {}

    /** Each subcommand is a view of its own. */
    static List<Persona.CommandView> of(JsonNode command) {
        List<Persona.CommandView> views = new ArrayList<>();
        add(views, "", command);
        return views;
    }

    private static void add(List<Persona.CommandView> views, String prefix, JsonNode command) {
        String path = prefix + command.path("name").asText();
        List<JsonNode> nested = Commands.nested(command);
        if (nested.isEmpty()) {
            views.add(new Persona.CommandView(
                    path, command.path("description").asText(), options(command.path("options"))));
        }
        nested.forEach(child -> add(views, path + " ", child));
    }

    private static List<Persona.OptionView> options(JsonNode options) {
        List<Persona.OptionView> views = new ArrayList<>();
        for (JsonNode option : options) {
            views.add(new Persona.OptionView(
                    option.path("name").asText(),
                    option.path("description").asText(),
                    OptionKind.of(option).orElseThrow().word(),
                    option.path("required").asBoolean(),
                    option.path("autocomplete").asBoolean(),
                    choices(option.path("choices"))));
        }
        return views;
    }

    static List<Persona.ChoiceView> choices(JsonNode choices) {
        List<Persona.ChoiceView> views = new ArrayList<>();
        choices.forEach(choice -> views.add(new Persona.ChoiceView(
                choice.path("name").asText(), choice.path("value").asText())));
        return views;
    }
}
