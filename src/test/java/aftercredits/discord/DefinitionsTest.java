package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.posting.FakeChat;
import aftercredits.text.Language;
import aftercredits.text.Words;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
                        "/club setup channel timezone host-role answers(open,after-answering) spoilers(hidden,shown)"
                                + " prompts(kept,undecided) late-limit thread-replies(on,off) keep-answers"
                                + " language(en,de,fr,es,pt-BR)",
                        "/club pace quiet-hours reminder ping",
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

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void commands_and_options_have_names_of_their_own_in_every_language(Language language) {
        Words words = Words.in(language);
        assertThat(slashCommands().stream().flatMap(DefinitionsTest::commandNames))
                .allMatch(words::knows, "named in discord_" + language.tag() + ".properties");
        assertThat(options().map(option -> "discord.option-name." + option.getName()))
                .allMatch(words::knows, "named in discord_" + language.tag() + ".properties");
        slashCommands().forEach(command -> {
            assertThat(command.getSubcommands().stream()
                            .map(sub -> words.say("discord.command-name." + command.getName() + "." + sub.getName())))
                    .doesNotHaveDuplicates();
            command.getSubcommands()
                    .forEach(sub -> assertThat(sub.getOptions().stream()
                                    .map(option -> words.say("discord.option-name." + option.getName())))
                            .doesNotHaveDuplicates());
        });
    }

    private static java.util.stream.Stream<String> commandNames(SlashCommandData command) {
        String name = "discord.command-name." + command.getName();
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(name),
                command.getSubcommands().stream().map(sub -> name + "." + sub.getName()));
    }

    @Test
    void a_command_is_short_enough_for_discord_in_its_longest_language() {
        assertThat(slashCommands())
                .allSatisfy(command -> assertThat(longest(
                                        command.getDescription(),
                                        command.getDescriptionLocalizations().toMap())
                                + command.getSubcommands().stream()
                                        .mapToInt(DefinitionsTest::length)
                                        .sum())
                        .as("/" + command.getName())
                        .isLessThanOrEqualTo(8_000));
    }

    private static int length(SubcommandData sub) {
        return longest(sub.getName(), sub.getNameLocalizations().toMap())
                + longest(
                        sub.getDescription(), sub.getDescriptionLocalizations().toMap())
                + sub.getOptions().stream().mapToInt(DefinitionsTest::length).sum();
    }

    private static int length(OptionData option) {
        return longest(option.getName(), option.getNameLocalizations().toMap())
                + longest(
                        option.getDescription(),
                        option.getDescriptionLocalizations().toMap())
                + option.getChoices().stream()
                        .mapToInt(choice -> choice.getAsString().length()
                                + longest(
                                        choice.getName(),
                                        choice.getNameLocalizations().toMap()))
                        .sum();
    }

    private static int longest(String written, java.util.Map<?, String> localised) {
        return localised.values().stream().mapToInt(String::length).reduce(written.length(), Math::max);
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
