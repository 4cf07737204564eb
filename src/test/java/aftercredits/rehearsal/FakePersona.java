package aftercredits.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Somebody of a {@link FakeClub}. */
record FakePersona(FakeClub club, String id, String name) implements Persona {
    private static final OptionView ESSAY = new OptionView("essay", "Which essay", "string", true, true, List.of());
    private static final OptionView CHANNEL =
            new OptionView("channel", "Where to post it", "channel", false, false, List.of());
    private static final OptionView LAYOUT = new OptionView(
            "layout",
            "As what",
            "string",
            false,
            false,
            List.of(new ChoiceView("Messages in the channel", "channel"), new ChoiceView("A thread", "thread")));
    private static final OptionView FILE =
            new OptionView("file", "The essay, .md or .txt", "attachment", true, false, List.of());
    private static final OptionView QUESTION =
            new OptionView("question", "What to ask", "string", true, false, List.of());
    private static final OptionView STANCES =
            new OptionView("stances", "Two to four, with commas between", "string", false, false, List.of());

    @Override
    public boolean host() {
        return name.equals("Ana");
    }

    @Override
    public String locale() {
        return "en-US";
    }

    @Override
    public List<ChannelView> channels() {
        return club.channels();
    }

    @Override
    public List<MessageView> messages(String channel) {
        return club.messages(channel, id);
    }

    @Override
    public List<CommandView> commands() {
        CommandView list = new CommandView("essay list", "The club's essays", List.of());
        if (!name.equals("Ana")) {
            return List.of(list);
        }
        return List.of(
                list,
                new CommandView("essay post", "Post an essay, its spoilers hidden", List.of(ESSAY, CHANNEL, LAYOUT)),
                new CommandView("essay add", "Add an essay from a file", List.of(FILE)),
                new CommandView("prompt draft", "Draft questions from an essay", List.of(ESSAY)),
                new CommandView("prompt add", "Add a question of your own", List.of(ESSAY, QUESTION, STANCES)),
                new CommandView("discussion open", "Open a discussion in a thread", List.of(ESSAY, CHANNEL)));
    }

    @Override
    public List<ChoiceView> complete(String channel, String command, Map<String, String> options, String focused) {
        String typed = options.getOrDefault(focused, "").toLowerCase();
        return List.of(
                        new ChoiceView("Anora and Love in the Time of Capitalism", "anora"),
                        new ChoiceView("Stalker: the room that grants", "stalker"))
                .stream()
                .filter(choice -> choice.name().toLowerCase().contains(typed)
                        || choice.value().contains(typed))
                .toList();
    }

    @Override
    public String use(String channel, String command, Map<String, String> options, Map<String, Upload> files) {
        if (commands().stream().noneMatch(each -> each.name().equals(command))) {
            throw new IllegalArgumentException("There is no /" + command + " here.");
        }
        files.forEach((option, file) -> did("uploads %s of %d bytes".formatted(file.name(), file.content().length)));
        return did("uses /%s %s in %s".formatted(command, new TreeMap<>(options), channel));
    }

    @Override
    public String press(String message, String customId) {
        return did("presses %s on %s".formatted(customId, message));
    }

    @Override
    public String choose(String message, String customId, List<String> values) {
        return did("chooses %s of %s on %s".formatted(values, customId, message));
    }

    @Override
    public Optional<FormView> form() {
        return club.formOf(id);
    }

    @Override
    public String submit(FormView form, Map<String, String> values) {
        club.formGone(id);
        return did("submits %s %s".formatted(form.customId(), new TreeMap<>(values)));
    }

    @Override
    public void closeForm() {
        club.formGone(id);
        did("closes the form");
    }

    @Override
    public List<String> messageCommands() {
        return name.equals("Ana") ? List.of("Log as response") : List.of();
    }

    @Override
    public String useOn(String message, String command) {
        return did("uses %s on %s".formatted(command, message));
    }

    @Override
    public String reply(String message, String content, boolean ping) {
        return did("replies “%s” to %s%s".formatted(content, message, ping ? "" : " silently"));
    }

    @Override
    public void edit(String message, String content) {
        did("changes %s to “%s”".formatted(message, content));
    }

    @Override
    public void delete(String message) {
        did("deletes " + message);
    }

    @Override
    public String write(String channel, String content) {
        return did("writes “%s” in %s".formatted(content, channel));
    }

    private String did(String what) {
        club.acts.add(name + " " + what);
        return "99";
    }
}
