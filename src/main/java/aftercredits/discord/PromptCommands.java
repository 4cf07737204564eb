package aftercredits.discord;

import aftercredits.essay.Essay;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptId;
import aftercredits.prompt.PromptReview;
import aftercredits.text.Words;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /prompt}. */
final class PromptCommands implements CommandGroup {
    private final Definitions define;
    private final Bookcase essays;
    private final PromptReview review;
    private final ReviewCards cards;
    private final PromptText text;
    private final PromptList list;
    private final Words words;

    PromptCommands(
            Definitions define, Bookcase essays, PromptReview review, ReviewCards cards, PromptText text, Words words) {
        this.define = define;
        this.essays = essays;
        this.review = review;
        this.cards = cards;
        this.text = text;
        this.list = new PromptList(text, words);
        this.words = words;
    }

    @Override
    public String name() {
        return "prompt";
    }

    @Override
    public SlashCommandData definition() {
        return define.command(
                name(),
                define.sub("prompt", "draft", define.essay(true)),
                define.sub(
                        "prompt",
                        "add",
                        define.essay(true),
                        define.required(OptionType.STRING, "question"),
                        define.option(OptionType.STRING, "stances")),
                define.sub("prompt", "list", define.essay(true)));
    }

    @Override
    public Access access(String subcommand) {
        return Access.HOST;
    }

    @Override
    public void run(Turn turn, String subcommand, SlashCommandInteraction command) {
        Essay essay = Typed.essay(turn, command, essays);
        switch (subcommand) {
            case "draft" -> cards.draft(turn, essay);
            case "add" ->
                add(
                        turn,
                        essay,
                        Typed.required(command, "question"),
                        Typed.text(command, "stances").orElse(""));
            case "list" -> list(turn, essay);
            default -> throw new IllegalArgumentException(subcommand);
        }
    }

    private void add(Turn turn, Essay essay, String question, String stances) {
        turn.reply()
                .say(
                        switch (review.add(
                                turn.who().club().id(),
                                essay,
                                question,
                                stances,
                                turn.who().id())) {
                            case PromptReview.Written.Refused refused -> words.say(refused.reasonKey());
                            case PromptReview.Written.Kept kept ->
                                words.say(
                                                "discord.prompt.added",
                                                "title",
                                                Shown.inline(essay.credits().title(), 150))
                                        + "\n\n"
                                        + text.line(number(turn, essay, kept.prompt()), kept.prompt());
                        });
    }

    private int number(Turn turn, Essay essay, Prompt prompt) {
        List<PromptId> kept =
                overview(turn, essay).kept().stream().map(Prompt::id).toList();
        return kept.contains(prompt.id()) ? kept.indexOf(prompt.id()) + 1 : kept.size();
    }

    private void list(Turn turn, Essay essay) {
        list.notes(essay, overview(turn, essay), turn.who().club().prompts()).forEach(turn.reply()::say);
    }

    private PromptReview.Overview overview(Turn turn, Essay essay) {
        return review.overview(turn.who().club().id(), essay, turn.who().id());
    }
}
