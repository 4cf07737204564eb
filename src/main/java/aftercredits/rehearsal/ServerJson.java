package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/** The server as Discord writes it. */
final class ServerJson {
    private static final List<String> ABSENT = List.of(
            "icon",
            "splash",
            "home_header",
            "discovery_splash",
            "banner",
            "description",
            "vanity_url_code",
            "afk_channel_id",
            "widget_channel_id",
            "rules_channel_id",
            "public_updates_channel_id",
            "safety_alerts_channel_id",
            "application_id",
            "incidents_data");
    private static final List<String> EMPTY =
            List.of("voice_states", "presences", "stage_instances", "soundboard_sounds");

    private final World world;
    private final Access access;
    private final ChannelJson channels;

    ServerJson(World world, Access access, ChannelJson channels) {
        this.world = world;
        this.access = access;
        this.channels = channels;
    }

    /** Without channels and people. */
    ObjectNode of() {
        ClubServer server = world.server();
        ObjectNode json = Json.object()
                .put("id", server.id())
                .put("name", server.name())
                .put("owner_id", server.owner())
                .put("system_channel_id", server.channels().getFirst().id())
                .put("preferred_locale", server.locale());
        addSettings(json);
        ABSENT.forEach(json::putNull);
        json.putArray("features").add("COMMUNITY").add("NEWS");
        json.putArray("emojis");
        json.putArray("stickers");
        json.set("roles", roles());
        return json;
    }

    private static void addSettings(ObjectNode json) {
        json.put("afk_timeout", 300)
                .put("verification_level", 1)
                .put("default_message_notifications", 1)
                .put("explicit_content_filter", 2)
                .put("mfa_level", 0)
                .put("nsfw_level", 0)
                .put("nsfw", false)
                .put("premium_tier", 0)
                .put("premium_subscription_count", 0)
                .put("premium_progress_bar_enabled", false)
                .put("system_channel_flags", 0)
                .put("max_members", 500_000)
                .put("max_presences", 50_000)
                .put("max_video_channel_users", 25)
                .put("max_stage_video_channel_users", 50)
                .put("widget_enabled", false)
                .put("region", "deprecated");
    }

    ArrayNode roles() {
        String bot = world.bot().id();
        return Json.nodes(
                world.server().roles().stream().map(role -> role.json(bot)).toList());
    }

    ArrayNode channels() {
        return listed(channel -> !channel.kind().isThread());
    }

    private ArrayNode listed(Predicate<Channel> wanted) {
        return Json.nodes(
                world.channels().stream().filter(wanted).map(channels::of).toList());
    }

    /** As a bot gets it when it connects. */
    ObjectNode inFull(boolean withEverybody) {
        List<Person> members = world.server().members();
        ObjectNode json = of().put("joined_at", Times.text(world.bot().joined()))
                .put("large", false)
                .put("unavailable", false)
                .put("member_count", members.size());
        json.set("channels", channels());
        json.set("threads", listed(channel -> isActive(channel) && access.sees(world.bot(), channel)));
        json.set(
                "members",
                Json.nodes(members.stream()
                        .filter(person -> withEverybody || person.bot())
                        .map(Person::memberJson)
                        .toList()));
        json.set("guild_scheduled_events", Json.nodes(world.events().values()));
        EMPTY.forEach(json::putArray);
        return json;
    }

    /** Another server as a bot gets it when it connects. */
    ObjectNode inFull(OtherServer other) {
        ObjectNode json = inFull(false).put("id", other.id()).put("name", other.name());
        json.put("system_channel_id", other.channels().getFirst().id());
        json.set(
                "channels",
                Json.nodes(other.channels().stream().map(channels::of).toList()));
        json.putArray("threads");
        json.putArray("guild_scheduled_events");
        ArrayNode its = json.withArray("roles");
        its.forEach(role -> {
            if (role.path("id").asText().equals(world.server().id())) {
                ((ObjectNode) role).put("id", other.id());
            }
        });
        other.roles().forEach(role -> its.add(role.json(world.bot().id())));
        return json;
    }

    private static boolean isActive(Channel channel) {
        return channel.thread().filter(thread -> !thread.archived()).isPresent();
    }
}
