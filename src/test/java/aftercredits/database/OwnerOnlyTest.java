package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may read what members wrote. */
class OwnerOnlyTest {
    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @BeforeEach
    void ownersAreKnownHere() {
        assumeTrue(file.folder().getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void everything_that_the_bot_makes_is_its_users_alone() throws IOException {
        permit(file.folder(), "rwxr-xr-x");
        try (Database database = file.open()) {
            database.clubs().save(Club.unset(new ClubId(1), "Kino"));
            database.backup(file.folder().resolve("backup.db"));

            assertThat(permissions("club.db", "club.db-wal", "club.db-shm", "club.db.lock", "backup.db"))
                    .containsOnly("rw-------");
            assertThat(Database.filesOpenToOthers(file.url())).isEmpty();
        }
    }

    @Test
    void what_is_there_already_keeps_its_permissions_and_is_named() throws IOException {
        file.open().close();
        permit(file.folder(), "rwxr-xr-x");
        permit(file.file(), "rw-r-----");

        file.open().close();

        assertThat(permissions("club.db")).containsExactly("rw-r-----");
        assertThat(Database.filesOpenToOthers(file.url())).containsExactly(file.file());
    }

    @Test
    void in_a_folder_that_lets_nobody_in_a_file_is_open_to_nobody() throws IOException {
        file.open().close();
        permit(file.folder(), "rwx------");
        permit(file.file(), "rw-r--r--");

        assertThat(Database.filesOpenToOthers(file.url())).isEmpty();
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private Stream<String> permissions(String... names) {
        return Stream.of(names).map(name -> {
            try {
                return PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file.folder().resolve(name)));
            } catch (IOException e) {
                throw new IllegalStateException(name, e);
            }
        });
    }
}
