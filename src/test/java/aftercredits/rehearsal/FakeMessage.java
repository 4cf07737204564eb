package aftercredits.rehearsal;

import aftercredits.rehearsal.Persona.AttachmentView;
import aftercredits.rehearsal.Persona.ChannelView;
import aftercredits.rehearsal.Persona.ChoiceView;
import aftercredits.rehearsal.Persona.Choosing;
import aftercredits.rehearsal.Persona.ComponentView;
import aftercredits.rehearsal.Persona.EmbedView;
import aftercredits.rehearsal.Persona.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message under construction. */
final class FakeMessage {
    private final String id;
    private final String author;
    private final String content;
    private final List<EmbedView> embeds = new ArrayList<>();
    private final List<List<ComponentView>> rows = new ArrayList<>();
    private final List<AttachmentView> attachments = new ArrayList<>();
    private String timestamp = "2026-03-05T19:30:00Z";
    private Optional<String> usedCommand = Optional.empty();
    private Optional<String> thread = Optional.empty();
    private Optional<String> replyTo = Optional.empty();
    private boolean ephemeral;
    private boolean thinking;
    private boolean failed;

    private FakeMessage(String id, String author, String content) {
        this.id = id;
        this.author = author;
        this.content = content;
    }

    static FakeMessage ofBot(String id, String content) {
        return new FakeMessage(id, "Aftercredits", content);
    }

    static FakeMessage of(String id, String author, String content) {
        return new FakeMessage(id, author, content);
    }

    String id() {
        return id;
    }

    FakeMessage at(String instant) {
        timestamp = instant;
        return this;
    }

    FakeMessage answering(String usedCommand) {
        this.usedCommand = Optional.of(usedCommand);
        return this;
    }

    FakeMessage replyingTo(String message) {
        replyTo = Optional.of(message);
        return this;
    }

    FakeMessage ephemeral() {
        ephemeral = true;
        return this;
    }

    FakeMessage thinking() {
        thinking = true;
        return this;
    }

    FakeMessage failed() {
        failed = true;
        return this;
    }

    FakeMessage opening(String thread) {
        this.thread = Optional.of(thread);
        return this;
    }

    FakeMessage embed(EmbedView embed) {
        embeds.add(embed);
        return this;
    }

    FakeMessage file(String name, long size, String path) {
        attachments.add(new AttachmentView(name, size, path, false, Optional.empty()));
        return this;
    }

    FakeMessage picture(String name, String path, boolean spoiler, String description) {
        attachments.add(new AttachmentView(name, 1_000, path, spoiler, Optional.of(description)));
        return this;
    }

    FakeMessage row(ComponentView... components) {
        rows.add(List.of(components));
        return this;
    }

    static ComponentView button(String id, String label, String style) {
        return new ComponentView("button", id, label, style, false, Optional.empty(), List.of(), Optional.empty());
    }

    static ComponentView select(String id, String label, String... options) {
        List<ChoiceView> choices = List.of(options).stream()
                .map(each -> new ChoiceView(each, each))
                .toList();
        return select(id, label, choices, new Choosing(1, 1, List.of()));
    }

    /** Of whose options all may be chosen, or none. */
    static ComponentView marks(String id, String label, String chosen, String... options) {
        List<ChoiceView> choices = List.of(options).stream()
                .map(each -> new ChoiceView(each, each))
                .toList();
        return select(id, label, choices, new Choosing(0, options.length, List.of(chosen)));
    }

    private static ComponentView select(String id, String label, List<ChoiceView> choices, Choosing choosing) {
        return new ComponentView("select", id, label, "", false, Optional.empty(), choices, Optional.of(choosing));
    }

    static ChannelView channel(String id, String name, String type, String parent) {
        return new ChannelView(id, name, type, Optional.of(parent).filter(some -> !some.isEmpty()), false);
    }

    MessageView view(String channel) {
        return new MessageView(
                id,
                channel,
                author,
                author.equals("Aftercredits"),
                timestamp,
                false,
                failed ? "The application did not respond" : content,
                embeds,
                rows,
                attachments,
                Optional.empty(),
                usedCommand,
                thread,
                ephemeral,
                thinking,
                failed,
                replyTo);
    }
}
