package aftercredits.discord;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.commands.Command;

/** The commands as text that can be clicked, which takes the ids that Discord gave them. */
final class CommandLinks {
    private volatile Map<String, String> ids = Map.of();

    /** From now on these are Discord's. */
    void know(Collection<Command> listed) {
        ids = listed.stream()
                .filter(command -> command.getType() == Command.Type.SLASH)
                .collect(Collectors.toUnmodifiableMap(Command::getName, Command::getId));
    }

    /**
     * Where Discord has not said its id, the plain name.
     *
     * @param command with its subcommand, without the slash: {@code essay post}
     */
    String to(String command) {
        String id = ids.get(command.split(" ", 2)[0]);
        return id == null ? "/" + command : "</" + command + ":" + id + ">";
    }
}
