package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;

/** Discord's limits of an option's choices, those of an autocompletion among them. */
final class ChoiceRules {
    private static final int LONGEST = 100;

    private ChoiceRules() {}

    /** @param prefix of the fields' paths, "" or ending in a dot */
    static void check(FormErrors errors, String prefix, JsonNode choices) {
        for (int i = 0; i < choices.size(); i++) {
            JsonNode choice = choices.path(i);
            errors.text(prefix + i + ".name", choice.path("name"), 1, LONGEST);
            JsonNode value = choice.path("value");
            if (value.isTextual()) {
                errors.text(prefix + i + ".value", value, 1, LONGEST);
            } else if (!value.isNumber()) {
                errors.required(prefix + i + ".value");
            }
        }
    }
}
