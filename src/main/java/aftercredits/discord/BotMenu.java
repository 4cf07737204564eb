package aftercredits.discord;

import java.util.Optional;

/** The ids of the bot's menus. */
sealed interface BotMenu permits PromptMenu, EveryMenu, WhichMenu, QuoteMenu, SeenMenu, SetupMenu, FilmMenu {
    String customId();

    /** The menu with this id; empty for any other. */
    static Optional<BotMenu> parse(String customId) {
        return PromptMenu.parse(customId)
                .<BotMenu>map(menu -> menu)
                .or(() -> EveryMenu.parse(customId))
                .or(() -> WhichMenu.parse(customId))
                .or(() -> QuoteMenu.parse(customId))
                .or(() -> SeenMenu.parse(customId))
                .or(() -> SetupMenu.parse(customId))
                .or(() -> FilmMenu.parse(customId));
    }
}
