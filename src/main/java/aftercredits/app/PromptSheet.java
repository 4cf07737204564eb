package aftercredits.app;

import aftercredits.prompt.DraftedPrompt;
import aftercredits.text.Words;
import java.util.List;
import java.util.Locale;

/** Drafted prompts for a person's eyes. */
final class PromptSheet {
    private static final String INDENT = "   ";
    private static final String QUOTE = INDENT + "> ";

    private final Console console;
    private final Words words;
    private final Wrapping wrapping;

    PromptSheet(Console console, Words words) {
        this.console = console;
        this.words = words;
        this.wrapping =
                console.terminal() ? Wrapping.at(console.columns().getAsInt() - QUOTE.length()) : Wrapping.none();
    }

    void print(List<DraftedPrompt> prompts) {
        if (prompts.isEmpty()) {
            console.say(words.say("app.prompts.none"));
        }
        for (int i = 0; i < prompts.size(); i++) {
            print(i + 1, prompts.get(i));
        }
        console.out().flush();
    }

    private void print(int number, DraftedPrompt prompt) {
        List<String> question = wrapping.wrap(number + ". " + Terminal.tame(prompt.question()), INDENT);
        question.forEach(line -> console.out().println(styled(Style.BOLD, line)));
        if (!prompt.stances().isEmpty()) {
            String stances =
                    words.say("app.prompts.stances", "stances", Terminal.tame(String.join(" / ", prompt.stances())));
            wrapping.wrap(stances).forEach(line -> console.out().println(INDENT + line));
        }
        String kind = words.say("app.prompts.kind." + prompt.kind().name().toLowerCase(Locale.ROOT));
        String shown = words.say(prompt.spoiler() ? "app.prompts.hidden" : "app.prompts.open");
        console.out().println(INDENT + styled(Style.DIM, kind + ", " + shown));
        prompt.passage()
                .ifPresent(passage -> passage.text()
                        .lines()
                        .map(Terminal::tame)
                        .flatMap(line -> wrapping.wrap(line).stream())
                        .forEach(line -> console.out().println(QUOTE + line)));
        console.out().println();
    }

    private String styled(Style style, String line) {
        return style.on(line, console.colourOnOut());
    }
}
