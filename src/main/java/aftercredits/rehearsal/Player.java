package aftercredits.rehearsal;

import aftercredits.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A person whose part is played. */
final class Player implements Persona {
    private final String id;
    private final String name;
    private final World world;
    private final Access access;
    private final Words words;
    private final Sight sight;
    private final CommandActs commandActs;
    private final MessageActs messageActs;

    Player(
            Person person,
            World world,
            Access access,
            Words words,
            Sight sight,
            CommandActs commandActs,
            MessageActs messageActs) {
        this.id = person.id();
        this.name = person.name();
        this.world = world;
        this.access = access;
        this.words = words;
        this.sight = sight;
        this.commandActs = commandActs;
        this.messageActs = messageActs;
    }

    /** As they are now: their roles may have changed. */
    private Person person() {
        return world.server().person(id).orElseThrow();
    }

    private <T> T inTurn(Supplier<T> act) {
        return world.turn().take(act);
    }

    private Channel channel(String id) {
        return world.channel(id)
                .filter(channel -> access.sees(person(), channel))
                .orElseThrow(() -> new IllegalArgumentException(words.say("rehearsal.channel.unknown")));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean host() {
        return world.server().isHost(person());
    }

    @Override
    public String locale() {
        return person().locale();
    }

    @Override
    public List<ChannelView> channels() {
        return inTurn(() -> sight.channels(person()));
    }

    @Override
    public List<MessageView> messages(String channel) {
        return inTurn(() -> sight.messages(person(), channel(channel)));
    }

    @Override
    public List<CommandView> commands() {
        return inTurn(() -> commandActs.slashCommands(person()));
    }

    @Override
    public List<String> messageCommands() {
        return inTurn(() -> commandActs.messageCommands(person()));
    }

    @Override
    public List<ChoiceView> complete(String channel, String command, Map<String, String> options, String focused) {
        Interaction asked = inTurn(() -> commandActs.complete(person(), channel(channel), command, options, focused));
        try {
            return world.turn()
                    .await(asked::offered, world.options().interactions().firstAnswerWithin())
                    .map(CommandViews::choices)
                    .orElse(List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    @Override
    public String use(String channel, String command, Map<String, String> options, Map<String, Upload> files) {
        return inTurn(() -> commandActs
                .use(person(), channel(channel), command, options, files)
                .id());
    }

    @Override
    public String useOn(String message, String command) {
        return inTurn(() -> {
            Message target = messageActs.message(person(), message);
            return commandActs
                    .useOn(person(), target, messageActs.channelOf(target), command)
                    .id();
        });
    }

    @Override
    public String press(String message, String customId) {
        return inTurn(() -> messageActs.press(person(), message, customId).id());
    }

    @Override
    public String choose(String message, String customId, List<String> values) {
        return inTurn(
                () -> messageActs.choose(person(), message, customId, values).id());
    }

    @Override
    public Optional<FormView> form() {
        return inTurn(() -> messageActs.form(person()));
    }

    @Override
    public void closeForm() {
        world.turn().run(() -> messageActs.closeForm(person()));
    }

    @Override
    public String submit(FormView form, Map<String, String> values) {
        return inTurn(() -> messageActs.submit(person(), form, values).id());
    }

    @Override
    public String write(String channel, String content) {
        return inTurn(
                () -> messageActs.write(person(), channel(channel), content).id());
    }

    @Override
    public String reply(String message, String content, boolean ping) {
        return inTurn(() -> messageActs.reply(person(), message, content, ping).id());
    }

    @Override
    public void edit(String message, String content) {
        world.turn().run(() -> messageActs.edit(person(), message, content));
    }

    @Override
    public void delete(String message) {
        world.turn().run(() -> messageActs.delete(person(), message));
    }
}
