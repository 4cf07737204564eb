package aftercredits.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person at the loopback Discord: what they see and what they can do, as Discord's own client would let them. Tests
 * and the page both act through this.
 *
 * <p>Ids are snowflakes in decimal digits. Calls return when the loopback Discord has taken the act, not when the bot has
 * answered: look at {@link #messages} (or {@link #form}) for that.
 */
public interface Persona {
    String id();

    String name();

    /** Whether this person has the role that lets people run the club. */
    boolean host();

    /** The language of this person's Discord, {@code en-US}. */
    String locale();

    /** Channels and threads this person can see, in the order the channel list shows them. */
    List<ChannelView> channels();

    /** The channel's messages this person can see, oldest first, ephemeral answers to them included. */
    List<MessageView> messages(String channel);

    /** The slash commands this person may use here. */
    List<CommandView> commands();

    /**
     * Asks the bot to complete the option that is being typed.
     *
     * @return the choices, at most 25, or none when the bot does not answer in time
     */
    List<ChoiceView> complete(String channel, String command, Map<String, String> options, String focused);

    /**
     * Uses a slash command.
     *
     * @param command as typed, without the slash: {@code essay post}
     * @param options by name, as typed; files by their option's name
     * @return the interaction's id, which its answer carries as {@link MessageView#interaction}
     * @throws IllegalArgumentException if there is no such command or an option is missing or no value of its type
     */
    String use(String channel, String command, Map<String, String> options, Map<String, Upload> files);

    /** Presses a button. Returns the interaction's id. */
    String press(String message, String customId);

    /** Chooses from a select menu. Returns the interaction's id. */
    String choose(String message, String customId, List<String> values);

    /** The form that the bot opened for this person and that is not sent yet. */
    Optional<FormView> form();

    /**
     * Sends the form; sent twice, it reaches the bot twice. Returns the interaction's id.
     *
     * @param form as {@link #form} gave it; with another {@code customId} it is one that a changed client sends
     * @param values by {@link FieldInput#customId}; several choices of one field stand one a line
     * @throws IllegalArgumentException if a value is missing, too short or too long, or none of the choices
     */
    String submit(FormView form, Map<String, String> values);

    /** Closes the form without sending it. */
    void closeForm();

    /** The names of the commands that this person may use on a message. */
    List<String> messageCommands();

    /**
     * Uses a command on a message. Returns the interaction's id.
     *
     * @throws IllegalArgumentException if there is no such command or message
     */
    String useOn(String message, String command);

    /** Writes an ordinary message. Returns its id. */
    String write(String channel, String content);

    /**
     * Replies to a message where it stands. Returns the reply's id.
     *
     * @param ping whether whoever wrote it is to know, as is usual
     */
    String reply(String message, String content, boolean ping);

    /** Changes a message of one's own. */
    void edit(String message, String content);

    /** Deletes a message of one's own, or anybody's as one who manages messages. */
    void delete(String message);

    /** A file a message carries, or one to attach. */
    record Upload(String name, byte[] content) {}

    /** @param type {@code text}, {@code announcement}, {@code forum} or {@code thread} */
    record ChannelView(String id, String name, String type, Optional<String> parent, boolean archived) {}

    /**
     * @param author the writer's name
     * @param bot whether the bot wrote it
     * @param usedCommand {@code "Ana used /discussion open"}, where the message answers a command
     * @param ephemeral only this person sees it
     * @param thinking the bot deferred and has not answered yet
     * @param failed the bot did not answer within Discord's three seconds
     * @param replyTo the id of the message that it is a reply to
     */
    record MessageView(
            String id,
            String channel,
            String author,
            boolean bot,
            String timestamp,
            boolean edited,
            String content,
            List<EmbedView> embeds,
            List<List<ComponentView>> rows,
            List<AttachmentView> attachments,
            Optional<String> interaction,
            Optional<String> usedCommand,
            Optional<String> thread,
            boolean ephemeral,
            boolean thinking,
            boolean failed,
            Optional<String> replyTo) {}

    record EmbedView(
            Optional<String> title, Optional<String> description, List<FieldView> fields, Optional<String> footer) {}

    record FieldView(String name, String value) {}

    /** @param type {@code button}, {@code link} or {@code select}; a select's options are in {@code options}, only it has {@code choosing} */
    record ComponentView(
            String type,
            String customId,
            String label,
            String style,
            boolean disabled,
            Optional<String> url,
            List<ChoiceView> options,
            Optional<Choosing> choosing) {}

    /**
     * How many of a select's options can be chosen.
     *
     * @param chosen the values of those that are chosen from the start
     */
    record Choosing(int least, int most, List<String> chosen) {}

    /** @param path where the page's server gives the file */
    /** @param description its text for who doesn't see it */
    record AttachmentView(String name, long size, String path, boolean spoiler, Optional<String> description) {}

    record CommandView(String name, String description, List<OptionView> options) {}

    /** @param type {@code string, integer, boolean, user, channel, role, number, attachment} */
    record OptionView(
            String name,
            String description,
            String type,
            boolean required,
            boolean autocomplete,
            List<ChoiceView> choices) {}

    record ChoiceView(String name, String value) {}

    record FormView(String id, String customId, String title, List<FieldInput> fields) {}

    /** @param style {@code short}, {@code paragraph} or {@code select} */
    record FieldInput(
            String customId,
            String label,
            Optional<String> description,
            String style,
            boolean required,
            Optional<String> value,
            Optional<String> placeholder,
            int minLength,
            int maxLength,
            List<ChoiceView> choices) {}
}
