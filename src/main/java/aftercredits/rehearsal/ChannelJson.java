package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Channels, threads and the server itself as Discord writes them. */
final class ChannelJson {
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
                .put("guild_id", world.server().id())
                .put("flags", 0)
                .put("rate_limit_per_user", 0)
                .put("last_message_id", lastMessage(channel));
        channel.thread().ifPresentOrElse(thread -> addThread(json, channel, thread), () -> addChannel(json, channel));
        return json;
    }

    private @org.jspecify.annotations.Nullable String lastMessage(Channel channel) {
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

    /** The server without its channels and people. */
    ObjectNode server() {
        ClubServer server = world.server();
        ObjectNode json = Json.object()
                .put("id", server.id())
                .put("name", server.name())
                .put("owner_id", server.owner())
                .put("afk_timeout", 300)
                .put("verification_level", 1)
                .put("default_message_notifications", 1)
                .put("explicit_content_filter", 2)
                .put("mfa_level", 0)
                .put("nsfw_level", 0)
                .put("nsfw", false)
                .put("premium_tier", 0)
                .put("premium_subscription_count", 0)
                .put("premium_progress_bar_enabled", false)
                .put("preferred_locale", "en-US")
                .put("system_channel_id", server.channels().getFirst().id())
                .put("system_channel_flags", 0)
                .put("max_members", 500_000)
                .put("max_presences", 50_000)
                .put("max_video_channel_users", 25)
                .put("max_stage_video_channel_users", 50)
                .put("widget_enabled", false)
                .put("region", "deprecated");
        for (String absent : new String[] {
            "icon",
            "splash",
            "home_header",
            "widget_channel_id",
            "discovery_splash",
            "banner",
            "description",
            "vanity_url_code",
            "afk_channel_id",
            "rules_channel_id",
            "public_updates_channel_id",
            "safety_alerts_channel_id",
            "application_id",
            "incidents_data"
        }) {
            json.putNull(absent);
        }
        json.putArray("features").add("COMMUNITY").add("NEWS");
        json.putArray("emojis");
        json.putArray("stickers");
        json.set(
                "roles",
                Json.nodes(server.roles().stream()
                        .map(role -> role.json(world.bot().id()))
                        .toList()));
        return json;
    }

    /** The server as a bot gets it when it connects. */
    ObjectNode serverInFull(boolean withEverybody) {
        ClubServer server = world.server();
        ObjectNode json = server();
        json.put("joined_at", Times.text(world.bot().joined()))
                .put("large", false)
                .put("unavailable", false)
                .put("member_count", server.members().size());
        json.set(
                "channels",
                Json.nodes(world.channels().stream()
                        .filter(channel -> !channel.kind().isThread())
                        .map(this::of)
                        .toList()));
        json.set(
                "threads",
                Json.nodes(world.channels().stream()
                        .filter(channel -> channel.thread()
                                .map(thread -> !thread.archived())
                                .orElse(false))
                        .filter(thread -> access.sees(world.bot(), thread))
                        .map(this::of)
                        .toList()));
        json.set(
                "members",
                Json.nodes(server.members().stream()
                        .filter(person -> withEverybody || person.bot())
                        .map(Person::memberJson)
                        .toList()));
        json.set("guild_scheduled_events", Json.nodes(world.events().values()));
        json.putArray("voice_states");
        json.putArray("presences");
        json.putArray("stage_instances");
        json.putArray("soundboard_sounds");
        return json;
    }
}
