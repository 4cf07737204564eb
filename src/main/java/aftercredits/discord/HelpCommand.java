package aftercredits.discord;

import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /help}: what can be done, by what a person wants to do; hosts can do more. */
final class HelpCommand implements CommandGroup {
    private final Definitions define;
    private final List<CommandGroup> others;
    private final CommandLinks links;
    private final Words words;
    private volatile List<Linked> commands = List.of();

    /** @param others what there is to help with */
    HelpCommand(Definitions define, List<CommandGroup> others, CommandLinks links, Words words) {
        this.define = define;
        this.others = List.copyOf(others);
        this.links = links;
        this.words = words;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public SlashCommandData definition() {
        return define.command(name());
    }

    @Override
    public Access access(String subcommand) {
        return Access.ALL;
    }

    @Override
    public void run(Turn turn, String subcommand, SlashCommandInteraction command) {
        Object[] places = places();
        List<String> tasks = new ArrayList<>();
        if (turn.who().host()) {
            tasks.add(words.say("discord.help.head.host"));
            tasks.add(words.say("discord.help.host.essay", places));
            tasks.add(words.say("discord.help.host.discussion", places));
            tasks.add(words.say("discord.help.host.evenings", places));
            tasks.add(words.say("discord.help.host.film", places));
            tasks.add(words.say("discord.help.host.log", places));
            tasks.add(words.say("discord.help.host.club", places));
        } else {
            tasks.add(words.say("discord.help.head.member"));
            tasks.add(words.say("discord.help.member.read", places));
            tasks.add(words.say("discord.help.member.discuss", places));
            tasks.add(words.say("discord.help.member.evenings", places));
            tasks.add(words.say("discord.help.member.film", places));
        }
        tasks.add(words.say("discord.help.mine", places));
        Shown.pages(tasks, Shown.MESSAGE).forEach(turn.reply()::say);
        if (turn.who().host() && !turn.who().club().isSetUp()) {
            turn.reply().say(SetupHint.of(turn));
        }
    }

    /** What is put in the patterns' places: a link to each command. */
    private Object[] places() {
        return commands().stream()
                .flatMap(command -> Stream.of(command.place(), links.to(command.name())))
                .toArray();
    }

    /** Read from the definitions once, which are long to write in every language. */
    private List<Linked> commands() {
        List<Linked> found = commands;
        if (found.isEmpty()) {
            found = others.stream()
                    .map(CommandGroup::definition)
                    .flatMap(group -> group.getSubcommands().stream()
                            .map(SubcommandData::getName)
                            .map(sub -> new Linked(place(group.getName(), sub), group.getName() + " " + sub)))
                    .toList();
            commands = found;
        }
        return found;
    }

    /**
     * A command that help leads to.
     *
     * @param place in the patterns: {@code essayPost}
     * @param name {@code essay post}
     */
    private record Linked(String place, String name) {}

    private static String place(String group, String sub) {
        return group + sub.substring(0, 1).toUpperCase(Locale.ROOT) + sub.substring(1);
    }
}
