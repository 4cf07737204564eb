package aftercredits.rehearsal;

import aftercredits.text.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an interaction's options of what a person typed, as Discord's client does, and refuses what it would not send. */
final class TypedOptions {
    private static final int LONGEST_TEXT = 6_000;

    private final World world;
    private final Named named;
    private final Words words;
    private final Person person;
    private final Commands.Typed command;
    private final Resolved resolved;

    TypedOptions(World world, Named named, Words words, Person person, Commands.Typed command, Resolved resolved) {
        this.world = world;
        this.named = named;
        this.words = words;
        this.person = person;
        this.command = command;
        this.resolved = resolved;
    }

    /**
     * All options, to use the command.
     *
     * @throws IllegalArgumentException if one is missing, unknown, or not of its type
     */
    ArrayNode read(Map<String, String> typed, Map<String, Persona.Upload> files) {
        refuseUnknown(typed);
        refuseUnknown(files);
        ArrayNode options = Json.array();
        for (JsonNode option : command.options()) {
            String name = option.path("name").asText();
            ObjectNode json = option(option);
            Persona.@Nullable Upload file = files.get(name);
            @Nullable String text = typed.get(name);
            if (kind(option) == OptionKind.ATTACHMENT && file != null) {
                options.add(json.put(
                        "value",
                        resolved.add(world.keep(StoredFile.safeName(file.name()), file.content(), Optional.empty()))));
            } else if (text != null && !text.isBlank()) {
                options.add(put(json, option, text.strip()));
            } else if (option.path("required").asBoolean()) {
                throw refuse("rehearsal.option.missing", name, "");
            }
        }
        return options;
    }

    /** Those that are typed so far, the last of them not complete. */
    ArrayNode readSoFar(Map<String, String> typed, String focused) {
        ArrayNode options = Json.array();
        for (JsonNode option : command.options()) {
            String name = option.path("name").asText();
            String text = typed.getOrDefault(name, "").strip();
            if (name.equals(focused)) {
                options.add(option(option).put("value", text).put("focused", true));
            } else if (!text.isEmpty() && kind(option) != OptionKind.ATTACHMENT) {
                addIfWhole(options, option, text);
            }
        }
        return options;
    }

    private void addIfWhole(ArrayNode options, JsonNode option, String text) {
        try {
            options.add(put(option(option), option, text));
        } catch (IllegalArgumentException halfTyped) {
            options.add(option(option).put("value", text));
        }
    }

    private void refuseUnknown(Map<String, ?> typed) {
        for (String name : typed.keySet()) {
            boolean known = false;
            for (JsonNode option : command.options()) {
                known |= option.path("name").asText().equals(name);
            }
            if (!known) {
                throw refuse("rehearsal.option.unknown", name, "");
            }
        }
    }

    private static ObjectNode option(JsonNode option) {
        return Json.object()
                .put("name", option.path("name").asText())
                .put("type", option.path("type").asInt());
    }

    private static OptionKind kind(JsonNode option) {
        return OptionKind.of(option).orElseThrow();
    }

    private ObjectNode put(ObjectNode json, JsonNode option, String typed) {
        String name = option.path("name").asText();
        return switch (kind(option)) {
            case STRING -> json.put("value", text(option, typed));
            case INTEGER -> json.put("value", (long) number(option, typed, true));
            case NUMBER -> json.put("value", number(option, typed, false));
            case BOOLEAN -> json.put("value", yesOrNo(name, typed));
            case USER ->
                json.put(
                        "value",
                        resolved.add(
                                named.person(typed).orElseThrow(() -> refuse("rehearsal.option.nobody", name, typed))));
            case ROLE ->
                json.put(
                        "value",
                        resolved.add(
                                named.role(typed).orElseThrow(() -> refuse("rehearsal.option.no-role", name, typed))));
            case MENTIONABLE -> json.put("value", mentionable(name, typed));
            case CHANNEL -> json.put("value", resolved.add(channel(option, typed), person));
            default -> throw refuse("rehearsal.option.no-file", name, typed);
        };
    }

    private String text(JsonNode option, String typed) {
        String name = option.path("name").asText();
        for (JsonNode choice : option.path("choices")) {
            if (choice.path("value").asText().equals(typed)
                    || choice.path("name").asText().equalsIgnoreCase(typed)) {
                return choice.path("value").asText();
            }
        }
        int length = typed.codePointCount(0, typed.length());
        if (!option.path("choices").isEmpty()) {
            throw refuse("rehearsal.option.no-choice", name, typed);
        }
        if (length < option.path("min_length").asInt(0)
                || length > option.path("max_length").asInt(LONGEST_TEXT)) {
            throw refuse("rehearsal.option.length", name, Integer.toString(length));
        }
        return typed;
    }

    private double number(JsonNode option, String typed, boolean whole) {
        String name = option.path("name").asText();
        for (JsonNode choice : option.path("choices")) {
            if (choice.path("name").asText().equalsIgnoreCase(typed)) {
                return choice.path("value").asDouble();
            }
        }
        double value;
        try {
            value = whole ? Long.parseLong(typed) : Double.parseDouble(typed);
        } catch (NumberFormatException e) {
            throw refuse("rehearsal.option.no-number", name, typed);
        }
        if (value < option.path("min_value").asDouble(-Double.MAX_VALUE)
                || value > option.path("max_value").asDouble(Double.MAX_VALUE)) {
            throw refuse("rehearsal.option.range", name, typed);
        }
        return value;
    }

    private boolean yesOrNo(String name, String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw refuse("rehearsal.option.yes-or-no", name, typed);
        };
    }

    private String mentionable(String name, String typed) {
        Optional<Person> someone = named.person(typed);
        if (someone.isPresent()) {
            return resolved.add(someone.get());
        }
        return resolved.add(named.role(typed).orElseThrow(() -> refuse("rehearsal.option.nobody", name, typed)));
    }

    private Channel channel(JsonNode option, String typed) {
        String name = option.path("name").asText();
        Channel channel =
                named.channel(typed, person).orElseThrow(() -> refuse("rehearsal.option.no-channel", name, typed));
        if (!Named.takes(option, channel)) {
            throw refuse("rehearsal.option.wrong-channel", name, typed);
        }
        return channel;
    }

    private IllegalArgumentException refuse(String key, String option, String typed) {
        return new IllegalArgumentException(
                words.say(key, "command", command.path(), "option", option, "typed", typed));
    }
}
