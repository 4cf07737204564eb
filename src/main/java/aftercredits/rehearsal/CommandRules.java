package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Discord's limits of an application's commands. Lengths are code points. */
final class CommandRules {
    private static final Pattern SLASH_NAME = Pattern.compile("^[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}$");
    private static final int LONGEST_OVER_ALL = 8_000;
    private static final int MOST_OPTIONS = 25;

    private final FormErrors errors;
    private int length;

    private CommandRules(FormErrors errors) {
        this.errors = errors;
    }

    /** @param prefix of the fields' paths, "" or ending in a dot */
    static void check(FormErrors errors, String prefix, JsonNode command) {
        CommandRules rules = new CommandRules(errors);
        if (command.path("type").asInt(1) == OptionKind.SLASH_COMMAND) {
            rules.named(prefix, command);
            rules.options(prefix, command.path("options"), 0);
        } else {
            errors.text(prefix + "name", command.path("name"), 1, 32);
            if (!command.path("description").asText("").isEmpty()) {
                errors.add(
                        prefix + "description",
                        "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_BE_SET",
                        "Context menu commands cannot have description");
            }
        }
        if (rules.length > LONGEST_OVER_ALL) {
            errors.add(
                    prefix + "name",
                    "APPLICATION_COMMAND_TOO_LARGE",
                    "Command exceeds maximum size (" + LONGEST_OVER_ALL + ")");
        }
    }

    private void named(String prefix, JsonNode node) {
        String name = node.path("name").asText();
        if (!SLASH_NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
            errors.add(prefix + "name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
        errors.text(prefix + "description", node.path("description"), 1, 100);
        count(node, "name");
        count(node, "description");
    }

    private void count(JsonNode node, String field) {
        String text = node.path(field).asText("");
        length += text.codePointCount(0, text.length());
    }

    private void options(String prefix, JsonNode options, int depth) {
        errors.size(prefix + "options", options, 0, MOST_OPTIONS);
        Set<String> names = new HashSet<>();
        boolean optionalSeen = false;
        for (int i = 0; i < options.size(); i++) {
            JsonNode option = options.path(i);
            String at = prefix + "options." + i + ".";
            named(at, option);
            if (!names.add(option.path("name").asText())) {
                errors.add(
                        at + "name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
            }
            boolean required = option.path("required").asBoolean();
            if (required && optionalSeen) {
                errors.add(
                        at + "required",
                        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        "Required options must be placed before non-required options");
            }
            optionalSeen |= !required;
            option(at, option, depth);
        }
        refuseMixture(prefix, options);
    }

    private void option(String at, JsonNode option, int depth) {
        OptionKind kind = OptionKind.of(option).orElse(null);
        if (kind == null) {
            errors.choice(at + "type", "type", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11");
            return;
        }
        if (kind.nests()) {
            if (depth > (kind == OptionKind.SUBCOMMAND ? 1 : 0)) {
                errors.add(at + "type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command option type invalid");
            }
            options(at, option.path("options"), depth + 1);
            return;
        }
        JsonNode choices = option.path("choices");
        errors.size(at + "choices", choices, 0, 25);
        if (!choices.isEmpty() && option.path("autocomplete").asBoolean()) {
            errors.add(
                    at + "autocomplete",
                    "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
                    "Autocomplete cannot be set when choices are set");
        }
        ChoiceRules.check(errors, at + "choices.", choices);
        for (JsonNode choice : choices) {
            count(choice, "name");
            count(choice, "value");
        }
        errors.optionalRange(at + "min_length", option.path("min_length"), 0, 6_000);
        errors.optionalRange(at + "max_length", option.path("max_length"), 1, 6_000);
    }

    private void refuseMixture(String prefix, JsonNode options) {
        long nesting = 0;
        for (JsonNode option : options) {
            nesting += OptionKind.of(option).filter(OptionKind::nests).isPresent() ? 1 : 0;
        }
        if (nesting > 0 && nesting < options.size()) {
            errors.add(
                    prefix + "options",
                    "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                    "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }
    }
}
