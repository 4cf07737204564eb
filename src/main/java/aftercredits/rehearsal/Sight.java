package aftercredits.rehearsal;

import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a person sees of the channels and messages. */
final class Sight {
    private final World world;
    private final Access access;
    private final Words words;
    private final Interactions interactions;

    Sight(World world, Access access, Words words, Interactions interactions) {
        this.world = world;
        this.access = access;
        this.words = words;
        this.interactions = interactions;
    }

    /** Channels by position, each followed by its threads. */
    List<Persona.ChannelView> channels(Person person) {
        List<Persona.ChannelView> views = new ArrayList<>();
        world.channels().stream()
                .filter(channel -> !channel.kind().isThread())
                .filter(channel -> access.sees(person, channel))
                .sorted(Comparator.comparingInt(Channel::position))
                .forEach(channel -> {
                    views.add(view(channel));
                    world.threadsOf(channel.id()).stream()
                            .filter(thread -> access.sees(person, thread))
                            .forEach(thread -> views.add(view(thread)));
                });
        return views;
    }

    private static Persona.ChannelView view(Channel channel) {
        return new Persona.ChannelView(
                channel.id(),
                channel.name(),
                channel.kind().word(),
                channel.parent(),
                channel.thread().map(ThreadState::archived).orElse(false));
    }

    /** Messages with, in their place, the interactions that the bot did not answer in time. */
    List<Persona.MessageView> messages(Person person, Channel channel) {
        List<Persona.MessageView> views = new ArrayList<>();
        world.messages().in(channel.id()).stream()
                .filter(message -> message.isVisibleTo(person.id()))
                .forEach(message -> views.add(view(person, message)));
        interactions.of(person.id(), channel.id()).stream()
                .filter(interaction -> interaction.kind() != Interaction.Kind.AUTOCOMPLETE)
                .filter(interaction -> interaction.failed(world.machineNow()))
                .forEach(interaction -> views.add(failure(interaction)));
        views.sort(Comparator.comparingLong(view -> Long.parseLong(view.id())));
        return views;
    }

    private Persona.MessageView view(Person person, Message message) {
        Optional<String> used = message.interaction()
                .filter(interaction ->
                        interaction.original().filter(message.id()::equals).isPresent())
                .flatMap(this::usedCommand);
        return MessageViews.of(
                message, starter(message).body(), used, select -> new Named(world, access).choices(select, person));
    }

    /** What a thread shows first is the message that it was opened from. */
    private Message starter(Message message) {
        if (message.kind() != Message.Kind.THREAD_STARTER) {
            return message;
        }
        return message.reference()
                .map(Message.Reference::message)
                .flatMap(world.messages()::find)
                .orElse(message);
    }

    private Optional<String> usedCommand(Interaction interaction) {
        return interaction
                .command()
                .map(command -> words.say(
                        "rehearsal.command.used", "name", interaction.user().name(), "command", command));
    }

    private Persona.MessageView failure(Interaction interaction) {
        return new Persona.MessageView(
                interaction.place(),
                interaction.channel(),
                world.bot().name(),
                true,
                Times.text(Snowflakes.instant(interaction.place())),
                false,
                words.say("rehearsal.interaction.failed"),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(interaction.id()),
                usedCommand(interaction),
                Optional.empty(),
                true,
                false,
                true,
                Optional.empty());
    }
}
