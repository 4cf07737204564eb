package aftercredits.discord;

import aftercredits.text.Words;
import java.util.List;
import java.util.function.IntFunction;
import net.dv8tion.jda.api.components.buttons.Button;

/** The buttons under one of several pages: Back, where one is, Next. */
final class Paging {
    private Paging() {}

    /**
     * @param page from 1
     * @param to the custom id of the button that turns to a page
     */
    static List<Button> buttons(int page, int pages, IntFunction<String> to, Words words) {
        return List.of(
                Button.secondary(to.apply(page - 1), words.say("discord.button.back"))
                        .withDisabled(page == 1),
                Button.secondary("place", words.say("discord.button.place", "page", page, "pages", pages))
                        .asDisabled(),
                Button.primary(to.apply(page + 1), words.say("discord.button.next"))
                        .withDisabled(page == pages));
    }
}
