package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts messages into the world, changes them and takes them out, and tells the bots of it. */
final class Posts {
    private final World world;
    private final Access access;
    private final MessageJson messageJson;
    private final ChannelJson channelJson;
    private final ContentIntent intent;

    Posts(World world, Access access, MessageJson messageJson, ChannelJson channelJson, ContentIntent intent) {
        this.world = world;
        this.access = access;
        this.messageJson = messageJson;
        this.channelJson = channelJson;
        this.intent = intent;
    }

    /** As the API gives it to the bot. */
    ObjectNode json(Message message) {
        return intent.filter(messageJson.of(message));
    }

    /** What a channel's history lists, oldest first. */
    List<Message> listed(Channel channel) {
        return world.messages().in(channel.id()).stream()
                .filter(message -> !message.ephemeral())
                .toList();
    }

    /** @throws ApiError if {@code writer} cannot write in this thread because it is locked */
    void refuseIfClosed(Channel channel, Person writer) {
        boolean locked = channel.thread().map(ThreadState::locked).orElse(false);
        if (locked && !access.may(writer, channel, ChannelPermission.MANAGE_THREADS)) {
            throw ApiError.threadIsLocked();
        }
    }

    /** @throws ApiError if it is a thread that is archived */
    void refuseIfArchived(Channel channel) {
        if (channel.thread().map(ThreadState::archived).orElse(false)) {
            throw ApiError.threadIsArchived();
        }
    }

    Message write(Channel channel, Person author, MessageBody body, @Nullable String nonce, @Nullable Message replyTo) {
        Message.Kind kind = replyTo == null ? Message.Kind.PLAIN : Message.Kind.REPLY;
        Message message = new Message(world.newId(), channel.id(), author, kind, world.now(), body);
        message.carryNonce(nonce);
        if (replyTo != null) {
            message.refer(new Message.Reference(channel.id(), replyTo.id()));
        }
        add(message);
        return message;
    }

    /** Adds a message that is complete, opening its thread again if that was archived. */
    void add(Message message) {
        Channel channel = world.channel(message.channel()).orElseThrow();
        channel.thread().filter(ThreadState::archived).ifPresent(thread -> {
            thread.archive(false, world.now());
            world.tell("THREAD_UPDATE", channelJson.of(channel));
        });
        channel.thread()
                .ifPresent(
                        thread -> thread.members().putIfAbsent(message.author().id(), world.now()));
        world.messages().add(message);
        tell("MESSAGE_CREATE", message);
    }

    void edit(Message message, MessageBody body) {
        message.edit(body, world.now());
        tell("MESSAGE_UPDATE", message);
    }

    /** Says that something about a message changed that its writer did not write. */
    void changed(Message message) {
        tell("MESSAGE_UPDATE", message);
    }

    void delete(Message message) {
        world.messages().remove(message);
        if (!message.ephemeral()) {
            world.tell(
                    "MESSAGE_DELETE",
                    Json.object()
                            .put("id", message.id())
                            .put("channel_id", message.channel())
                            .put("guild_id", world.server().id()));
        }
        world.turn().touch();
    }

    /** Deletes messages of one channel at once, which bots are told of at once too. */
    void deleteAtOnce(Channel channel, List<String> ids) {
        ids.forEach(id -> world.messages().find(channel.id(), id).ifPresent(world.messages()::remove));
        ObjectNode json = Json.object()
                .put("channel_id", channel.id())
                .put("guild_id", world.server().id());
        json.set("ids", Json.strings(ids));
        world.tell("MESSAGE_DELETE_BULK", json);
    }

    /** Deletes a channel or thread with all that is in it. */
    void deleteChannel(Channel channel) {
        ObjectNode json = channelJson.of(channel);
        world.remove(channel);
        world.tell(channel.kind().isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE", json);
    }

    private void tell(String event, Message message) {
        boolean seen = world.channel(message.channel())
                .filter(channel -> access.sees(world.bot(), channel))
                .isPresent();
        if (seen && !message.ephemeral()) {
            world.tell(event, messageJson.event(message));
        }
        world.turn().touch();
    }
}
