package aftercredits.discord;

import aftercredits.rehearsal.Persona;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fills a command's options with what Discord would take, so that only the bot itself can refuse. */
final class Leaves {
    private static final byte[] FILE = "# Nothing\n\nMuch.".getBytes(StandardCharsets.UTF_8);

    private final Map<String, String> known;

    /** @param known values by the option's name */
    Leaves(Map<String, String> known) {
        this.known = known;
    }

    Map<String, String> options(Persona.CommandView command) {
        Map<String, String> filled = new LinkedHashMap<>();
        command.options().stream()
                .filter(option -> option.required() || known.containsKey(option.name()))
                .filter(option -> !option.type().equals("attachment"))
                .forEach(option -> filled.put(option.name(), value(option)));
        return filled;
    }

    private String value(Persona.OptionView option) {
        if (known.containsKey(option.name())) {
            return known.get(option.name());
        }
        return option.choices().isEmpty() ? "10" : option.choices().getFirst().value();
    }

    Map<String, Persona.Upload> files(Persona.CommandView command) {
        Map<String, Persona.Upload> files = new LinkedHashMap<>();
        String name = command.name().equals("schedule import") ? "season.yaml" : "nothing.md";
        command.options().stream()
                .filter(option -> option.type().equals("attachment"))
                .forEach(option -> files.put(option.name(), new Persona.Upload(name, FILE)));
        return files;
    }
}
