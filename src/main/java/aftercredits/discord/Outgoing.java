package aftercredits.discord;

import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Picture;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** A posting's message as JDA sends it, and as Discord gives it back. */
final class Outgoing {
    private Outgoing() {}

    static MessageCreateData create(OutgoingMessage message) {
        return new MessageCreateBuilder()
                .setContent(message.content())
                .setComponents(rows(message))
                .setSuppressEmbeds(true)
                .setAllowedMentions(message.pings() ? List.of(Message.MentionType.HERE) : List.of())
                .setFiles(uploads(message.pictures()))
                .build();
    }

    static MessageEditData edit(OutgoingMessage message) {
        return new MessageEditBuilder()
                .setReplace(true)
                .setContent(message.content())
                .setComponents(rows(message))
                .setSuppressEmbeds(true)
                .setAllowedMentions(List.of())
                .build();
    }

    static List<FileUpload> uploads(List<Picture> pictures) {
        return pictures.stream()
                .map(picture ->
                        FileUpload.fromData(picture.png(), picture.fileName()).setDescription(picture.altText()))
                .toList();
    }

    /**
     * Whether {@code sent} is this message as it was sent: Discord trims what is white at both ends, and may have taken it
     * without its pictures.
     */
    static boolean same(Message sent, OutgoingMessage message) {
        return sent.getContentRaw().strip().equals(message.content().strip())
                && ids(sent).equals(ids(message));
    }

    private static List<String> ids(Message sent) {
        return sent.getComponentTree().findAll(Button.class).stream()
                .map(button -> String.valueOf(button.getCustomId()))
                .toList();
    }

    private static List<String> ids(OutgoingMessage message) {
        return message.rows().stream()
                .flatMap(List::stream)
                .map(OutgoingMessage.Button::customId)
                .toList();
    }

    static List<ActionRow> rows(OutgoingMessage message) {
        return message.rows().stream()
                .map(row -> ActionRow.of(row.stream().map(Outgoing::button).toList()))
                .toList();
    }

    private static Button button(OutgoingMessage.Button button) {
        ButtonStyle style = switch (button.style()) {
            case PRIMARY -> ButtonStyle.PRIMARY;
            case SECONDARY -> ButtonStyle.SECONDARY;
            case SUCCESS -> ButtonStyle.SUCCESS;
            case DANGER -> ButtonStyle.DANGER;
        };
        return Button.of(style, button.customId(), button.label());
    }
}
