package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Many acts at once in many servers, for whoever measures a bot: an act returns as soon as the bot was told, and the first
 * answer to it is told of when it comes. The loopback Discord's people are members of every server that it founded, with the
 * roles that they have in its own.
 *
 * <p>Ids are snowflakes in decimal digits; that of an act is the interaction's.
 */
public final class Crowd {
    private final World world;
    private final Interactions interactions;
    private final CommandActs commandActs;
    private final MessageActs messageActs;

    Crowd(World world, Interactions interactions, CommandActs commandActs, MessageActs messageActs) {
        this.world = world;
        this.interactions = interactions;
        this.commandActs = commandActs;
        this.messageActs = messageActs;
    }

    /**
     * A first answer that Discord took.
     *
     * @param form whether it is a form, which {@link #submit} sends
     */
    public record FirstAnswer(String interaction, boolean form) {}

    /** @param told of every first answer as soon as it is taken, by one thread at a time, which must not wait */
    public void onFirstAnswer(Consumer<FirstAnswer> told) {
        interactions.onAnswer(interaction -> told.accept(new FirstAnswer(
                interaction.id(),
                interaction.answer().filter(Interaction.Answer.FORM::equals).isPresent())));
    }

    /**
     * Posts a message of the bot's as it stands since an earlier day: the bot is told nothing.
     *
     * @param components as Discord writes them: a JSON array
     * @return the message's id
     */
    public String posted(String channel, String content, String components) throws IOException {
        ArrayNode shown = (ArrayNode) Json.parse(components);
        return world.turn().take(() -> {
            MessageBody plain = MessageBody.of(content);
            MessageBody body = new MessageBody(
                    content, plain.embeds(), shown, plain.files(), plain.flags(), plain.allowedMentions());
            Message message = new Message(world.newId(), channel, world.bot(), Message.Kind.PLAIN, world.now(), body);
            world.messages().add(message);
            return message.id();
        });
    }

    /** As {@link Persona#use}. */
    public String use(Persona who, String channel, String command, Map<String, String> options) {
        return act(who, person -> commandActs.use(person, channel(channel), command, options, Map.of()));
    }

    /** As {@link Persona#complete}, without waiting for the choices. */
    public String complete(Persona who, String channel, String command, Map<String, String> options, String focused) {
        return act(who, person -> commandActs.complete(person, channel(channel), command, options, focused));
    }

    /** As {@link Persona#press}. */
    public String press(Persona who, String message, String customId) {
        return act(who, person -> messageActs.press(person, message, customId));
    }

    /**
     * Sends the form that was the answer to an act, whatever other forms this person has open.
     *
     * @param values by the fields' ids
     */
    public String submit(Persona who, String opener, Map<String, String> values) {
        return act(who, person -> messageActs.submit(person, messageActs.formOf(opener), values));
    }

    private String act(Persona who, Function<Person, Interaction> act) {
        return world.turn()
                .take(() ->
                        act.apply(world.server().person(who.id()).orElseThrow()).id());
    }

    private Channel channel(String id) {
        return world.channel(id).orElseThrow(() -> new IllegalArgumentException("There is no channel " + id));
    }
}
