package aftercredits.app;

import aftercredits.database.Database;
import aftercredits.database.DatabaseTrouble;
import aftercredits.database.Move;
import aftercredits.database.Moved;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Move everything in an SQLite database to PostgreSQL. Stop the bot first.",
            "Counts and checksums of both are compared before the new one may be used. When it is broken off, call it",
            "again: it goes on where it stopped. Afterwards no bot starts from the old database any more."
        })
final class MigrateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "ADDRESS",
            description = "The database that the bot has used: jdbc:sqlite:data/aftercredits.db")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            description = "The new, empty one: jdbc:postgresql://host/database. User and password are those in "
                    + "AFTERCREDITS_DATABASE if that names the same database; without --to it is the database to fill.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    MigrateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        String configured = to.isPresent()
                ? surroundings.readConfiguration().configuration().database()
                : surroundings.configuration().database();
        String target = to.orElse(configured);
        mustBeAddresses(target);
        warnOfPassword();
        try (Move move = opened(target, configured)) {
            tell(moved(move));
        }
        return 0;
    }

    private void mustBeAddresses(String target) {
        mustBeAddress(from, "app.migrate.not-from");
        mustBeAddress(target, "app.migrate.not-to");
        try {
            Database.mustBeMovable(from, target);
        } catch (DatabaseTrouble unfit) {
            throw wrongUsage(unfit.what() + " " + unfit.next());
        }
    }

    /** It is not repeated: it may hold a password. */
    private void mustBeAddress(String address, String otherwise) {
        try {
            Database.mustBeAddress(address);
        } catch (DatabaseTrouble none) {
            throw wrongUsage(surroundings.words().say(otherwise));
        }
    }

    private ParameterException wrongUsage(String line) {
        return new ParameterException(spec.commandLine(), line);
    }

    private void warnOfPassword() {
        if (to.filter(ConfigurationReader::holdsPassword).isPresent()) {
            surroundings.console().complain(surroundings.words().say("app.migrate.password"));
        }
    }

    @SuppressWarnings("try") // Progress is shown by being open.
    private Move opened(String target, String configured) {
        try (Progress shown =
                Progress.unmeasured(surroundings.console(), surroundings.words().say("app.migrate.opening"))) {
            return Database.move(from, target, configured, surroundings.clock());
        }
    }

    @SuppressWarnings("try") // As above.
    private Moved moved(Move move) {
        try (Progress shown = Progress.of(
                surroundings.console(), surroundings.words().say("app.migrate.progress"), move::steps, move::done)) {
            return move.run();
        } catch (DatabaseTrouble broken) {
            throw new CommandTrouble(
                    surroundings.words().say("app.migrate.broken", "what", broken.what(), "next", broken.next()));
        }
    }

    private void tell(Moved moved) {
        if (json) {
            JsonShapes.print(JsonShapes.migrated(moved), surroundings.console().out());
            return;
        }
        if (moved.resumed()) {
            say("app.migrate.resumed");
        }
        say(
                "app.migrate.moved",
                "from",
                moved.from(),
                "to",
                moved.to(),
                "rows",
                moved.rows(),
                "tables",
                moved.tables().size());
        say("app.migrate.left", "from", moved.from());
        say("app.migrate.start", "to", moved.to());
    }

    private void say(String key, Object... namesAndValues) {
        surroundings.console().say(surroundings.words().say(key, namesAndValues));
    }
}
