package aftercredits.rehearsal;

import static aftercredits.rehearsal.ChannelPermission.*;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Threads and forum posts: opening, listing, who is in them. */
final class ThreadRoutes {
    private static final String MEMBERS = "/channels/{channel}/thread-members";

    private final World world;
    private final Access access;
    private final ChannelJson channels;
    private final MessageDraft draft;
    private final Posts posts;
    private final Threads threads;

    ThreadRoutes(World world, Access access, ChannelJson channels, MessageDraft draft, Posts posts, Threads threads) {
        this.world = world;
        this.access = access;
        this.channels = channels;
        this.draft = draft;
        this.posts = posts;
        this.threads = threads;
    }

    List<Route> routes() {
        String archived = "/channels/{channel}/threads/archived/";
        return List.of(
                new Route(POST, "/channels/{channel}/messages/{message}/threads", this::openFromMessage),
                new Route(POST, "/channels/{channel}/threads", this::open),
                new Route(GET, "/guilds/{server}/threads/active", this::active),
                new Route(GET, archived + "public", call -> archived(call, false)),
                new Route(GET, archived + "private", call -> archived(call, true)),
                new Route(GET, "/channels/{channel}/users/@me/threads/archived/private", call -> archived(call, true)),
                new Route(GET, MEMBERS, this::members),
                new Route(GET, MEMBERS + "/{user}", this::member),
                new Route(PUT, MEMBERS + "/{user}", this::join),
                new Route(DELETE, MEMBERS + "/{user}", this::leave));
    }

    private Reply openFromMessage(Call call) {
        Channel parent = access.channel(call.id("channel"), CREATE_PUBLIC_THREADS);
        if (parent.kind().isThread() || !parent.kind().takesMessages()) {
            throw ApiError.wrongChannelType();
        }
        Message message = access.message(parent, call.id("message"));
        ThreadRules.checkNew(call.body());
        return Reply.created(channels.of(threads.openFrom(parent, message, world.bot(), call.body())));
    }

    private Reply open(Call call) {
        Channel parent = access.channel(call.id("channel"));
        if (parent.kind().isThread()) {
            throw ApiError.wrongChannelType();
        }
        ThreadRules.checkNew(call.body());
        return parent.kind() == Channel.Kind.FORUM ? openPost(parent, call) : openAlone(parent, call);
    }

    private Reply openPost(Channel forum, Call call) {
        access.channel(forum.id(), SEND_MESSAGES);
        if (!call.files().isEmpty()) {
            access.channel(forum.id(), ATTACH_FILES);
        }
        if (!call.field("message").isObject()) {
            throw FormErrors.only("message", "BASE_TYPE_REQUIRED", "This field is required");
        }
        if (forum.tagRequired() && call.field("applied_tags").isEmpty()) {
            throw ApiError.tagIsRequired();
        }
        MessageBody body = readMessage(call);
        Channel thread = threads.openPost(forum, world.bot(), call.body(), body);
        ObjectNode json = channels.of(thread);
        json.set("message", posts.json(world.messages().find(thread.id()).orElseThrow()));
        return Reply.created(json);
    }

    private MessageBody readMessage(Call call) {
        try {
            return draft.read(call.withBody(call.field("message")));
        } catch (ApiError refusal) {
            throw refusal.within("message");
        }
    }

    private Reply openAlone(Channel parent, Call call) {
        Channel.Kind kind = kind(parent, call.field("type"));
        access.channel(
                parent.id(), kind == Channel.Kind.PRIVATE_THREAD ? CREATE_PRIVATE_THREADS : CREATE_PUBLIC_THREADS);
        return Reply.created(channels.of(threads.openAlone(parent, kind, world.bot(), call.body())));
    }

    /** Without a type Discord takes it for private. */
    private static Channel.Kind kind(Channel parent, JsonNode type) {
        if (parent.kind() == Channel.Kind.ANNOUNCEMENT) {
            return Channel.Kind.ANNOUNCEMENT_THREAD;
        }
        return type.asInt() == Channel.Kind.PUBLIC_THREAD.number()
                ? Channel.Kind.PUBLIC_THREAD
                : Channel.Kind.PRIVATE_THREAD;
    }

    private Reply active(Call call) {
        access.refuseOtherServers(call);
        return Reply.ok(list(thread -> !thread.thread().orElseThrow().archived() && access.sees(world.bot(), thread)));
    }

    private Reply archived(Call call, boolean inPrivate) {
        Channel parent = access.channel(call.id("channel"), READ_MESSAGE_HISTORY);
        ObjectNode found =
                list(thread -> thread.parent().filter(parent.id()::equals).isPresent()
                        && thread.thread().orElseThrow().archived()
                        && (thread.kind() == Channel.Kind.PRIVATE_THREAD) == inPrivate);
        return Reply.ok(found);
    }

    private ObjectNode list(Predicate<Channel> wanted) {
        List<Channel> found = world.channels().stream()
                .filter(channel -> channel.kind().isThread())
                .filter(wanted)
                .toList();
        ObjectNode json = Json.object().put("has_more", false);
        json.set("threads", Json.nodes(found.stream().map(channels::of).toList()));
        json.set(
                "members",
                Json.nodes(found.stream()
                        .map(channels::of)
                        .filter(thread -> thread.has("member"))
                        .map(thread -> thread.path("member"))
                        .toList()));
        return json;
    }

    private Channel thread(Call call) {
        Channel thread = access.channel(call.id("channel"));
        if (!thread.kind().isThread()) {
            throw ApiError.wrongChannelType();
        }
        return thread;
    }

    private Person person(Call call) {
        String id = call.place("user").equals("@me") ? world.bot().id() : call.id("user");
        return world.server().member(id).orElseThrow(ApiError::unknownMember);
    }

    private Reply members(Call call) {
        Channel thread = thread(call);
        return Reply.ok(Json.nodes(thread.thread().orElseThrow().members().entrySet().stream()
                .map(entry -> member(call, thread, entry.getKey(), entry.getValue()))
                .toList()));
    }

    private Reply member(Call call) {
        Channel thread = thread(call);
        Person person = person(call);
        return Reply.ok(
                Optional.ofNullable(thread.thread().orElseThrow().members().get(person.id()))
                        .map(joined -> member(call, thread, person.id(), joined))
                        .orElseThrow(ApiError::unknownMember));
    }

    private ObjectNode member(Call call, Channel thread, String id, Instant joined) {
        ObjectNode json = ChannelJson.threadMember(thread, id, joined);
        if (call.parameter("with_member").filter("true"::equals).isPresent()) {
            world.server().person(id).ifPresent(person -> json.set("member", person.memberJson()));
        }
        return json;
    }

    private Reply join(Call call) {
        Channel thread = thread(call);
        posts.refuseIfArchived(thread);
        threads.join(thread, person(call));
        return Reply.done();
    }

    private Reply leave(Call call) {
        Channel thread = thread(call);
        posts.refuseIfArchived(thread);
        Person person = person(call);
        if (!person.bot()) {
            access.channel(thread.id(), MANAGE_THREADS);
        }
        threads.leave(thread, person);
        return Reply.done();
    }
}
