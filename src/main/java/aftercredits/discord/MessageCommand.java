package aftercredits.discord;

import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.context.MessageContextInteraction;

/** A command that is used on a message. */
interface MessageCommand {
    CommandData definition();

    Access access();

    /**
     * Carries out the command. May block: it runs on a thread of its own.
     *
     * @throws Unable where the person has to do something else first
     */
    void run(Turn turn, MessageContextInteraction command);
}
