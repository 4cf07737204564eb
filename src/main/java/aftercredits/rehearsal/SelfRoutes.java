package aftercredits.rehearsal;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;

/** Who the bot is, and where the gateway is. */
final class SelfRoutes {
    /** Discord's bits for intents that are switched on for an application in fewer than a hundred servers. */
    private static final int MEMBERS_LIMITED = 1 << 15;

    private static final int MESSAGE_CONTENT_LIMITED = 1 << 19;

    private final World world;
    private final Identifies identifies;
    private final Supplier<String> gatewayUrl;

    SelfRoutes(World world, Identifies identifies, Supplier<String> gatewayUrl) {
        this.world = world;
        this.identifies = identifies;
        this.gatewayUrl = gatewayUrl;
    }

    List<Route> routes() {
        return List.of(
                Route.open(GET, "/gateway", call -> Reply.ok(Json.object().put("url", gatewayUrl.get()))),
                new Route(GET, "/gateway/bot", call -> Reply.ok(gateway())),
                new Route(GET, "/users/@me", call -> Reply.ok(self())),
                new Route(GET, "/users/{user}", this::user),
                new Route(GET, "/applications/@me", call -> Reply.ok(application())),
                new Route(GET, "/oauth2/applications/@me", call -> Reply.ok(application())),
                new Route(POST, "/users/@me/channels", call -> {
                    throw ApiError.cannotMessageUser();
                }));
    }

    private ObjectNode gateway() {
        LoopbackOptions options = world.options();
        ObjectNode json = Json.object()
                .put("url", gatewayUrl.get())
                .put("shards", options.sessionStarts().shards());
        json.putObject("session_start_limit")
                .put("total", Identifies.A_DAY)
                .put("remaining", identifies.remaining())
                .put("reset_after", 86_400_000)
                .put("max_concurrency", options.sessionStarts().maxConcurrency());
        return json;
    }

    private ObjectNode self() {
        return world.bot()
                .userJson()
                .put("verified", true)
                .put("mfa_enabled", false)
                .put("locale", "en-US")
                .putNull("email");
    }

    private Reply user(Call call) {
        return Reply.ok(
                world.server().person(call.id("user")).map(Person::userJson).orElseThrow(ApiError::unknownUser));
    }

    private ObjectNode application() {
        int flags = world.showsPrivilegedIntents() ? MEMBERS_LIMITED | MESSAGE_CONTENT_LIMITED : 0;
        ObjectNode json = Json.object()
                .put("id", world.bot().id())
                .put("name", world.bot().name())
                .put("description", "")
                .put("bot_public", true)
                .put("bot_require_code_grant", false)
                .put("verify_key", "0".repeat(64))
                .put("flags", flags)
                .put("summary", "")
                .put("approximate_guild_count", 1 + world.otherServers().size())
                .put("approximate_user_install_count", 0)
                .put("approximate_user_authorization_count", 0)
                .put("explicit_content_filter", 0)
                .put("flags_new", Integer.toString(flags))
                .putNull("type")
                .putNull("interactions_endpoint_url")
                .putNull("role_connections_verification_url")
                .putNull("icon")
                .putNull("team");
        json.set("bot", world.bot().userJson());
        json.set("owner", world.server().cast().getFirst().userJson());
        json.putArray("tags");
        json.putArray("redirect_uris");
        json.putArray("eligible_oauth2_scopes");
        return json;
    }
}
