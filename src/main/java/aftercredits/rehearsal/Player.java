package aftercredits.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person whose part is played. */
final class Player implements Persona {
    private final Person person;
    private final World world;
    private final Access access;

    Player(Person person, World world, Access access) {
        this.person = person;
        this.world = world;
        this.access = access;
    }

    @Override
    public String id() {
        return person.id();
    }

    @Override
    public String name() {
        return person.name();
    }

    @Override
    public List<ChannelView> channels() {
        return world.turn()
                .take(() -> world.channels().stream()
                        .filter(channel -> access.sees(person, channel))
                        .map(channel -> new ChannelView(
                                channel.id(),
                                channel.name(),
                                channel.kind().name(),
                                channel.parent(),
                                channel.thread().map(ThreadState::archived).orElse(false)))
                        .toList());
    }

    @Override
    public List<MessageView> messages(String channel) {
        return world.turn()
                .take(() -> world.messages().in(channel).stream()
                        .filter(message -> message.isVisibleTo(person.id()))
                        .map(message -> MessageViews.of(message, Optional.empty()))
                        .toList());
    }

    @Override
    public List<CommandView> commands() {
        return List.of();
    }

    @Override
    public List<ChoiceView> complete(String channel, String command, Map<String, String> options, String focused) {
        return List.of();
    }

    @Override
    public String use(String channel, String command, Map<String, String> options, Map<String, Upload> files) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public String press(String message, String customId) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public String choose(String message, String customId, List<String> values) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public Optional<FormView> form() {
        return Optional.empty();
    }

    @Override
    public String submit(FormView form, Map<String, String> values) {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public String write(String channel, String content) {
        throw new UnsupportedOperationException("not written yet");
    }
}
