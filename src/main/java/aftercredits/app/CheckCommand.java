package aftercredits.app;

import aftercredits.essay.EssayLibrary;
import aftercredits.essay.Problem;
import aftercredits.text.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Check the configuration and every essay; problems are named with file and line.")
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ConfigurationReading reading = surroundings.readConfiguration();
        Path folder = reading.configuration().essays();
        EssayLibrary.Shelf shelf = new EssayLibrary(folder).read();
        List<Problem> inEssays = Stream.concat(shelf.problems().stream(), shelf.warnings().stream())
                .toList();
        reading.problems().forEach(problem -> surroundings.console().complain(problem.toString()));
        inEssays.forEach(problem -> surroundings.console().complain(ProblemLine.in(folder, problem)));
        sayWhatIsFine(reading, folder, shelf.essays().size(), inEssays.size());
        return reading.problems().isEmpty() && inEssays.isEmpty() ? 0 : 1;
    }

    private void sayWhatIsFine(ConfigurationReading reading, Path folder, int readable, int problems) {
        Words words = surroundings.words();
        Console console = surroundings.console();
        if (reading.problems().isEmpty()) {
            console.say(reading.configuration()
                    .file()
                    .map(file -> words.say("app.check.configuration", "file", file.toString()))
                    .orElseGet(() -> words.say("app.check.defaults")));
        }
        console.say(
                words.say("app.check.essays", "folder", folder.toString(), "readable", readable, "problems", problems));
        // Worth knowing, and no problem: the bot runs without.
        new PrivacyFile(reading.configuration().privacy()).hint(words).ifPresent(hint -> console.say(hint.line()));
    }
}
