package aftercredits.discord;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands as Discord lists them for every server. */
final class CommandList {
    private static final Logger LOG = LoggerFactory.getLogger(CommandList.class);

    private final List<CommandData> wanted;
    private final CommandLinks links;

    CommandList(List<CommandData> wanted, CommandLinks links) {
        this.wanted = wanted;
        this.links = links;
    }

    /**
     * Replaces Discord's list where it differs: Discord counts the commands made in a day, and clients fetch a changed list
     * anew. Where Discord does not take it, the bot goes on with the list that stands: it still has postings to finish.
     */
    void register(JDA jda) {
        try {
            replaceIfChanged(jda);
        } catch (RuntimeException failure) {
            LOG.error(
                    "Discord did not take the commands ({}). Those it has stay; restart the bot to try again",
                    Refusals.detail(failure),
                    failure);
        }
    }

    private void replaceIfChanged(JDA jda) {
        List<Command> there = listed(jda);
        links.know(
                areWanted(there)
                        ? there
                        : jda.updateCommands().addCommands(wanted).complete());
    }

    private static List<Command> listed(JDA jda) {
        try {
            return jda.retrieveCommands(true).complete();
        } catch (ErrorResponseException unlisted) {
            // What can't be compared is sent: replacing an equal list does no harm.
            return List.of();
        }
    }

    private boolean areWanted(List<Command> there) {
        if (there.size() != wanted.size()) {
            return false;
        }
        Set<Map<String, Object>> listed = there.stream()
                .map(command -> plain(CommandData.fromCommand(command)))
                .collect(Collectors.toSet());
        Set<Map<String, Object>> ours = wanted.stream().map(CommandList::plain).collect(Collectors.toSet());
        return listed.equals(ours);
    }

    /** Compared as what would be sent. */
    private static Map<String, Object> plain(CommandData command) {
        return DataObject.fromJson(command.toData().toJson()).toMap();
    }
}
