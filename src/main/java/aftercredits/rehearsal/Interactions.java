package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every interaction, and who has which form open. */
final class Interactions {
    private final World world;
    private final InteractionJson json;
    private final Runnable wakeInTime;
    private final Map<String, Interaction> byId = new LinkedHashMap<>();
    private final Map<String, Interaction> openForms = new HashMap<>();
    private volatile Consumer<Interaction> answered = interaction -> {};

    /** @param wakeInTime lets those who watch look again when the time for an answer is over */
    Interactions(World world, InteractionJson json, Runnable wakeInTime) {
        this.world = world;
        this.json = json;
        this.wakeInTime = wakeInTime;
    }

    /**
     * Makes an interaction and tells the bot.
     *
     * @param command as typed; null unless it is a command
     * @param source the message that was acted on; null where there is none
     */
    Interaction begin(
            Interaction.Kind kind,
            Person user,
            Channel channel,
            @Nullable String command,
            @Nullable Message source,
            JsonNode data) {
        Interaction interaction = new Interaction(
                world.newInteractionId(),
                world.newId(),
                kind,
                user,
                channel.id(),
                world.options(),
                command,
                source == null ? null : source.id());
        byId.put(interaction.id(), interaction);
        ObjectNode event = json.of(interaction, channel, data);
        boolean fromMessage = kind == Interaction.Kind.COMPONENT || kind == Interaction.Kind.FORM;
        if (source != null && fromMessage) {
            event.set("message", json.message(source));
        }
        if (world.server().hasBot()) {
            world.tell("INTERACTION_CREATE", event);
        }
        wakeInTime.run();
        return interaction;
    }

    /** @param told of every first answer, in the world's turn */
    void onAnswer(Consumer<Interaction> told) {
        answered = told;
    }

    /** The bot's first answer was taken. */
    void answered(Interaction interaction, Interaction.Answer answer) {
        interaction.answerWith(answer);
        answered.accept(interaction);
        world.turn().touch();
    }

    Optional<Interaction> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Interaction> withToken(String token) {
        return Interaction.ofToken(token).flatMap(this::find);
    }

    /** Those of one person in one channel, oldest first. */
    List<Interaction> of(String person, String channel) {
        return byId.values().stream()
                .filter(interaction -> interaction.user().id().equals(person))
                .filter(interaction -> interaction.channel().equals(channel))
                .toList();
    }

    /** The interaction that was answered with the form that this person has open. */
    Optional<Interaction> openForm(String person) {
        return Optional.ofNullable(openForms.get(person));
    }

    void openForm(Interaction opener) {
        openForms.put(opener.user().id(), opener);
    }

    void closeForm(String person) {
        openForms.remove(person);
    }
}
