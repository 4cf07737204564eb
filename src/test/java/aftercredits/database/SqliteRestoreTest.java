package aftercredits.database;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.ANORA;
import static aftercredits.discussion.ClubNight.BEN;
import static aftercredits.discussion.ClubNight.CEM;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static aftercredits.discussion.ClubNight.OTHER_CLUB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aftercredits.club.Club;
import aftercredits.club.Member;
import aftercredits.database.DatabaseTrouble.Kind;
import aftercredits.database.Restored.ErasedAgain;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteRestoreTest {
    private static final Instant LATER = EVENING.plusSeconds(3_600);

    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    private long entries;

    @Test
    void a_backup_of_an_earlier_version_is_brought_up_to_date_and_left_as_it_is_itself() throws IOException {
        Path old = file.folder().resolve("old.db");
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + old, null, null)
                .locations(SqliteAddress.MIGRATIONS)
                .table("schema_history")
                .target("5")
                .load()
                .migrate();
        byte[] bytes = Files.readAllBytes(old);

        restore(old);

        assertThat(old).hasBinaryContent(bytes);
        assertThat(file.open().clubs().all()).isEmpty();
        assertThat(names()).doesNotContain("old.db-wal", "old.db-shm");
    }

    @Test
    void a_copy_that_was_taken_from_under_a_bot_is_put_back_with_its_log() throws IOException {
        Path raw = file.folder().resolve("raw.db");
        Database running = file.open();
        saying(running, ANA);
        Files.copy(file.file(), raw);
        Files.copy(Path.of(file.file() + "-wal"), Path.of(raw + "-wal"));
        running.close();

        restore(raw);

        assertThat(answers(file.open())).containsExactly("What Ana says.");
    }

    @Test
    void wherever_the_power_goes_the_next_start_has_the_backup_in_place_and_the_old_one_whole_beside_it()
            throws Exception {
        for (int steps = 0; steps <= 4; steps++) {
            Path folder = Files.createDirectory(file.folder().resolve("after-" + steps));
            SqliteAddress database = new SqliteAddress(folder.resolve("club.db"));
            leaveWithALog(database.path(), "Old");
            Path ready = folder.resolve("ready.db");
            try (Database copy = Database.open("jdbc:sqlite:" + ready, FreshDatabase.CLOCK)) {
                copy.clubs().save(Club.unset(CLUB, "New"));
            }

            SqliteSwap swap = SqliteSwap.decide(database, ready, "then");
            for (SqliteSwap.Step step : swap.steps().stream().limit(steps).toList()) {
                step.take();
            }

            try (Database next = Database.open(database.url(), FreshDatabase.CLOCK)) {
                assertThat(next.clubs().all())
                        .as("after %s steps", steps)
                        .extracting(Club::name)
                        .containsExactly("New");
            }
            try (Database old =
                    Database.open("jdbc:sqlite:" + folder.resolve("club.db.before-then"), FreshDatabase.CLOCK)) {
                assertThat(old.clubs().all())
                        .as("after %s steps", steps)
                        .extracting(Club::name)
                        .containsExactly("Old");
            }
        }
    }

    @Test
    void a_working_copy_that_a_process_left_is_removed_by_the_next_start() throws IOException {
        file.open().close();
        Path left = Files.writeString(file.folder().resolve("club.db.restoring-1f"), "words of members");

        file.open();

        assertThat(left).doesNotExist();
    }

    @Test
    void two_restores_in_one_second_overwrite_nothing() {
        Path backup = backedUp(CLUB_NAMED_ONE);

        restore(backup);
        restore(backup);

        assertThat(names()).contains("club.db.before-2026-11-22T190000Z", "club.db.before-2026-11-22T190000Z-2");
    }

    @Test
    void what_had_been_erased_since_the_backup_is_erased_from_it_again() throws IOException {
        Path backup = file.folder().resolve("monday.db");
        try (Database database = file.open()) {
            saying(database, ANA, BEN);
            database.clubs().save(Club.unset(OTHER_CLUB, "Another"));
            database.backup(backup);
            database.members().forget(CLUB, ANA.id());
            database.clubs().erase(OTHER_CLUB);
            saying(database, CEM);
        }

        Restored restored = restore(backup);

        assertThat(restored.erasedAgain()).isEqualTo(new ErasedAgain(true, 1, 1, 1));
        Database now = file.open();
        assertThat(answers(now)).containsExactly("What Ben says.");
        assertThat(now.clubs().all()).extracting(Club::id).containsExactly(CLUB);
        assertThat(now.members().find(CLUB, ANA.id())).isEmpty();
        now.close();
        assertThat(new String(Files.readAllBytes(file.file()), StandardCharsets.ISO_8859_1))
                .doesNotContain("What Ana says");
    }

    @Test
    void a_new_database_that_was_made_after_the_old_one_was_lost_erases_nothing() throws IOException {
        Path backup = backedUp(CLUB_NAMED_ONE);
        for (String name : names()) {
            if (name.startsWith("club.db")) {
                Files.delete(file.folder().resolve(name));
            }
        }
        file.open().close();

        assertThat(restore(backup).erasedAgain()).isEqualTo(ErasedAgain.UNKNOWN);
        assertThat(answers(file.open())).containsExactly("What Ana says.");
    }

    @Test
    void an_earlier_backup_that_was_put_back_before_erases_nothing_of_a_later_one() {
        Path monday = file.folder().resolve("monday.db");
        Path tuesday = file.folder().resolve("tuesday.db");
        try (Database database = file.open()) {
            saying(database, ANA);
            database.backup(monday);
            saying(database, BEN);
            database.backup(tuesday);
        }
        restore(monday);

        assertThat(restore(tuesday, LATER).erasedAgain()).isEqualTo(ErasedAgain.UNKNOWN);
        assertThat(answers(file.open())).hasSize(2);
    }

    @Test
    void an_earlier_backup_that_was_put_there_by_hand_erases_nothing_of_a_later_one() throws IOException {
        Path monday = file.folder().resolve("monday.db");
        Path tuesday = file.folder().resolve("tuesday.db");
        try (Database database = file.open()) {
            saying(database, ANA);
            database.backup(monday);
            saying(database, BEN);
            database.backup(tuesday);
        }
        Files.delete(file.file());
        Files.copy(monday, file.file());
        assertThat(restore(tuesday).erasedAgain()).isEqualTo(ErasedAgain.UNKNOWN);
        assertThat(answers(file.open())).hasSize(2);
    }

    @Test
    void a_folder_that_takes_no_copy_is_named_and_the_database_goes_on() throws IOException {
        Path backup = backedUp(CLUB_NAMED_ONE);
        Path folder = Files.createFile(file.folder().resolve("a-file"));

        DatabaseTrouble trouble = catchThrowableOfType(
                DatabaseTrouble.class,
                () -> Database.restore("jdbc:sqlite:" + folder.resolve("club.db"), backup, FreshDatabase.CLOCK));

        assertThat(trouble.kind()).isEqualTo(Kind.FOLDER);
    }

    private static final Club CLUB_NAMED_ONE = Club.unset(CLUB, "One");

    private Path backedUp(Club club) {
        Path backup = file.folder().resolve("backup.db");
        try (Database database = file.open()) {
            database.clubs().save(club);
            saying(database, ANA);
            database.backup(backup);
        }
        return backup;
    }

    private Restored restore(Path copy) {
        return restore(copy, EVENING);
    }

    private Restored restore(Path copy, Instant now) {
        return Database.restore(file.url(), copy, InstantSource.fixed(now));
    }

    /** Each member answers a prompt of one discussion. */
    private void saying(Database database, Member... members) {
        if (database.clubs().find(CLUB).isEmpty()) {
            database.clubs().save(CLUB_NAMED_ONE);
        }
        AskedPrompt asked = database.discussions()
                .latest(CLUB, ANORA)
                .map(discussion ->
                        database.discussions().prompts(discussion.id()).getFirst())
                .orElseGet(() -> new ClubNight(database.discussions()).asked());
        database.discussions().asked(asked.id(), new aftercredits.posting.MessageId(41));
        for (Member member : members) {
            database.responses()
                    .save(
                            new EntryId(++entries),
                            asked.id(),
                            member,
                            new Answer.Say("What " + member.displayName() + " says."),
                            EVENING);
        }
    }

    private static List<String> answers(Database database) {
        AskedPrompt asked = database.discussions()
                .prompts(
                        database.discussions().latest(CLUB, ANORA).orElseThrow().id())
                .getFirst();
        return database.responses().revisions(asked.id()).stream()
                .map(Response::words)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(file.folder())) {
            return files.map(each -> each.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a killed bot leaves it: the last of it in its log alone. */
    private static void leaveWithALog(Path place, String name) throws IOException {
        Path running = Files.createTempDirectory("running").resolve("club.db");
        try (Database database = Database.open("jdbc:sqlite:" + running, FreshDatabase.CLOCK)) {
            database.clubs().save(Club.unset(CLUB, name));
            for (String part : List.of("", "-wal", "-shm")) {
                Files.copy(Path.of(running + part), Path.of(place + part));
            }
        }
    }
}
