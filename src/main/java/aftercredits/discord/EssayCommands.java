package aftercredits.discord;

import java.util.Objects;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /essay}. */
final class EssayCommands implements CommandGroup {
    private final Definitions define;
    private final Bookcase essays;
    private final EssayReading reading;
    private final EssayPosting posting;
    private final EssayFiles files;

    EssayCommands(Definitions define, Bookcase essays, EssayReading reading, EssayPosting posting, EssayFiles files) {
        this.define = define;
        this.essays = essays;
        this.reading = reading;
        this.posting = posting;
        this.files = files;
    }

    @Override
    public String name() {
        return "essay";
    }

    @Override
    public SlashCommandData definition() {
        return define.command(
                name(),
                define.sub("essay", "list"),
                define.sub("essay", "read", define.essay(true)),
                define.sub("essay", "preview", define.essay(true)),
                define.sub(
                        "essay",
                        "post",
                        define.essay(true),
                        define.channel(
                                false,
                                ChannelType.TEXT,
                                ChannelType.NEWS,
                                ChannelType.FORUM,
                                ChannelType.GUILD_PUBLIC_THREAD),
                        define.choice("layout", false, "channel", "thread", "forum")),
                define.sub("essay", "add", define.required(OptionType.ATTACHMENT, "file")),
                define.sub("essay", "remove", define.essay(true)));
    }

    @Override
    public Access access(String subcommand) {
        return switch (subcommand) {
            case "list", "read" -> Access.ALL;
            default -> Access.HOST;
        };
    }

    @Override
    public void run(Turn turn, String subcommand, SlashCommandInteraction command) {
        switch (subcommand) {
            case "list" -> reading.list(turn);
            case "read" -> reading.read(turn, Typed.essay(turn, command, essays));
            case "preview" -> reading.preview(turn, Typed.essay(turn, command, essays));
            case "post" -> posting.post(turn, Typed.essay(turn, command, essays), command);
            case "add" ->
                files.add(
                        turn, Objects.requireNonNull(command.getOption("file")).getAsAttachment());
            case "remove" -> files.remove(turn, Typed.essay(turn, command, essays));
            default -> throw new IllegalArgumentException(subcommand);
        }
    }
}
