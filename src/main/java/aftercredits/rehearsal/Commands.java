package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bot's commands, those of all servers and those of this one. */
final class Commands {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_CREATED_A_DAY = 200;

    private final World world;
    private final Map<String, ObjectNode> everywhere = new LinkedHashMap<>();
    private final Map<String, ObjectNode> here = new LinkedHashMap<>();
    private final Deque<Instant> created = new ArrayDeque<>();

    Commands(World world) {
        this.world = world;
    }

    /** @param inServer the commands of this server, not those of all */
    Map<String, ObjectNode> of(boolean inServer) {
        return inServer ? here : everywhere;
    }

    /** Every command that can be used here, those of this server first. */
    List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>(here.values());
        all.addAll(everywhere.values());
        return all;
    }

    /** Replaces the command of this name and kind, or adds one. */
    ObjectNode put(boolean inServer, JsonNode wanted) {
        Optional<ObjectNode> before = of(inServer).values().stream()
                .filter(command -> sameCommand(command, wanted))
                .findFirst();
        String id = before.map(command -> command.path("id").asText()).orElseGet(this::newId);
        return change(inServer, id, wanted);
    }

    /** Replaces the command of this id. */
    ObjectNode change(boolean inServer, String id, JsonNode wanted) {
        ObjectNode command = complete(id, inServer, wanted);
        of(inServer).put(id, command);
        world.turn().touch();
        return command;
    }

    private String newId() {
        Instant now = world.now();
        while (!created.isEmpty() && created.peek().plus(DAY).isBefore(now)) {
            created.remove();
        }
        if (created.size() >= MOST_CREATED_A_DAY) {
            throw ApiError.tooManyCommandCreates(MOST_CREATED_A_DAY);
        }
        created.add(now);
        return world.newId();
    }

    private static boolean sameCommand(JsonNode command, JsonNode other) {
        return command.path("name").asText().equals(other.path("name").asText())
                && command.path("type").asInt(1) == other.path("type").asInt(1);
    }

    private ObjectNode complete(String id, boolean inServer, JsonNode wanted) {
        ObjectNode command = Json.object()
                .put("id", id)
                .put("application_id", world.bot().id())
                .put("version", world.newId())
                .put("type", wanted.path("type").asInt(1))
                .put("name", wanted.path("name").asText())
                .put("description", wanted.path("description").asText(""))
                .put("nsfw", wanted.path("nsfw").asBoolean())
                .put("dm_permission", wanted.path("dm_permission").asBoolean(true));
        JsonNode permissions = wanted.path("default_member_permissions");
        command.put(
                "default_member_permissions",
                permissions.isMissingNode() || permissions.isNull() ? null : permissions.asText());
        for (String field :
                new String[] {"name_localizations", "description_localizations", "contexts", "integration_types"}) {
            command.set(field, wanted.hasNonNull(field) ? wanted.path(field).deepCopy() : command.nullNode());
        }
        if (command.path("integration_types").isNull()) {
            command.putArray("integration_types").add(0);
        }
        command.set("options", Json.arrayAt(wanted, "options"));
        if (inServer) {
            command.put("guild_id", world.server().id());
        }
        return command;
    }

    /**
     * The slash command that is typed as {@code path}.
     *
     * @param path its names, {@code essay post}, single spaces between
     */
    Optional<Typed> find(String path) {
        String[] names = path.strip().split("\\s+");
        for (ObjectNode command : all()) {
            if (command.path("type").asInt() == OptionKind.SLASH_COMMAND
                    && command.path("name").asText().equals(names[0])) {
                Optional<Typed> typed = find(command, names);
                if (typed.isPresent()) {
                    return typed;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Typed> find(ObjectNode command, String[] names) {
        List<JsonNode> steps = new ArrayList<>();
        JsonNode at = command;
        for (int i = 1; i < names.length; i++) {
            Optional<JsonNode> next = child(at, names[i]);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
            steps.add(at);
        }
        return nested(at).isEmpty() ? Optional.of(new Typed(command, steps)) : Optional.empty();
    }

    private static Optional<JsonNode> child(JsonNode command, String name) {
        return nested(command).stream()
                .filter(option -> option.path("name").asText().equals(name))
                .findFirst();
    }

    /** The subcommands and groups right below. */
    static List<JsonNode> nested(JsonNode command) {
        List<JsonNode> nested = new ArrayList<>();
        for (JsonNode option : command.path("options")) {
            if (OptionKind.of(option).filter(OptionKind::nests).isPresent()) {
                nested.add(option);
            }
        }
        return nested;
    }

    /** The command of that name that is used on a message. */
    Optional<ObjectNode> findForMessages(String name) {
        return all().stream()
                .filter(command -> command.path("type").asInt() == OptionKind.MESSAGE_COMMAND)
                .filter(command -> command.path("name").asText().equals(name))
                .findFirst();
    }

    /**
     * A slash command with the way down to the subcommand that is meant.
     *
     * @param steps group and subcommand; none where the command has none
     */
    record Typed(ObjectNode command, List<JsonNode> steps) {
        JsonNode options() {
            return (steps.isEmpty() ? command : steps.getLast()).path("options");
        }

        String path() {
            StringBuilder path = new StringBuilder(command.path("name").asText());
            steps.forEach(step -> path.append(' ').append(step.path("name").asText()));
            return path.toString();
        }
    }
}
