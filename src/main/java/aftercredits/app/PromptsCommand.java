package aftercredits.app;

import aftercredits.essay.Essay;
import aftercredits.prompt.Drafting;
import aftercredits.prompt.PromptDrafter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "prompts",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Draft prompts from an essay's text, best first, each with the passage it rests on.",
            "Rules draft them, or the language model that the configuration names."
        })
final class PromptsCommand implements Callable<Integer> {
    private static final int USUAL_MAX = 10;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "An essay's file, .md or .txt.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--max", paramLabel = "N", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int max = USUAL_MAX;

    PromptsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (max < 1) {
            throw new ParameterException(
                    spec.commandLine(), surroundings.words().say("app.prompts.max", "max", max));
        }
        Essay essay = EssayFile.read(file, surroundings);
        Drafting drafting = draft(essay);
        drafting.note().map(note -> note.in(surroundings.words())).ifPresent(surroundings.console()::complain);
        if (json) {
            JsonShapes.print(
                    JsonShapes.prompts(essay, drafting.prompts()),
                    surroundings.console().out());
        } else {
            new PromptSheet(surroundings.console(), surroundings.words()).print(drafting.prompts());
        }
        return 0;
    }

    @SuppressWarnings("try") // What shows until it is closed need not be named in between.
    private Drafting draft(Essay essay) {
        PromptDrafter drafter = Drafters.of(surroundings.configuration());
        try (Progress progress =
                Progress.unmeasured(surroundings.console(), surroundings.words().say("app.prompts.progress"))) {
            return drafter.draft(essay, max);
        }
    }
}
