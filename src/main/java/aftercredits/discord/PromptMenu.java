package aftercredits.discord;

import aftercredits.prompt.PromptId;
import java.util.List;
import java.util.Optional;

/** The menu under a list of prompts, from which a host chooses one to decide again: {@code prompts:ESSAY}. */
record PromptMenu(EssayKey essay) implements BotMenu {
    private static final String BEGINNING = "prompts:";

    @Override
    public String customId() {
        return BEGINNING + essay;
    }

    /** The menu with this id; empty for any other. */
    static Optional<PromptMenu> parse(String customId) {
        return customId.startsWith(BEGINNING) && customId.length() > BEGINNING.length()
                ? Optional.of(new PromptMenu(new EssayKey(customId.substring(BEGINNING.length()))))
                : Optional.empty();
    }

    /** The prompt that was chosen; empty where the values are none of this menu's. */
    static Optional<PromptId> chosen(List<String> values) {
        try {
            return values.stream().findFirst().map(Long::valueOf).map(PromptId::new);
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
