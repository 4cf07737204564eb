package aftercredits.app;

import aftercredits.essay.EssayLibrary;
import aftercredits.text.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
        List<String> problems = new ArrayList<>();
        reading.problems().forEach(problem -> problems.add(problem.toString()));
        shelf.problems().forEach(problem -> problems.add(ProblemLine.of(folder, problem)));
        problems.forEach(surroundings.console()::complain);
        sayWhatIsFine(reading, folder, shelf);
        return problems.isEmpty() ? 0 : 1;
    }

    private void sayWhatIsFine(ConfigurationReading reading, Path folder, EssayLibrary.Shelf shelf) {
        Words words = surroundings.words();
        Console console = surroundings.console();
        if (reading.problems().isEmpty()) {
            console.say(reading.configuration()
                    .file()
                    .map(file -> words.say("app.check.configuration", "file", file.toString()))
                    .orElseGet(() -> words.say("app.check.defaults")));
        }
        console.say(words.say(
                "app.check.essays",
                "folder",
                folder.toString(),
                "readable",
                shelf.essays().size(),
                "problems",
                shelf.problems().size()));
    }
}
