package aftercredits.rehearsal;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Registering commands, for all servers and for this one. */
final class CommandRoutes {
    private static final int MOST_SLASH_COMMANDS = 100;
    private static final int MOST_MENU_COMMANDS = 15;
    private static final String EVERYWHERE = "/applications/{application}/commands";
    private static final String HERE = "/applications/{application}/guilds/{server}/commands";

    private final World world;
    private final Commands commands;

    CommandRoutes(World world, Commands commands) {
        this.world = world;
        this.commands = commands;
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (boolean here : new boolean[] {false, true}) {
            String base = here ? HERE : EVERYWHERE;
            routes.add(new Route(GET, base, call -> list(call, here)));
            routes.add(new Route(PUT, base, call -> replaceAll(call, here)));
            routes.add(new Route(POST, base, call -> create(call, here)));
            routes.add(new Route(GET, base + "/{command}", call -> Reply.ok(find(call, here))));
            routes.add(new Route(PATCH, base + "/{command}", call -> change(call, here)));
            routes.add(new Route(DELETE, base + "/{command}", call -> delete(call, here)));
        }
        return routes;
    }

    private Map<String, ObjectNode> registered(Call call, boolean here) {
        if (!call.id("application").equals(world.bot().id())) {
            throw ApiError.missingAccess();
        }
        boolean known = world.server().hasBot()
                && call.place("server").equals(world.server().id());
        if (here && !known) {
            throw ApiError.missingAccess();
        }
        return commands.of(here);
    }

    private Reply list(Call call, boolean here) {
        return Reply.ok(Json.nodes(registered(call, here).values()));
    }

    private Reply replaceAll(Call call, boolean here) {
        Map<String, ObjectNode> registered = registered(call, here);
        refuseTooMany(call.body());
        FormErrors errors = new FormErrors();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < call.body().size(); i++) {
            JsonNode command = call.body().path(i);
            CommandRules.check(errors, i + ".", command);
            if (!names.add(command.path("type").asInt(1) + command.path("name").asText())) {
                errors.add(
                        i + ".name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }
        }
        errors.refuseIfAny();
        ArrayNode put = Json.array();
        Set<String> kept = new HashSet<>();
        for (JsonNode wanted : call.body()) {
            ObjectNode command = commands.put(here, wanted);
            kept.add(command.path("id").asText());
            put.add(command);
        }
        registered.keySet().retainAll(kept);
        return Reply.ok(put);
    }

    private static void refuseTooMany(JsonNode wanted) {
        int[] counts = new int[OptionKind.MESSAGE_COMMAND + 1];
        for (JsonNode command : wanted) {
            counts[Math.clamp(command.path("type").asInt(1), 1, OptionKind.MESSAGE_COMMAND)]++;
        }
        if (counts[OptionKind.SLASH_COMMAND] > MOST_SLASH_COMMANDS) {
            throw ApiError.tooManyCommands(MOST_SLASH_COMMANDS);
        }
        if (Math.max(counts[OptionKind.USER_COMMAND], counts[OptionKind.MESSAGE_COMMAND]) > MOST_MENU_COMMANDS) {
            throw ApiError.tooManyCommands(MOST_MENU_COMMANDS);
        }
    }

    private Reply create(Call call, boolean here) {
        Map<String, ObjectNode> registered = registered(call, here);
        FormErrors errors = new FormErrors();
        CommandRules.check(errors, "", call.body());
        errors.refuseIfAny();
        int before = registered.size();
        if (before >= MOST_SLASH_COMMANDS) {
            throw ApiError.tooManyCommands(MOST_SLASH_COMMANDS);
        }
        ObjectNode command = commands.put(here, call.body());
        return registered.size() > before ? Reply.created(command) : Reply.ok(command);
    }

    private ObjectNode find(Call call, boolean here) {
        ObjectNode command = registered(call, here).get(call.id("command"));
        if (command == null) {
            throw ApiError.unknownCommand();
        }
        return command;
    }

    private Reply change(Call call, boolean here) {
        ObjectNode before = find(call, here);
        ObjectNode wanted = before.deepCopy();
        call.body().properties().forEach(field -> wanted.set(field.getKey(), field.getValue()));
        FormErrors errors = new FormErrors();
        CommandRules.check(errors, "", wanted);
        errors.refuseIfAny();
        return Reply.ok(commands.change(here, before.path("id").asText(), wanted));
    }

    private Reply delete(Call call, boolean here) {
        registered(call, here).remove(find(call, here).path("id").asText());
        world.turn().touch();
        return Reply.done();
    }
}
