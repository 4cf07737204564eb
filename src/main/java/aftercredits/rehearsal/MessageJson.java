package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Messages as Discord writes them. */
final class MessageJson {
    private final World world;
    private final ChannelJson channels;
    private final Supplier<String> origin;

    /** @param origin {@code http://127.0.0.1:P}, known once the server listens */
    MessageJson(World world, ChannelJson channels, Supplier<String> origin) {
        this.world = world;
        this.channels = channels;
        this.origin = origin;
    }

    /** As the API gives it. */
    ObjectNode of(Message message) {
        ObjectNode json = withoutReference(message);
        message.reference().ifPresent(reference -> {
            ObjectNode to = json.putObject("message_reference")
                    .put("type", 0)
                    .put("channel_id", reference.channel())
                    .put("guild_id", world.server().id());
            if (reference.message() != null) {
                to.put("message_id", reference.message());
                world.messages()
                        .find(reference.message())
                        .ifPresentOrElse(
                                referred -> json.set("referenced_message", withoutReference(referred)),
                                () -> json.putNull("referenced_message"));
            }
        });
        return json;
    }

    /** As the gateway gives it. */
    ObjectNode event(Message message) {
        ObjectNode json = of(message).put("guild_id", world.serverOf(message.channel()));
        json.set("member", message.author().partialMemberJson());
        return json;
    }

    private ObjectNode withoutReference(Message message) {
        MessageBody body = message.body();
        ObjectNode json = Json.object()
                .put("id", message.id())
                .put("channel_id", message.channel())
                .put("type", message.kind().number())
                .put("content", body.content())
                .put("flags", message.flags())
                .put("timestamp", Times.text(message.sent()))
                .put("edited_timestamp", message.edited().map(Times::text).orElse(null))
                .put("tts", false)
                .put("pinned", message.pinned());
        json.set("author", message.author().userJson());
        json.set("embeds", body.embeds().deepCopy());
        json.set("components", body.components().deepCopy());
        json.set(
                "attachments",
                Json.nodes(body.files().stream()
                        .map(file -> file.json(origin.get(), message.ephemeral()))
                        .toList()));
        addMentions(json, message);
        addReactions(json, message);
        message.nonce().ifPresent(nonce -> json.put("nonce", nonce));
        message.interaction().ifPresent(interaction -> addInteraction(json, interaction));
        message.thread().flatMap(world::channel).ifPresent(thread -> json.set("thread", channels.of(thread)));
        return json;
    }

    private void addMentions(ObjectNode json, Message message) {
        MessageBody body = message.body();
        ArrayNode users = json.putArray("mentions");
        Set<String> mentioned =
                new LinkedHashSet<>(message.mentions(world.server().members()));
        repliedTo(message).ifPresent(mentioned::add);
        mentioned.forEach(id -> world.server().person(id).ifPresent(person -> users.add(person.userJson())));
        ArrayNode roles = json.putArray("mention_roles");
        for (Role role : world.server().roles()) {
            if (body.content().contains("<@&" + role.id() + ">")
                    && Mentions.allow(body.allowedMentions(), "roles", role.id())) {
                roles.add(role.id());
            }
        }
        boolean everyone =
                body.content().contains("@everyone") || body.content().contains("@here");
        json.put("mention_everyone", everyone && Mentions.allow(body.allowedMentions(), "everyone", ""));
    }

    /** A reply lets its addressee know unless its writer said no. */
    private Optional<String> repliedTo(Message message) {
        boolean silent = !message.body()
                .allowedMentions()
                .path("replied_user")
                .asBoolean(!message.body().allowedMentions().isObject());
        if (message.kind() != Message.Kind.REPLY || silent) {
            return Optional.empty();
        }
        return message.reference()
                .map(Message.Reference::message)
                .flatMap(world.messages()::find)
                .map(referred -> referred.author().id());
    }

    private void addReactions(ObjectNode json, Message message) {
        if (message.reactions().isEmpty()) {
            return;
        }
        ArrayNode reactions = json.putArray("reactions");
        message.reactions().forEach((emoji, people) -> {
            ObjectNode reaction = reactions
                    .addObject()
                    .put("count", people.size())
                    .put("me", people.contains(world.bot().id()))
                    .put("me_burst", false);
            reaction.putObject("count_details").put("normal", people.size()).put("burst", 0);
            reaction.putArray("burst_colors");
            reaction.putObject("emoji").putNull("id").put("name", emoji);
        });
    }

    private void addInteraction(ObjectNode json, Interaction interaction) {
        json.put("application_id", world.bot().id())
                .put("webhook_id", world.bot().id());
        ObjectNode metadata = json.putObject("interaction_metadata")
                .put("id", interaction.id())
                .put("type", interaction.kind().number());
        metadata.set("user", interaction.user().userJson());
        metadata.putObject("authorizing_integration_owners")
                .put("0", world.server().id());
        interaction.command().ifPresent(command -> metadata.put("name", command));
        interaction.source().ifPresent(source -> metadata.put("interacted_message_id", source));
        interaction.command().ifPresent(command -> {
            ObjectNode old = json.putObject("interaction")
                    .put("id", interaction.id())
                    .put("type", interaction.kind().number())
                    .put("name", command);
            old.set("user", interaction.user().userJson());
        });
    }
}
