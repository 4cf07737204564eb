package aftercredits.app;

import aftercredits.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Copy the database, whole and consistent, while the bot runs. For PostgreSQL: say how.")
final class BackupCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "The file to write; it must not exist yet.")
    private Path out = Path.of("");

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    BackupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private long size() {
        try {
            return Files.size(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    @SuppressWarnings("try") // Progress is shown by being open.
    public Integer call() {
        try (Database database =
                        Database.openToRead(surroundings.configuration().database());
                Progress shown = Progress.unmeasured(
                        surroundings.console(), surroundings.words().say("app.backup.progress"))) {
            database.backup(out);
        }
        if (json) {
            JsonShapes.print(
                    new JsonShapes.BackedUp(out.toString(), size()),
                    surroundings.console().out());
        } else {
            surroundings.console().say(surroundings.words().say("app.backup.written", "file", out.toString()));
        }
        return 0;
    }
}
