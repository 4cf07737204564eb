package aftercredits.discord;

import aftercredits.club.MemberId;
import aftercredits.discussion.Response;
import aftercredits.discussion.ResponseStore;
import aftercredits.essay.EssayId;
import aftercredits.posting.DiscordLink;
import aftercredits.text.Markdown;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /log}. */
final class LogCommands implements CommandGroup {
    private static final int MOST_FOUND = 10;

    private final Definitions define;
    private final ResponseStore responses;
    private final LogFile file;
    private final Bookcase essays;
    private final Words words;

    LogCommands(Definitions define, ResponseStore responses, LogFile file, Bookcase essays, Words words) {
        this.define = define;
        this.responses = responses;
        this.file = file;
        this.essays = essays;
        this.words = words;
    }

    @Override
    public String name() {
        return "log";
    }

    @Override
    public SlashCommandData definition() {
        return define.command(
                name(),
                define.sub(
                        "log",
                        "search",
                        define.required(OptionType.STRING, "text").setMaxLength(200),
                        define.option(OptionType.USER, "member"),
                        define.essay(false)),
                define.sub(
                        "log",
                        "export",
                        define.choice("format", true, "json", "csv", "html", "markdown"),
                        define.essay(false),
                        define.option(OptionType.STRING, "since").setAutoComplete(true),
                        define.option(OptionType.STRING, "until"),
                        define.choice("names", false, "display", "pseudonym")));
    }

    @Override
    public Access access(String subcommand) {
        return Access.HOST;
    }

    @Override
    public void run(Turn turn, String subcommand, SlashCommandInteraction command) {
        Optional<EssayId> essay = Typed.text(command, "essay")
                .map(typed -> essays.logged(turn.who().club().id(), typed));
        switch (subcommand) {
            case "search" -> search(turn, essay, command);
            case "export" -> file.export(turn, essay, command);
            default -> throw new IllegalArgumentException(subcommand);
        }
    }

    private void search(Turn turn, Optional<EssayId> essay, SlashCommandInteraction command) {
        turn.reply().defer();
        String text = Typed.required(command, "text");
        Optional<MemberId> member = Optional.ofNullable(command.getOption("member"))
                .map(option -> new MemberId(option.getAsUser().getIdLong()));
        List<ResponseStore.Logged> found =
                responses.search(turn.who().club().id(), text, member, essay, MOST_FOUND + 1);
        if (found.isEmpty()) {
            throw new Unable(words.say("discord.log.search.none", "text", Shown.inline(text, 100)));
        }
        List<String> entries = new ArrayList<>();
        found.stream().limit(MOST_FOUND).forEach(logged -> entries.add(line(logged)));
        entries.add(
                0,
                words.say(
                        "discord.log.search.head",
                        "text",
                        Shown.inline(text, 100),
                        "count",
                        entries.size(),
                        "more",
                        found.size() > MOST_FOUND ? "yes" : "no"));
        Shown.pages(entries, Shown.MESSAGE).forEach(turn.reply()::say);
    }

    private String line(ResponseStore.Logged logged) {
        Response response = logged.response();
        String head = words.say(
                "discord.log.search.line",
                "name",
                Shown.inline(response.memberName(), 60),
                "time",
                "<t:" + response.at().getEpochSecond() + ":d>",
                "late",
                logged.discussion().closedAt().filter(response.at()::isAfter).isPresent() ? "yes" : "no",
                "essay",
                Shown.inline(logged.discussion().essayTitle(), 80),
                "link",
                link(logged));
        String said = response.stance()
                        .map(stance -> "**" + Shown.inline(stance, 80) + "** ")
                        .orElse("")
                + response.words().map(all -> Shown.inline(all, 300)).orElse("");
        return head + "\n" + (logged.prompt().spoiler() ? Markdown.spoiler(said) : said);
    }

    private static String link(ResponseStore.Logged logged) {
        return logged.prompt()
                .message()
                .map(message -> DiscordLink.to(
                        logged.discussion().club(),
                        logged.discussion().thread().orElse(logged.discussion().channel()),
                        message))
                .orElse("");
    }
}
