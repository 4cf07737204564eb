package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Channels and threads as Discord writes them. */
final class ChannelJson {
    /** Discord's flag of forums. */
    private static final int TAG_REQUIRED = 1 << 4;

    private final World world;
    private final Access access;

    ChannelJson(World world, Access access) {
        this.world = world;
        this.access = access;
    }

    ObjectNode of(Channel channel) {
        ObjectNode json = Json.object()
                .put("id", channel.id())
                .put("type", channel.kind().number())
                .put("name", channel.name())
                .put("guild_id", world.serverOf(channel.id()))
                .put("flags", channel.tagRequired() ? TAG_REQUIRED : 0)
                .put("rate_limit_per_user", channel.slowModeSeconds())
                .put("last_message_id", lastMessage(channel));
        channel.thread().ifPresentOrElse(thread -> addThread(json, channel, thread), () -> addChannel(json, channel));
        return json;
    }

    private @Nullable String lastMessage(Channel channel) {
        if (channel.kind() == Channel.Kind.FORUM) {
            return world.threadsOf(channel.id()).stream()
                    .map(Channel::id)
                    .reduce((first, last) -> last)
                    .orElse(null);
        }
        return world.messages().in(channel.id()).stream()
                .filter(message -> !message.ephemeral())
                .map(Message::id)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private static void addChannel(ObjectNode json, Channel channel) {
        json.put("position", channel.position())
                .put("nsfw", false)
                .put("topic", channel.topic())
                .putNull("parent_id");
        ArrayNode overwrites = json.putArray("permission_overwrites");
        channel.overwrites()
                .values()
                .forEach(overwrite -> overwrites
                        .addObject()
                        .put("id", overwrite.id())
                        .put("type", overwrite.member() ? 1 : 0)
                        .put("allow", Long.toString(overwrite.allow()))
                        .put("deny", Long.toString(overwrite.deny())));
        if (channel.kind() == Channel.Kind.FORUM) {
            json.put("default_forum_layout", 0).putNull("default_sort_order").putNull("default_reaction_emoji");
            ArrayNode tags = json.putArray("available_tags");
            channel.tags()
                    .forEach(tag -> tags.addObject()
                            .put("id", tag.id())
                            .put("name", tag.name())
                            .put("moderated", false)
                            .putNull("emoji_id")
                            .putNull("emoji_name"));
        }
    }

    private void addThread(ObjectNode json, Channel channel, ThreadState thread) {
        int messages = world.messages().in(channel.id()).size();
        json.put("parent_id", thread.parent())
                .put("owner_id", thread.owner())
                .put("message_count", messages)
                .put("total_message_sent", messages)
                .put("member_count", thread.members().size());
        json.set("applied_tags", Json.strings(thread.tags()));
        json.putObject("thread_metadata")
                .put("archived", thread.archived())
                .put("archive_timestamp", Times.text(thread.archiveChanged()))
                .put("auto_archive_duration", thread.autoArchiveMinutes())
                .put("locked", thread.locked())
                .put("invitable", true)
                .put("create_timestamp", Times.text(thread.created()));
        Instant joined = thread.members().get(world.bot().id());
        if (joined != null) {
            json.set("member", threadMember(channel, world.bot().id(), joined));
        }
    }

    static ObjectNode threadMember(Channel thread, String person, Instant joined) {
        return Json.object()
                .put("id", thread.id())
                .put("user_id", person)
                .put("join_timestamp", Times.text(joined))
                .put("flags", 1);
    }

    /** As an interaction carries it: with what {@code person} may do in it. */
    ObjectNode withPermissions(Channel channel, Person person) {
        return of(channel).put("permissions", Long.toString(access.permissions(channel, person)));
    }
}
