package aftercredits.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tell what is configured, reachable and missing, with the next step.")
final class DoctorCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Console console = surroundings.console();
        List<Finding> findings = new Doctor(surroundings).examine();
        findings.forEach(finding -> console.say(finding.line()));
        if (findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.MISSING)) {
            console.complain(surroundings.words().say("app.doctor.not-ready"));
            return 1;
        }
        console.say(surroundings.words().say("app.doctor.ready"));
        return 0;
    }
}
