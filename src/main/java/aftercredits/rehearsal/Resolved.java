package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** What an interaction's ids stand for, collected as Discord sends it along. */
final class Resolved {
    private final Access access;
    private final ChannelJson channels;
    private final InteractionJson interactions;
    private final World world;
    private final Supplier<String> origin;
    private final ObjectNode json = Json.object();

    private Resolved(
            World world, Access access, ChannelJson channels, InteractionJson interactions, Supplier<String> origin) {
        this.world = world;
        this.access = access;
        this.channels = channels;
        this.interactions = interactions;
        this.origin = origin;
    }

    /** Begins a collection for each interaction anew. */
    record Factory(
            World world, Access access, ChannelJson channels, InteractionJson interactions, Supplier<String> origin) {
        Resolved begin() {
            return new Resolved(world, access, channels, interactions, origin);
        }
    }

    String add(Person person) {
        json.withObjectProperty("users").set(person.id(), person.userJson());
        json.withObjectProperty("members")
                .set(
                        person.id(),
                        person.partialMemberJson().put("permissions", Long.toString(access.permissions(person))));
        return person.id();
    }

    String add(Role role) {
        json.withObjectProperty("roles").set(role.id(), role.json(world.bot().id()));
        return role.id();
    }

    String add(Channel channel, Person seenBy) {
        json.withObjectProperty("channels").set(channel.id(), channels.withPermissions(channel, seenBy));
        return channel.id();
    }

    String add(StoredFile file) {
        json.withObjectProperty("attachments").set(file.id(), file.json(origin.get(), true));
        return file.id();
    }

    String add(Message message) {
        json.withObjectProperty("messages").set(message.id(), interactions.message(message));
        return message.id();
    }

    void putInto(ObjectNode data) {
        if (!json.isEmpty()) {
            data.set("resolved", json);
        }
    }
}
