package aftercredits.app;

import aftercredits.app.Complaint.Severity;
import aftercredits.essay.EssayLibrary;
import aftercredits.essay.Problem;
import aftercredits.text.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Check the configuration and every essay; problems are named with file, line and column.")
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ConfigurationReading reading = surroundings.readConfiguration();
        Path folder = reading.configuration().essays();
        EssayLibrary.Shelf shelf = shelf(folder);
        List<Complaint> complaints = Stream.concat(reading.problems().stream(), inEssays(folder, shelf))
                .toList();
        if (json) {
            JsonShapes.print(
                    JsonShapes.checked(complaints, folder, shelf.essays().size()),
                    surroundings.console().out());
        } else {
            print(complaints, reading, shelf);
        }
        return complaints.isEmpty() ? 0 : 1;
    }

    @SuppressWarnings("try") // What shows until it is closed need not be named in between.
    private EssayLibrary.Shelf shelf(Path folder) {
        try (Progress progress =
                Progress.unmeasured(surroundings.console(), surroundings.words().say("app.check.progress"))) {
            return new EssayLibrary(folder).read();
        }
    }

    private Stream<Complaint> inEssays(Path folder, EssayLibrary.Shelf shelf) {
        EssayComplaints complaints = new EssayComplaints(surroundings.words());
        return Stream.concat(
                complaints(complaints, folder, shelf.problems(), Severity.ERROR),
                complaints(complaints, folder, shelf.warnings(), Severity.WARNING));
    }

    private static Stream<Complaint> complaints(
            EssayComplaints complaints, Path folder, List<Problem> problems, Severity severity) {
        return problems.stream().map(problem -> complaints.in(folder, problem, severity));
    }

    private void print(List<Complaint> complaints, ConfigurationReading reading, EssayLibrary.Shelf shelf) {
        Words words = surroundings.words();
        Console console = surroundings.console();
        ComplaintSheet sheet = new ComplaintSheet(console, words);
        sheet.print(complaints);
        if (reading.problems().isEmpty()) {
            console.say(reading.configuration()
                    .file()
                    .map(file -> words.say("app.check.configuration", "file", file.toString()))
                    .orElseGet(() -> words.say("app.check.defaults")));
        }
        console.say(words.say(
                "app.check.essays",
                "folder",
                reading.configuration().essays().toString(),
                "readable",
                shelf.essays().size(),
                "problems",
                shelf.problems().size() + shelf.warnings().size()));
        // Worth knowing, and no problem: the bot runs without.
        new PrivacyFile(reading.configuration().privacy())
                .hint(words)
                .ifPresent(hint -> new FindingSheet(console).print(List.of(hint)));
        if (!complaints.isEmpty()) {
            sheet.count(complaints);
        }
    }
}
