package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Interactions as the gateway gives them to the bot. */
final class InteractionJson {
    private static final int LARGEST_FILE_BYTES = 10 * 1024 * 1024;

    private final World world;
    private final Access access;
    private final ChannelJson channels;
    private final MessageJson messages;

    InteractionJson(World world, Access access, ChannelJson channels, MessageJson messages) {
        this.world = world;
        this.access = access;
        this.channels = channels;
        this.messages = messages;
    }

    ObjectNode of(Interaction interaction, Channel channel, JsonNode data) {
        String server = world.serverOf(channel.id());
        ObjectNode json = Json.object()
                .put("id", interaction.id())
                .put("application_id", world.bot().id())
                .put("type", interaction.kind().number())
                .put("token", interaction.token())
                .put("version", 1)
                .put("guild_id", server)
                .put("guild_locale", world.server().locale())
                .put("locale", interaction.user().locale())
                .put("channel_id", channel.id())
                .put("app_permissions", Long.toString(access.permissions(channel, world.bot())))
                .put("context", 0)
                .put("attachment_size_limit", LARGEST_FILE_BYTES);
        json.putObject("guild")
                .put("id", server)
                .put("locale", world.server().locale())
                .putArray("features");
        json.set("channel", channels.withPermissions(channel, interaction.user()));
        json.set(
                "member",
                interaction
                        .user()
                        .memberJson()
                        .put("permissions", Long.toString(access.permissions(channel, interaction.user()))));
        json.putObject("authorizing_integration_owners").put("0", server);
        json.putArray("entitlements");
        json.set("data", data);
        return json;
    }

    /** A message as an interaction carries it: readable whatever the bot's intents. */
    ObjectNode message(Message message) {
        return messages.of(message);
    }
}
