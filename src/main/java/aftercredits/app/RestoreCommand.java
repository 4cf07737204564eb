package aftercredits.app;

import aftercredits.club.Restoration;
import aftercredits.database.Database;
import aftercredits.database.Restored;
import aftercredits.database.Restored.ErasedAgain;
import aftercredits.text.Words;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Put a backup in the place of the database, which is moved aside. Stop the bot first.",
            "What the backup says is owed or due is not posted by itself afterwards: hosts are asked."
        })
final class RestoreCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final Surroundings surroundings;

    @ArgGroup(multiplicity = "1")
    private Way way = new Way();

    /** One of them. */
    static final class Way {
        @Option(names = "--from", paramLabel = "PATH", description = "The backup. It is checked first, and only read.")
        private @Nullable Path from;

        @Option(
                names = "--done-by-hand",
                description = "The copy is in its place already (pg_restore put it there, or you did): only note it.")
        private boolean doneByHand;
    }

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    RestoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        String database = surroundings.configuration().database();
        Path from = way.from;
        Restored restored = from == null
                ? Restored.byHand(Database.markRestored(database, surroundings.clock()))
                : restored(database, from);
        if (json) {
            JsonShapes.print(
                    JsonShapes.restored(from, restored), surroundings.console().out());
        } else {
            tell(from, restored);
        }
        return 0;
    }

    @SuppressWarnings("try") // Progress is shown by being open.
    private Restored restored(String database, Path from) {
        try (Progress shown =
                Progress.unmeasured(surroundings.console(), surroundings.words().say("app.restore.progress"))) {
            return Database.restore(database, from, surroundings.clock());
        }
    }

    private void tell(@Nullable Path from, Restored restored) {
        if (from != null) {
            say("app.restore.restored", "file", from.toString());
        }
        sayWhatIsKnown(restored.restoration());
        restored.movedAside().ifPresent(aside -> say("app.restore.aside", "file", aside.toString()));
        if (from != null) {
            sayWhatWasErased(restored);
        }
        say("app.restore.start");
    }

    private void sayWhatIsKnown(Restoration restoration) {
        say("app.restore.as-of", "time", TIME.format(restoration.asOf()));
    }

    private void sayWhatWasErased(Restored restored) {
        ErasedAgain again = restored.erasedAgain();
        if (!again.known()) {
            say(
                    "app.restore.erased-unknown",
                    "time",
                    TIME.format(restored.restoration().asOf()));
        } else if (again.clubs() + again.members() + again.responses() > 0) {
            say(
                    "app.restore.erased",
                    "clubs",
                    again.clubs(),
                    "members",
                    again.members(),
                    "responses",
                    again.responses());
        }
    }

    private void say(String key, Object... namesAndValues) {
        Words words = surroundings.words();
        surroundings.console().say(words.say(key, namesAndValues));
    }
}
