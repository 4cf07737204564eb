package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * A member of the server, the bot among them.
 *
 * @param handle unique, lower case, as behind an {@code @}
 * @param name as shown
 * @param roles their ids, the one that everyone has excluded
 * @param locale the language of their Discord, {@code en-US}
 */
record Person(String id, String handle, String name, boolean bot, List<String> roles, Instant joined, String locale) {
    ObjectNode userJson() {
        return Json.object()
                .put("id", id)
                .put("username", handle)
                .put("global_name", name)
                .put("discriminator", "0")
                .put("bot", bot)
                .put("system", false)
                .put("public_flags", 0)
                .put("flags", 0)
                .putNull("avatar")
                .putNull("avatar_decoration_data")
                .putNull("banner")
                .putNull("accent_color")
                .putNull("primary_guild");
    }

    /** As a message carries it: without the user. */
    ObjectNode partialMemberJson() {
        ObjectNode json = Json.object()
                .put("joined_at", Times.text(joined))
                .put("deaf", false)
                .put("mute", false)
                .put("pending", false)
                .put("flags", 0)
                .putNull("nick")
                .putNull("avatar")
                .putNull("banner")
                .putNull("premium_since")
                .putNull("communication_disabled_until");
        json.set("roles", Json.strings(roles));
        return json;
    }

    ObjectNode memberJson() {
        ObjectNode json = partialMemberJson();
        json.set("user", userJson());
        return json;
    }

    Person withRoles(List<String> newRoles) {
        return new Person(id, handle, name, bot, List.copyOf(newRoles), joined, locale);
    }

    Person called(String newName) {
        return new Person(id, handle, newName, bot, roles, joined, locale);
    }

    Person speaking(String other) {
        return new Person(id, handle, name, bot, roles, joined, other);
    }

    boolean isCalled(String typed) {
        return id.equals(typed) || handle.equalsIgnoreCase(typed) || name.equalsIgnoreCase(typed);
    }
}
