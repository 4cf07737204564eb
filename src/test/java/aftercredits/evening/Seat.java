package aftercredits.evening;

import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.Persona;
import aftercredits.rehearsal.Persona.ChannelView;
import aftercredits.rehearsal.Persona.ComponentView;
import aftercredits.rehearsal.Persona.FormView;
import aftercredits.rehearsal.Persona.MessageView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One person's seat in the club: acts as they would and waits, as they would, for what the bot does. */
final class Seat {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LoopbackDiscord discord;
    private final Persona person;

    Seat(LoopbackDiscord discord, String name) {
        this.discord = discord;
        this.person = discord.persona(name);
    }

    /** Uses a slash command and waits for its answer. */
    MessageView use(String channel, String command, Map<String, String> options) {
        return answerTo(channel, person.use(channel, command, options, Map.of()));
    }

    /** Presses the button with this label and waits for the answer, or for the message to change. */
    MessageView press(MessageView message, String label) {
        return answerTo(message.channel(), pressOnly(message, label), message);
    }

    /** Presses the button with this label. */
    String pressOnly(MessageView message, String label) {
        return person.press(message.id(), button(message, label).customId());
    }

    /** Opens a form by its button, fills its only field in, sends it and waits for the answer. */
    MessageView fillIn(MessageView message, String label, String words) {
        return answerTo(message.channel(), send(open(message, label), words));
    }

    /** Opens a form by its button, which is pressed again when Discord says that the bot did not respond. */
    FormView open(MessageView message, String label) {
        AtomicReference<String> pressed = new AtomicReference<>(pressOnly(message, label));
        return await("the form of '" + label + "'", () -> {
            Optional<FormView> form = person.form();
            if (form.isEmpty() && hasFailed(message.channel(), pressed.get())) {
                pressed.set(pressOnly(message, label));
            }
            return form;
        });
    }

    private boolean hasFailed(String channel, String interaction) {
        return answersTo(channel, interaction).stream().anyMatch(MessageView::failed);
    }

    /** Fills the form's only field in and sends it. Returns the interaction's id. */
    String send(FormView form, String words) {
        return person.submit(form, Map.of(form.fields().getFirst().customId(), words));
    }

    /** Uses a slash command and does not wait. Returns the interaction's id. */
    String useOnly(String channel, String command, Map<String, String> options) {
        return person.use(channel, command, options, Map.of());
    }

    /** Everything that this person was told in answer to an interaction, "thinking" and failures included. */
    List<MessageView> answersTo(String channel, String interaction) {
        return person.messages(channel).stream()
                .filter(message ->
                        message.interaction().filter(interaction::equals).isPresent())
                .toList();
    }

    /** Waits for a message in a channel. */
    MessageView see(String channel, String what, Predicate<MessageView> wanted) {
        return await(
                what,
                () -> person.messages(channel).stream()
                        .filter(message -> !message.thinking())
                        .filter(wanted)
                        .reduce((first, last) -> last));
    }

    List<ChannelView> channels() {
        return person.channels();
    }

    List<MessageView> messages(String channel) {
        return person.messages(channel);
    }

    private MessageView answerTo(String channel, String interaction) {
        return see(
                channel,
                "an answer to " + interaction,
                message -> message.interaction().filter(interaction::equals).isPresent());
    }

    /** An answer to a button is a new message, or the message of the button, changed. */
    private MessageView answerTo(String channel, String interaction, MessageView pressed) {
        return see(
                channel,
                "an answer to " + interaction,
                message -> message.interaction().filter(interaction::equals).isPresent()
                        || (message.id().equals(pressed.id()) && !message.equals(pressed)));
    }

    private static ComponentView button(MessageView message, String label) {
        return message.rows().stream()
                .flatMap(List::stream)
                .filter(component -> component.label().equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button '" + label + "' on: " + message));
    }

    <T> T await(String what, Supplier<Optional<T>> look) {
        return Waiting.until(discord, PATIENCE, what, look);
    }
}
