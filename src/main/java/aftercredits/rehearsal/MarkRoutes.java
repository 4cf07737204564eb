package aftercredits.rehearsal;

import static aftercredits.rehearsal.ChannelPermission.*;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PUT;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** What is stuck on messages: reactions and pins. */
final class MarkRoutes {
    private static final String REACTION = "/channels/{channel}/messages/{message}/reactions/{emoji}";
    private static final int MOST_REACTIONS = 20;

    private final World world;
    private final Access access;
    private final Posts posts;

    MarkRoutes(World world, Access access, Posts posts) {
        this.world = world;
        this.access = access;
        this.posts = posts;
    }

    List<Route> routes() {
        return List.of(
                new Route(PUT, REACTION + "/@me", this::react),
                new Route(DELETE, REACTION + "/@me", this::takeBack),
                new Route(GET, REACTION, this::reactors),
                new Route(GET, "/channels/{channel}/messages/pins", this::pins),
                new Route(PUT, "/channels/{channel}/messages/pins/{message}", call -> pin(call, true)),
                new Route(DELETE, "/channels/{channel}/messages/pins/{message}", call -> pin(call, false)),
                new Route(PUT, "/channels/{channel}/pins/{message}", call -> pin(call, true)),
                new Route(DELETE, "/channels/{channel}/pins/{message}", call -> pin(call, false)));
    }

    private Message message(Call call, ChannelPermission... needed) {
        Channel channel = access.channel(call.id("channel"), needed);
        posts.refuseIfArchived(channel);
        return access.message(channel, call.id("message"));
    }

    private Reply react(Call call) {
        Message message = message(call, READ_MESSAGE_HISTORY, ADD_REACTIONS);
        String emoji = call.place("emoji");
        if (!message.reactions().containsKey(emoji) && message.reactions().size() >= MOST_REACTIONS) {
            throw ApiError.tooManyReactions();
        }
        message.react(emoji, world.bot().id());
        world.tell("MESSAGE_REACTION_ADD", event(message, emoji));
        return Reply.done();
    }

    private Reply takeBack(Call call) {
        Message message = message(call, READ_MESSAGE_HISTORY);
        message.takeBack(call.place("emoji"), world.bot().id());
        world.tell("MESSAGE_REACTION_REMOVE", event(message, call.place("emoji")));
        return Reply.done();
    }

    private ObjectNode event(Message message, String emoji) {
        ObjectNode json = Json.object()
                .put("user_id", world.bot().id())
                .put("channel_id", message.channel())
                .put("message_id", message.id())
                .put("guild_id", world.server().id())
                .put("burst", false)
                .put("type", 0)
                .put("message_author_id", message.author().id());
        json.putObject("emoji").putNull("id").put("name", emoji);
        json.set("member", world.bot().memberJson());
        return json;
    }

    private Reply reactors(Call call) {
        Message message = message(call, READ_MESSAGE_HISTORY);
        ArrayNode people = Json.array();
        message.reactions().getOrDefault(call.place("emoji"), Set.of()).stream()
                .flatMap(id -> world.server().person(id).stream())
                .forEach(person -> people.add(person.userJson()));
        return Reply.ok(people);
    }

    private Reply pins(Call call) {
        Channel channel = access.channel(call.id("channel"), READ_MESSAGE_HISTORY);
        ObjectNode json = Json.object().put("has_more", false);
        ArrayNode items = json.putArray("items");
        posts.listed(channel).stream()
                .filter(Message::pinned)
                .forEach(message -> items.addObject()
                        .put("pinned_at", Times.text(message.sent()))
                        .set("message", posts.json(message)));
        return Reply.ok(json);
    }

    private Reply pin(Call call, boolean pinned) {
        Message message = message(call, PIN_MESSAGES);
        message.pin(pinned);
        posts.changed(message);
        return Reply.done();
    }
}
