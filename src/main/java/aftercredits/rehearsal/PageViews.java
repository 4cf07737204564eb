package aftercredits.rehearsal;

import aftercredits.rehearsal.Persona.AttachmentView;
import aftercredits.rehearsal.Persona.ChannelView;
import aftercredits.rehearsal.Persona.ChoiceView;
import aftercredits.rehearsal.Persona.Choosing;
import aftercredits.rehearsal.Persona.CommandView;
import aftercredits.rehearsal.Persona.ComponentView;
import aftercredits.rehearsal.Persona.EmbedView;
import aftercredits.rehearsal.Persona.FieldInput;
import aftercredits.rehearsal.Persona.FormView;
import aftercredits.rehearsal.Persona.MessageView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the page is told, in the shape of its JSON. Texts that hold Discord's markdown come as safe HTML. */
final class PageViews {
    private final UnaryOperator<String> html;

    /** @param html draws Discord's markdown as safe HTML */
    PageViews(UnaryOperator<String> html) {
        this.html = html;
    }

    /**
     * @param run another one for each rehearsal
     * @param as whose part is played
     * @param languages what somebody's Discord can be set to
     * @param severalAnswer whether members are answering by themselves now
     * @param clock null while there is nothing to travel over
     */
    record State(
            String run,
            String as,
            String club,
            boolean connected,
            List<Person> personas,
            List<ChoiceView> languages,
            List<Channel> channels,
            List<CommandView> commands,
            List<String> messageCommands,
            List<ChoiceView> members,
            List<ChoiceView> roles,
            boolean severalAnswer,
            List<EventCalendar.EventView> events,
            PageClock.@Nullable View clock,
            @Nullable Form form) {}

    record Person(String id, String name, boolean host, String locale) {}

    /** @param last the newest message's id, by which the page knows that there is something new */
    record Channel(
            String id,
            String name,
            String type,
            @Nullable String parent,
            boolean archived,
            @Nullable String last) {}

    record Form(String id, String title, List<Field> fields) {}

    record Field(
            String id,
            String label,
            @Nullable String description,
            String style,
            boolean required,
            @Nullable String value,
            @Nullable String placeholder,
            int minLength,
            int maxLength,
            List<ChoiceView> choices) {}

    /** @param source what its writer wrote, to change it; null for the bot's */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Message(
            String id,
            String author,
            boolean bot,
            String timestamp,
            boolean edited,
            String html,
            List<Embed> embeds,
            List<List<Component>> rows,
            List<Attachment> attachments,
            @Nullable String usedCommand,
            @Nullable String thread,
            boolean ephemeral,
            boolean thinking,
            boolean failed,
            @Nullable String replyTo,
            @Nullable String source) {}

    /** @param picture whether it is shown, instead of named */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Attachment(
            String name,
            long size,
            String path,
            boolean spoiler,
            boolean picture,
            @Nullable String description) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Embed(
            @Nullable String title,
            @Nullable String html,
            List<EmbedField> fields,
            @Nullable String footer) {}

    record EmbedField(String name, String html) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Component(
            String type,
            String id,
            String label,
            String style,
            boolean disabled,
            @Nullable String url,
            List<ChoiceView> options,
            @Nullable Choosing choosing) {}

    State state(PageSource source, Persona persona, PageClock.@Nullable View clock) {
        List<Persona> personas = source.personas();
        return new State(
                source.run(),
                persona.id(),
                source.clubName(),
                source.botConnected(),
                personas.stream()
                        .map(each -> new Person(each.id(), each.name(), each.host(), each.locale()))
                        .toList(),
                PageCast.languages(),
                persona.channels().stream()
                        .map(channel -> channel(persona, channel))
                        .toList(),
                persona.commands(),
                persona.messageCommands(),
                source.members(),
                source.roles(),
                source.cast().severalAnswer(),
                source.events(),
                clock,
                persona.form().map(PageViews::form).orElse(null));
    }

    private static Channel channel(Persona persona, ChannelView view) {
        List<MessageView> messages = persona.messages(view.id());
        String last =
                messages.isEmpty() ? null : messages.get(messages.size() - 1).id();
        return new Channel(
                view.id(),
                view.name(),
                view.type().toLowerCase(Locale.ROOT),
                view.parent().orElse(null),
                view.archived(),
                last);
    }

    private static Form form(FormView view) {
        return new Form(
                view.id(),
                view.title(),
                view.fields().stream().map(PageViews::field).toList());
    }

    private static Field field(FieldInput view) {
        return new Field(
                view.customId(),
                view.label(),
                view.description().orElse(null),
                view.style(),
                view.required(),
                view.value().orElse(null),
                view.placeholder().orElse(null),
                view.minLength(),
                view.maxLength(),
                view.choices());
    }

    Message message(MessageView view) {
        return new Message(
                view.id(),
                view.author(),
                view.bot(),
                view.timestamp(),
                view.edited(),
                html.apply(view.content()),
                view.embeds().stream().map(this::embed).toList(),
                view.rows().stream()
                        .map(row -> row.stream().map(PageViews::component).toList())
                        .toList(),
                view.attachments().stream().map(PageViews::attachment).toList(),
                view.usedCommand().orElse(null),
                view.thread().orElse(null),
                view.ephemeral(),
                view.thinking(),
                view.failed(),
                view.replyTo().orElse(null),
                view.bot() ? null : view.content());
    }

    private static Attachment attachment(AttachmentView view) {
        boolean picture = view.name().toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|gif|webp)");
        return new Attachment(
                view.name(),
                view.size(),
                view.path(),
                view.spoiler(),
                picture,
                view.description().orElse(null));
    }

    private Embed embed(EmbedView view) {
        return new Embed(
                view.title().map(html).orElse(null),
                view.description().map(html).orElse(null),
                view.fields().stream()
                        .map(field -> new EmbedField(html.apply(field.name()), html.apply(field.value())))
                        .toList(),
                view.footer().orElse(null));
    }

    private static Component component(ComponentView view) {
        return new Component(
                view.type(),
                view.customId(),
                view.label(),
                view.style(),
                view.disabled(),
                view.url().orElse(null),
                view.options(),
                view.choosing().orElse(null));
    }
}
