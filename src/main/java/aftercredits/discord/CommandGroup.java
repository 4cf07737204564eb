package aftercredits.discord;

import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** One top-level slash command with its subcommands. */
interface CommandGroup {
    /** In English, as its definition has it. */
    String name();

    SlashCommandData definition();

    /** Who may use the subcommand. */
    Access access(String subcommand);

    /**
     * Carries out the subcommand. May block: it runs on a thread of its own.
     *
     * @throws Unable where the person has to do something else first
     */
    void run(Turn turn, String subcommand, SlashCommandInteraction command);
}
