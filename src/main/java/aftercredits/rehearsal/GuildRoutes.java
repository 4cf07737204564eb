package aftercredits.rehearsal;

import static aftercredits.rehearsal.ChannelPermission.MANAGE_CHANNELS;
import static aftercredits.rehearsal.ChannelPermission.MANAGE_THREADS;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The server, its people and roles; and channels as such. */
final class GuildRoutes {
    private final World world;
    private final Access access;
    private final ServerJson server;
    private final ChannelJson channels;
    private final Threads threads;
    private final Posts posts;

    GuildRoutes(World world, Access access, ServerJson server, ChannelJson channels, Threads threads, Posts posts) {
        this.world = world;
        this.access = access;
        this.server = server;
        this.channels = channels;
        this.threads = threads;
        this.posts = posts;
    }

    List<Route> routes() {
        return List.of(
                new Route(GET, "/guilds/{server}", this::server),
                new Route(GET, "/guilds/{server}/channels", this::list),
                new Route(GET, "/guilds/{server}/roles", this::roles),
                new Route(GET, "/guilds/{server}/members", this::members),
                new Route(GET, "/guilds/{server}/members/search", this::search),
                new Route(GET, "/guilds/{server}/members/{user}", this::member),
                new Route(GET, "/channels/{channel}", this::channel),
                new Route(PATCH, "/channels/{channel}", this::change),
                new Route(DELETE, "/channels/{channel}", this::delete));
    }

    private Reply server(Call call) {
        Optional<OtherServer> other = world.otherServers().stream()
                .filter(another -> another.id().equals(call.id("server")))
                .findFirst();
        if (other.isPresent()) {
            return Reply.ok(server.inFull(other.get()));
        }
        access.refuseOtherServers(call);
        int people = world.server().members().size();
        return Reply.ok(server.of().put("approximate_member_count", people).put("approximate_presence_count", people));
    }

    private Reply list(Call call) {
        access.refuseOtherServers(call);
        return Reply.ok(server.channels());
    }

    private Reply roles(Call call) {
        access.refuseOtherServers(call);
        return Reply.ok(server.roles());
    }

    private Reply members(Call call) {
        access.refuseOtherServers(call);
        if (!world.options().privilegedIntents().allowed()) {
            throw ApiError.missingAccess();
        }
        return Reply.ok(Json.nodes(world.server().members().stream()
                .map(Person::memberJson)
                .limit(call.number("limit", 1))
                .toList()));
    }

    private Reply search(Call call) {
        access.refuseOtherServers(call);
        String query = call.parameter("query").orElse("").toLowerCase(Locale.ROOT);
        return Reply.ok(Json.nodes(world.server().members().stream()
                .filter(person -> person.handle().startsWith(query)
                        || person.name().toLowerCase(Locale.ROOT).startsWith(query))
                .map(Person::memberJson)
                .limit(call.number("limit", 1))
                .toList()));
    }

    private Reply member(Call call) {
        access.refuseOtherServers(call);
        return Reply.ok(
                world.server().member(call.id("user")).map(Person::memberJson).orElseThrow(ApiError::unknownMember));
    }

    private Reply channel(Call call) {
        return Reply.ok(channels.of(access.channel(call.id("channel"))));
    }

    private Reply change(Call call) {
        Channel channel = access.channel(call.id("channel"));
        if (channel.kind().isThread()) {
            return changeThread(channel, call.body());
        }
        access.channel(channel.id(), MANAGE_CHANNELS);
        FormErrors errors = new FormErrors();
        if (call.body().has("name")) {
            errors.text("name", call.field("name"), 1, 100);
            channel.rename(call.field("name").asText());
        }
        errors.optionalText("topic", call.field("topic"), 1_024);
        errors.refuseIfAny();
        if (call.body().has("topic")) {
            channel.describe(call.field("topic").asText(""));
        }
        world.tell("CHANNEL_UPDATE", channels.of(channel));
        return Reply.ok(channels.of(channel));
    }

    private Reply changeThread(Channel channel, JsonNode change) {
        ThreadRules.checkChange(change);
        ThreadState thread = channel.thread().orElseThrow();
        boolean ownAndOpen = thread.owner().equals(world.bot().id()) && !thread.locked() && !change.has("locked");
        if (!ownAndOpen) {
            access.channel(channel.id(), MANAGE_THREADS);
        }
        if (!change.has("archived")) {
            posts.refuseIfArchived(channel);
        }
        threads.change(channel, change);
        return Reply.ok(channels.of(channel));
    }

    private Reply delete(Call call) {
        Channel channel = access.channel(call.id("channel"));
        access.channel(channel.id(), channel.kind().isThread() ? MANAGE_THREADS : MANAGE_CHANNELS);
        posts.deleteChannel(channel);
        return Reply.ok(channels.of(channel));
    }
}
