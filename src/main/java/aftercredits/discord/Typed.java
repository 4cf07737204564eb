package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.essay.Essay;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;

/** Reads a command's options. */
final class Typed {
    private Typed() {}

    /** What was typed into a text option; empty where it was left out. */
    static Optional<String> text(SlashCommandInteraction command, String option) {
        return Optional.ofNullable(command.getOption(option)).map(OptionMapping::getAsString);
    }

    /** What was typed into an option that Discord demands. */
    static String required(SlashCommandInteraction command, String option) {
        return Objects.requireNonNull(command.getOption(option), option).getAsString();
    }

    /**
     * The essay that was named.
     *
     * @throws Unable if there is none of that name
     */
    static Essay essay(Turn turn, SlashCommandInteraction command, Bookcase essays) {
        return essays.named(turn.who().club().id(), required(command, "essay"));
    }

    static Message.Attachment file(SlashCommandInteraction command) {
        return Objects.requireNonNull(command.getOption("file")).getAsAttachment();
    }

    static Optional<ChannelId> channel(SlashCommandInteraction command) {
        return Optional.ofNullable(command.getOption("channel"))
                .map(option -> new ChannelId(option.getAsChannel().getIdLong()));
    }
}
