package aftercredits.rehearsal;

import static aftercredits.rehearsal.ChannelPermission.*;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages: sending, reading, editing, deleting. */
final class MessageRoutes {
    private static final int LONGEST_NONCE = 25;
    private static final int MOST_AT_ONCE = 100;

    private final World world;
    private final Access access;
    private final MessageDraft draft;
    private final Posts posts;

    MessageRoutes(World world, Access access, MessageDraft draft, Posts posts) {
        this.world = world;
        this.access = access;
        this.draft = draft;
        this.posts = posts;
    }

    List<Route> routes() {
        return List.of(
                new Route(POST, "/channels/{channel}/messages", this::send),
                new Route(GET, "/channels/{channel}/messages", this::history),
                new Route(GET, "/channels/{channel}/messages/{message}", this::get),
                new Route(PATCH, "/channels/{channel}/messages/{message}", this::edit),
                new Route(DELETE, "/channels/{channel}/messages/{message}", this::delete),
                new Route(POST, "/channels/{channel}/typing", this::type));
    }

    private Reply send(Call call) {
        Channel channel = access.channel(call.id("channel"));
        if (!channel.kind().takesMessages()) {
            throw ApiError.notATextChannel();
        }
        access.channel(channel.id(), access.toWriteIn(channel));
        if (!call.files().isEmpty()) {
            access.channel(channel.id(), ATTACH_FILES);
        }
        posts.refuseIfClosed(channel, world.bot());
        Optional<String> nonce = nonce(call.field("nonce"));
        if (call.field("enforce_nonce").asBoolean() && nonce.isPresent()) {
            Optional<Message> first =
                    world.messages().withNonce(channel.id(), world.bot().id(), nonce.get(), world.now());
            if (first.isPresent()) {
                return again(first.get());
            }
        }
        MessageBody body = draft.read(call);
        @Nullable Message replyTo = replyTo(channel, call.field("message_reference"));
        return Reply.ok(posts.json(posts.write(channel, world.bot(), body, nonce.orElse(null), replyTo)));
    }

    private Reply again(Message first) {
        if (!world.messages().holds(first)) {
            throw ApiError.unknownMessage();
        }
        return Reply.ok(posts.json(first));
    }

    private static Optional<String> nonce(JsonNode nonce) {
        if (nonce.isMissingNode() || nonce.isNull()) {
            return Optional.empty();
        }
        if (nonce.asText().length() > LONGEST_NONCE) {
            throw FormErrors.only("nonce", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        }
        return Optional.of(nonce.asText());
    }

    private @Nullable Message replyTo(Channel channel, JsonNode reference) {
        if (!reference.isObject()) {
            return null;
        }
        if (!access.may(world.bot(), channel, READ_MESSAGE_HISTORY)) {
            throw ApiError.replyWithoutHistory();
        }
        Optional<Message> referred =
                world.messages().find(channel.id(), reference.path("message_id").asText());
        if (referred.isEmpty() && reference.path("fail_if_not_exists").asBoolean(true)) {
            throw FormErrors.only("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        }
        return referred.orElse(null);
    }

    private Reply history(Call call) {
        Channel channel = access.channel(call.id("channel"));
        int limit = call.number("limit", 50);
        if (limit < 1 || limit > MOST_AT_ONCE) {
            throw FormErrors.only("limit", "NUMBER_TYPE_MAX", "int value should be less than or equal to 100.");
        }
        ArrayNode found = Json.array();
        if (access.may(world.bot(), channel, READ_MESSAGE_HISTORY)) {
            History.of(posts.listed(channel), call, limit).forEach(message -> found.add(posts.json(message)));
        }
        return Reply.ok(found);
    }

    private Reply get(Call call) {
        Channel channel = access.channel(call.id("channel"), READ_MESSAGE_HISTORY);
        return Reply.ok(posts.json(access.message(channel, call.id("message"))));
    }

    private Reply edit(Call call) {
        Channel channel = access.channel(call.id("channel"));
        Message message = access.message(channel, call.id("message"));
        if (!message.author().id().equals(world.bot().id())) {
            throw ApiError.notYourMessage();
        }
        if (message.kind() == Message.Kind.THREAD_CREATED || message.kind() == Message.Kind.THREAD_STARTER) {
            throw ApiError.systemMessage();
        }
        posts.refuseIfArchived(channel);
        posts.edit(message, draft.edit(call, message.body()));
        return Reply.ok(posts.json(message));
    }

    private Reply delete(Call call) {
        Channel channel = access.channel(call.id("channel"));
        Message message = access.message(channel, call.id("message"));
        if (!message.author().id().equals(world.bot().id())) {
            access.channel(channel.id(), MANAGE_MESSAGES);
        }
        posts.refuseIfArchived(channel);
        posts.delete(message);
        return Reply.done();
    }

    private Reply type(Call call) {
        Channel channel = access.channel(call.id("channel"));
        access.channel(channel.id(), access.toWriteIn(channel));
        return Reply.done();
    }
}
