package aftercredits.discord;

import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Picture;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * A private message of the bot's to one person.
 *
 * @param text Discord markdown, at most 2,000 code points
 */
record Note(String text, List<ActionRow> rows, List<NamedFile> files, List<Picture> pictures) {
    Note {
        rows = List.copyOf(rows);
        files = List.copyOf(files);
        pictures = List.copyOf(pictures);
    }

    /** Discord's limit on a file in a server without boosts: 10 MiB. */
    static final long SMALLEST_UPLOAD_LIMIT = 10L << 20;

    /**
     * A file to take away.
     *
     * @param content read from the start with each call
     */
    record NamedFile(String name, Supplier<InputStream> content) {}

    static Note of(String text) {
        return new Note(text, List.of(), List.of(), List.of());
    }

    /** The same words, buttons and pictures, as a private message. */
    static Note of(OutgoingMessage message) {
        return new Note(message.content(), Outgoing.rows(message), List.of(), message.pictures());
    }

    /** With one more line. */
    Note under(String line) {
        return new Note(text + "\n" + line, rows, files, pictures);
    }

    Note withRows(List<ActionRow> others) {
        List<ActionRow> more = new ArrayList<>(rows);
        more.addAll(others);
        return new Note(text, more, files, pictures);
    }

    /** With one more row of up to five buttons; none where there are no buttons. */
    Note with(List<Button> buttons) {
        if (buttons.isEmpty()) {
            return this;
        }
        List<ActionRow> more = new ArrayList<>(rows);
        more.add(ActionRow.of(buttons));
        return new Note(text, more, files, pictures);
    }

    /** With one more row that holds a menu. */
    Note with(StringSelectMenu menu) {
        List<ActionRow> more = new ArrayList<>(rows);
        more.add(ActionRow.of(menu));
        return new Note(text, more, files, pictures);
    }

    Note with(Button... buttons) {
        return with(List.of(buttons));
    }

    /** With one more file. */
    Note attach(String name, byte[] content) {
        return attach(List.of(new NamedFile(name, () -> new ByteArrayInputStream(content))));
    }

    /** With more files. */
    Note attach(List<NamedFile> others) {
        List<NamedFile> more = new ArrayList<>(files);
        more.addAll(others);
        return new Note(text, rows, more, pictures);
    }

    MessageCreateData asNew() {
        return new MessageCreateBuilder()
                .setContent(text)
                .setComponents(rows)
                .setSuppressEmbeds(true)
                .setAllowedMentions(List.of())
                .setFiles(uploads())
                .build();
    }

    /** Replaces all that the message said before. */
    MessageEditData asEdit() {
        return new MessageEditBuilder()
                .setReplace(true)
                .setContent(text)
                .setComponents(rows)
                .setSuppressEmbeds(true)
                .setAllowedMentions(List.of())
                .setFiles(uploads())
                .build();
    }

    private List<FileUpload> uploads() {
        List<FileUpload> uploads = new ArrayList<>(Outgoing.uploads(pictures));
        files.forEach(file -> uploads.add(FileUpload.fromStreamSupplier(file.name(), file.content())));
        return uploads;
    }
}
