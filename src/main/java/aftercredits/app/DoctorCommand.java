package aftercredits.app;

import aftercredits.app.Finding.Verdict;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tell what is configured, reachable and missing, with the next step.")
final class DoctorCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Finding> findings = examine();
        boolean ready = count(findings, Verdict.MISSING) == 0;
        if (json) {
            JsonShapes.print(
                    JsonShapes.findings(ready, findings), surroundings.console().out());
        } else {
            print(findings, ready);
        }
        return ready ? 0 : 1;
    }

    @SuppressWarnings("try") // What shows until it is closed need not be named in between.
    private List<Finding> examine() {
        try (Progress progress =
                Progress.unmeasured(surroundings.console(), surroundings.words().say("app.doctor.progress"))) {
            return new Doctor(surroundings).examine();
        }
    }

    private void print(List<Finding> findings, boolean ready) {
        Console console = surroundings.console();
        new FindingSheet(console).print(findings);
        Object[] counts = {
            "well", count(findings, Verdict.WELL),
            "notes", count(findings, Verdict.NOTE),
            "missing", count(findings, Verdict.MISSING)
        };
        if (ready) {
            console.say(surroundings.words().say("app.doctor.ready", counts));
        } else {
            console.complain(surroundings.words().say("app.doctor.not-ready", counts));
        }
    }

    private static long count(List<Finding> findings, Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }
}
