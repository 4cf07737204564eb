package aftercredits.rehearsal;

import aftercredits.text.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Using commands, as a person does. */
final class CommandActs {
    private final World world;
    private final Access access;
    private final Words words;
    private final Commands commands;
    private final Interactions interactions;
    private final Resolved.Factory resolved;

    CommandActs(
            World world,
            Access access,
            Words words,
            Commands commands,
            Interactions interactions,
            Resolved.Factory resolved) {
        this.world = world;
        this.access = access;
        this.words = words;
        this.commands = commands;
        this.interactions = interactions;
        this.resolved = resolved;
    }

    List<Persona.CommandView> slashCommands(Person person) {
        return commands.all().stream()
                .filter(command -> isOf(command, OptionKind.SLASH_COMMAND))
                .filter(command -> may(person, command))
                .flatMap(command -> CommandViews.of(command).stream())
                .toList();
    }

    List<String> messageCommands(Person person) {
        return commands.all().stream()
                .filter(command -> isOf(command, OptionKind.MESSAGE_COMMAND))
                .filter(command -> may(person, command))
                .map(command -> command.path("name").asText())
                .toList();
    }

    private static boolean isOf(JsonNode command, int kind) {
        return command.path("type").asInt() == kind;
    }

    private boolean may(Person person, JsonNode command) {
        if (!world.server().hasBot() || !world.server().isMember(person)) {
            return false;
        }
        JsonNode needed = command.path("default_member_permissions");
        long permissions = access.permissions(person);
        if (needed.isNull() || ChannelPermission.ADMINISTRATOR.isIn(permissions)) {
            return true;
        }
        long bits = needed.asLong();
        return bits != 0 && (permissions & bits) == bits;
    }

    Interaction use(
            Person person,
            Channel channel,
            String path,
            Map<String, String> options,
            Map<String, Persona.Upload> files) {
        Commands.Typed command = find(person, path);
        Resolved ids = resolved.begin();
        ArrayNode read = reader(person, command, ids).read(options, files);
        ObjectNode data = data(command, read);
        ids.putInto(data);
        return interactions.begin(Interaction.Kind.COMMAND, person, channel, command.path(), null, data);
    }

    Interaction complete(Person person, Channel channel, String path, Map<String, String> options, String focused) {
        Commands.Typed command = find(person, path);
        Resolved ids = resolved.begin();
        ArrayNode read = reader(person, command, ids).readSoFar(options, focused);
        ObjectNode data = data(command, read);
        ids.putInto(data);
        return interactions.begin(Interaction.Kind.AUTOCOMPLETE, person, channel, null, null, data);
    }

    Interaction useOn(Person person, Message message, Channel channel, String name) {
        ObjectNode command = commands.findForMessages(name)
                .filter(found -> may(person, found))
                .orElseThrow(
                        () -> new IllegalArgumentException(words.say("rehearsal.command.no-menu", "command", name)));
        Resolved ids = resolved.begin();
        ObjectNode data = head(command).put("target_id", ids.add(message));
        ids.putInto(data);
        return interactions.begin(Interaction.Kind.COMMAND, person, channel, name, message, data);
    }

    private Commands.Typed find(Person person, String path) {
        Optional<Commands.Typed> typed = commands.find(path).filter(found -> may(person, found.command()));
        return typed.orElseThrow(
                () -> new IllegalArgumentException(words.say("rehearsal.command.unknown", "command", path)));
    }

    private TypedOptions reader(Person person, Commands.Typed command, Resolved ids) {
        return new TypedOptions(world, new Named(world, access), words, person, command, ids);
    }

    private static ObjectNode head(JsonNode command) {
        ObjectNode data = Json.object()
                .put("id", command.path("id").asText())
                .put("name", command.path("name").asText())
                .put("type", command.path("type").asInt());
        if (command.has("guild_id")) {
            data.put("guild_id", command.path("guild_id").asText());
        }
        return data;
    }

    private static ObjectNode data(Commands.Typed command, ArrayNode options) {
        ArrayNode inner = options;
        for (JsonNode step : command.steps().reversed()) {
            ObjectNode wrapped = Json.object()
                    .put("name", step.path("name").asText())
                    .put("type", step.path("type").asInt());
            wrapped.set("options", inner);
            inner = Json.array().add(wrapped);
        }
        ObjectNode data = head(command.command());
        data.set("options", inner);
        return data;
    }
}
