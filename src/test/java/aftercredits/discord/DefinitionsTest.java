package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.posting.FakeChat;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {
    @TempDir
    Path library;

    @Test
    void the_commands_are_those_of_the_contract_to_the_letter() {
        assertThat(slashCommands().stream()
                        .flatMap(command -> command.getSubcommands().stream()
                                .map(sub -> "/" + command.getName() + " " + line(sub))))
                .containsExactlyInAnyOrder(
                        "/essay list",
                        "/essay read essay*",
                        "/essay preview essay*",
                        "/essay post essay* channel layout(channel,thread,forum)",
                        "/essay add file*",
                        "/essay remove essay*",
                        "/prompt draft essay*",
                        "/prompt add essay* question* stances",
                        "/prompt list essay*",
                        "/discussion open essay* channel every",
                        "/discussion next",
                        "/discussion close",
                        "/discussion pause",
                        "/discussion resume",
                        "/discussion recap essay*",
                        "/film suggest title* year link why",
                        "/film list",
                        "/film vote date* time* channel films",
                        "/film pick film",
                        "/film history film",
                        "/film rate film* rating(5,4.5,4,3.5,3,2.5,2,1.5,1,0.5)*",
                        "/schedule add essay* date* time* repeat(weekly,fortnightly,monthly)"
                                + " what(essay,discussion,both,screening) channel",
                        "/schedule list",
                        "/schedule skip session*",
                        "/schedule pause session*",
                        "/schedule resume session*",
                        "/schedule remove session*",
                        "/schedule import file*",
                        "/schedule export",
                        "/log search text* member essay",
                        "/log export format(json,csv,html,markdown)* essay since until names(display,pseudonym)",
                        "/club setup channel timezone host-role answers(open,after-answering)"
                                + " spoilers(hidden,shown) prompts(kept,undecided) late-limit thread-replies(on,off) keep-answers language(en,de,fr,es,pt-BR)",
                        "/club pace quiet-hours reminder",
                        "/club check",
                        "/my data",
                        "/my forget",
                        "/my consent",
                        "/my films",
                        "/my away",
                        "/my privacy");
    }

    @Test
    void help_is_the_one_command_without_subcommands() {
        assertThat(slashCommands())
                .filteredOn(command -> command.getSubcommands().isEmpty())
                .extracting(CommandData::getName)
                .containsExactly("help");
    }

    @Test
    void a_message_is_logged_by_a_command_on_it() {
        assertThat(definitions())
                .filteredOn(command -> command.getType() == Command.Type.MESSAGE)
                .extracting(CommandData::getName)
                .containsExactly("Log as response");
    }

    @Test
    void every_command_works_in_servers_only() {
        assertThat(definitions())
                .allSatisfy(command -> assertThat(command.getContexts()).containsExactly(InteractionContextType.GUILD));
    }

    @Test
    void essays_sessions_days_and_time_zones_complete() {
        List<String> completed = List.of("essay", "session", "date", "time", "timezone", "since", "film");
        assertThat(options().filter(option -> completed.contains(option.getName())))
                .allMatch(OptionData::isAutoComplete);
        assertThat(options().filter(OptionData::isAutoComplete))
                .extracting(OptionData::getName)
                .containsOnlyElementsOf(completed);
    }

    private java.util.stream.Stream<OptionData> options() {
        return slashCommands().stream()
                .flatMap(command -> command.getSubcommands().stream())
                .flatMap(sub -> sub.getOptions().stream());
    }

    private static String line(SubcommandData sub) {
        return (sub.getName() + " "
                        + sub.getOptions().stream().map(DefinitionsTest::option).collect(Collectors.joining(" ")))
                .strip();
    }

    private static String option(OptionData option) {
        String choices =
                option.getChoices().stream().map(Command.Choice::getAsString).collect(Collectors.joining(","));
        return option.getName() + (choices.isEmpty() ? "" : "(" + choices + ")") + (option.isRequired() ? "*" : "");
    }

    private List<SlashCommandData> slashCommands() {
        return definitions().stream()
                .filter(command -> command.getType() == Command.Type.SLASH)
                .map(SlashCommandData.class::cast)
                .toList();
    }

    private List<CommandData> definitions() {
        DiscordBot bot = new DiscordBot(new DiscordBot.Connection("token", java.util.Optional.empty()));
        DiscordBot.Services services = new Stores(library).services(bot);
        Clubs clubs = new Clubs(services.clubs(), services.privacy().left(), bot.servers());
        try (bot;
                Desk desk = new Desk(clubs)) {
            Wiring.Own own = new Wiring.Own(
                    new FakeChat(InstantSource.system()),
                    bot.screenings(),
                    clubs,
                    desk,
                    new CardDesk(),
                    new Download(new OkHttpClient()),
                    new CommandLinks(),
                    () -> false,
                    new LogAsResponse.Asking());
            return Wiring.switchboard(services, own).definitions();
        }
    }
}
