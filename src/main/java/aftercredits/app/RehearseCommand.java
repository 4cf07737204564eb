package aftercredits.app;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Run the rehearsal: a Discord of its own in your browser, without token or network.")
final class RehearseCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The page's port on 127.0.0.1, 0 for any free one (default: 8370, or any if that is taken).")
    private @Nullable Integer port;

    RehearseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (port != null && !RehearsalPort.isPort(port)) {
            throw new ParameterException(
                    spec.commandLine(), surroundings.words().say("app.rehearse.port", "port", port.toString()));
        }
        Configuration configuration = surroundings.configuration();
        return rehearse(
                surroundings, configuration, port == null ? configuration.rehearsalPort() : OptionalInt.of(port));
    }

    @SuppressWarnings("try") // What runs until it is closed need not be named in between.
    static int rehearse(Surroundings surroundings, Configuration configuration, OptionalInt port) {
        try (UntilTheEnd end = UntilTheEnd.ofThisProcess();
                RunningRehearsal rehearsal = RunningRehearsal.start(port, configuration, surroundings)) {
            surroundings.console().say(surroundings.words().say("app.run.rehearsal", "page", rehearsal.page()));
            end.await();
        }
        return 0;
    }
}
