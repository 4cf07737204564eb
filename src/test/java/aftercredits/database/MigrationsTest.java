package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.database.DatabaseTrouble.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationsTest {
    private static final Club KINO = Club.unset(new ClubId(11), "Kino");

    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Test
    void a_migration_to_come_keeps_what_is_there() {
        keepAClub();

        migrations("good").bringUpToDate();
        migrations("good").mustBeUpToDate();

        assertThat(clubs()).containsExactly(KINO.name());
    }

    @Test
    void a_database_of_before_a_migration_is_not_read_until_the_bot_ran_it() {
        keepAClub();

        DatabaseTrouble trouble = catchThrowableOfType(
                DatabaseTrouble.class, () -> migrations("good").mustBeUpToDate());

        assertThat(trouble.kind()).isEqualTo(Kind.OLDER);
        assertThat(trouble.what()).containsPattern("version \\d+,").contains("needs 900");
    }

    @Test
    void a_migration_that_fails_halfway_changes_nothing() {
        keepAClub();

        DatabaseTrouble trouble = catchThrowableOfType(
                DatabaseTrouble.class, () -> migrations("bad").bringUpToDate());

        assertThat(trouble.kind()).isEqualTo(Kind.OTHER);
        assertThat(file.open().clubs().all()).containsExactly(KINO);
    }

    /** What lies on the disk while it runs is what a power cut or a kill would leave. */
    @Test
    void a_migration_that_is_cut_off_halfway_changed_nothing_and_is_done_by_the_next_start() throws Exception {
        keepAClub();
        Path cut = Files.createDirectory(file.folder().resolve("cut"));
        Path log = Path.of(file.file() + "-wal");
        try (ExecutorService bot = Executors.newSingleThreadExecutor()) {
            Future<?> migrating = bot.submit(() -> migrations("long").bringUpToDate());
            boolean cutOff = false;
            while (!cutOff && !migrating.isDone()) {
                // None there counts as empty: it comes and goes with every connection that looks at the schema.
                cutOff = log.toFile().length() > 1_000_000 && isCopied(log, cut);
            }
            assertThat(cutOff).as("halfway").isTrue();
            migrating.get();
        }

        String url = "jdbc:sqlite:" + cut.resolve("club.db");
        try (Database database = Database.open(url, FreshDatabase.CLOCK)) {
            assertThat(database.clubs().all()).containsExactly(KINO);
        }
        SqliteAddress.of(url)
                .migrations(true, SqliteAddress.MIGRATIONS, "classpath:migrations-to-come/long")
                .bringUpToDate();
        try (SqliteFile sqlite = SqliteFile.toRead(SqliteAddress.of(url))) {
            assertThat(sqlite.<String>read(handle -> handle.createQuery("SELECT name FROM club")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("Kino, rewritten");
        }
    }

    /** Not when the log went meanwhile, as it does at the end. */
    private boolean isCopied(Path log, Path folder) throws IOException {
        try {
            Files.copy(log, folder.resolve("club.db-wal"));
            Files.copy(file.file(), folder.resolve("club.db"));
            return true;
        } catch (NoSuchFileException over) {
            return false;
        }
    }

    private void keepAClub() {
        try (Database database = Database.open(file.url(), FreshDatabase.CLOCK)) {
            database.clubs().save(KINO);
        }
    }

    private Migrations migrations(String toCome) {
        return SqliteAddress.of(file.url())
                .migrations(true, SqliteAddress.MIGRATIONS, "classpath:migrations-to-come/" + toCome);
    }

    private List<String> clubs() {
        try (SqliteFile sqlite = SqliteFile.toRead(SqliteAddress.of(file.url()))) {
            return sqlite.read(handle -> handle.createQuery("SELECT name FROM club")
                    .mapTo(String.class)
                    .list());
        }
    }
}
