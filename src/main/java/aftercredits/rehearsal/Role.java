package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * @param id the server's own id for the role that everyone has
 * @param permissions Discord's bits
 * @param color 24-bit RGB, 0 for none
 * @param bot whether it is the role that came with the bot
 */
record Role(String id, String name, int position, long permissions, int color, boolean bot) {
    /** The same role under another name. */
    Role called(String newName) {
        return new Role(id, newName, position, permissions, color, bot);
    }

    /** The same role with a permission more or less. */
    Role with(ChannelPermission permission, boolean granted) {
        long bit = ChannelPermission.of(List.of(permission));
        return new Role(id, name, position, granted ? permissions | bit : permissions & ~bit, color, bot);
    }

    ObjectNode json(String botId) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("name", name)
                .put("color", color)
                .put("hoist", false)
                .put("position", position)
                .put("permissions", Long.toString(permissions))
                .put("managed", bot)
                .put("mentionable", false)
                .put("flags", 0)
                .putNull("icon")
                .putNull("unicode_emoji");
        json.putObject("colors")
                .put("primary_color", color)
                .putNull("secondary_color")
                .putNull("tertiary_color");
        if (bot) {
            json.putObject("tags").put("bot_id", botId);
        }
        return json;
    }
}
