package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who may connect to the gateway, and what a bot is told first. */
final class BotGreeting implements Gateway.Greeting {
    private static final int API_VERSION = 10;

    private final World world;
    private final ServerJson server;
    private final ContentIntent intent;
    private final String token;
    private final Supplier<String> gatewayUrl;

    BotGreeting(World world, ServerJson server, ContentIntent intent, String token, Supplier<String> gatewayUrl) {
        this.world = world;
        this.server = server;
        this.intent = intent;
        this.token = token;
        this.gatewayUrl = gatewayUrl;
    }

    @Override
    public boolean isToken(String brought) {
        return token.equals(brought);
    }

    @Override
    public boolean allows(int intents) {
        return world.allowsPrivilegedIntents() || !GatewaySession.isPrivileged(intents);
    }

    @Override
    public ObjectNode ready(GatewaySession session) {
        ObjectNode json = Json.object()
                .put("v", API_VERSION)
                .put("session_id", session.id())
                .put("session_type", "normal")
                .put("resume_gateway_url", gatewayUrl.get());
        json.set("user", world.bot().userJson().put("verified", true).put("mfa_enabled", false));
        ArrayNode servers = json.putArray("guilds");
        if (world.server().hasBot() && hears(session)) {
            servers.addObject().put("id", world.server().id()).put("unavailable", true);
        }
        json.set("shard", session.shard().json());
        othersOf(session)
                .forEach(other -> servers.addObject().put("id", other.id()).put("unavailable", true));
        json.putObject("application").put("id", world.bot().id()).put("flags", 0);
        json.putArray("private_channels");
        json.putArray("relationships");
        json.putObject("user_settings");
        return json;
    }

    @Override
    public Optional<ObjectNode> server(GatewaySession session) {
        boolean told = world.server().hasBot() && !world.server().isOutOfReach() && hears(session);
        return told ? Optional.of(server.inFull(session.knowsMembers())) : Optional.empty();
    }

    @Override
    public Optional<ObjectNode> outage(GatewaySession session) {
        ObjectNode json = Json.object().put("id", world.server().id()).put("unavailable", true);
        boolean told = world.server().hasBot() && world.server().isOutOfReach() && hears(session);
        return told ? Optional.of(json) : Optional.empty();
    }

    @Override
    public List<ObjectNode> otherServers(GatewaySession session) {
        return othersOf(session).map(server::inFull).toList();
    }

    private Stream<OtherServer> othersOf(GatewaySession session) {
        return world.otherServers().stream().filter(other -> session.shard().holds(other.id()));
    }

    private boolean hears(GatewaySession session) {
        return session.shard().holds(world.server().id());
    }

    @Override
    public ObjectNode members(JsonNode request) {
        List<Person> found = world.server().members().stream()
                .filter(person -> isAskedFor(person, request))
                .toList();
        ObjectNode json = Json.object()
                .put("guild_id", world.server().id())
                .put("chunk_index", 0)
                .put("chunk_count", 1)
                .put("nonce", request.path("nonce").asText());
        json.set("members", Json.nodes(found.stream().map(Person::memberJson).toList()));
        json.putArray("not_found");
        return json;
    }

    private static boolean isAskedFor(Person person, JsonNode request) {
        if (request.has("query")) {
            String query = request.path("query").asText().toLowerCase(Locale.ROOT);
            return person.handle().startsWith(query)
                    || person.name().toLowerCase(Locale.ROOT).startsWith(query);
        }
        JsonNode asked = request.path("user_ids");
        return asked.isArray()
                ? Json.texts(asked).contains(person.id())
                : person.id().equals(asked.asText());
    }

    @Override
    public ObjectNode withoutContent(ObjectNode message) {
        return intent.withoutContent(message);
    }
}
