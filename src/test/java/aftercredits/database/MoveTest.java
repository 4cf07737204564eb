package aftercredits.database;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.BEN;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.database.DatabaseTrouble.Kind;
import aftercredits.database.TableSum.Sum;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.EntryId;
import aftercredits.postgres.LocalPostgres;
import aftercredits.posting.Layout;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MoveTest {
    private static final String FILM_WORDS = "Quastelkamin";

    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @RegisterExtension
    final FreshPostgres server = new FreshPostgres();

    @Test
    void every_table_of_the_schema_goes_along_unless_it_is_made_anew() {
        List<TableShape> here = tables(file.open());
        List<TableShape> there = tables(server.open());

        List<TableShape> moved = MovedTables.inOrder(here);
        assertThat(moved).containsExactlyInAnyOrderElementsOf(MovedTables.inOrder(there));
        assertThat(moved)
                .allSatisfy(table -> assertThat(table.key()).as(table.name()).isNotEmpty());
        assertThat(Stream.concat(names(moved).stream(), MovedTables.MADE_ANEW.stream()))
                .containsExactlyInAnyOrderElementsOf(names(here));
    }

    @Test
    void every_column_of_every_table_arrives_as_it_was() {
        Database source = file.open();
        List<TableShape> moved = MovedTables.inOrder(tables(source));
        source.sql().writing(handle -> {
            moved.reversed().forEach(table -> handle.execute("DELETE FROM " + table.name()));
            moved.forEach(table -> new TableRows(table).write(handle, List.of(row(table, 0), row(table, 1))));
        });
        Map<String, Sum> before = sums(source, moved);
        source.close();

        Moved done = move();

        assertThat(done.rows()).isEqualTo(2L * moved.size());
        assertThat(done.tables()).extracting(Moved.Table::name).containsExactlyElementsOf(names(moved));
        assertThat(sums(server.openToRead(), moved)).isEqualTo(before);
    }

    /** Numbers and texts are the same in all tables, so that rows that refer to others find them. */
    private static @Nullable Object[] row(TableShape table, long number) {
        return table.columns().stream()
                .map(column -> switch (column.kind()) {
                    case WHOLE -> (Object) number;
                    case REAL -> number - 0.1;
                    case TEXT -> "’é映😀 " + number;
                    case BYTES -> new byte[] {(byte) number, 0, -1};
                })
                .toArray();
    }

    @Test
    void what_was_said_is_found_and_ids_go_on_after_the_highest_that_was_given_out() {
        AskedPrompt asked = answeredByTwo();
        byte[] key;
        try (Database source = file.openToRead()) {
            key = source.pseudonymKey();
        }

        assertThat(move().resumed()).isFalse();

        Database there = server.open();
        assertThat(there.pseudonymKey()).isEqualTo(key);
        assertThat(there.responses().current(asked.id())).hasSize(1);
        assertThat(there.responses()
                        .save(new EntryId(9), asked.id(), BEN, new Answer.Say("Once more"), EVENING)
                        .toString())
                .contains("Once more");
        assertThat(there.sql()
                        .<List<Long>>read(handle -> handle.createQuery("SELECT id FROM response ORDER BY id")
                                .mapTo(Long.class)
                                .list()))
                .as("2 was given out, and taken back")
                .containsExactly(1L, 3L);
        assertThat(indexed(there)).anyMatch(words -> words.contains("quastelkamin"));
    }

    private static List<String> indexed(Database database) {
        return database.sql()
                .read(handle -> handle.createQuery("SELECT words::text FROM response_words")
                        .mapTo(String.class)
                        .list());
    }

    /** The second is forgotten again. */
    private AskedPrompt answeredByTwo() {
        Database source = file.open();
        source.clubs().save(Club.unset(CLUB, "Film club"));
        AskedPrompt asked = new ClubNight(source.discussions()).asked();
        source.responses().save(new EntryId(1), asked.id(), ANA, new Answer.Say(FILM_WORDS + " \0!"), EVENING);
        source.responses().save(new EntryId(2), asked.id(), BEN, new Answer.Say("No"), EVENING);
        source.members().forget(CLUB, BEN.id());
        source.close();
        return asked;
    }

    @Test
    void no_bot_starts_from_what_was_moved_until_it_is_taken_back_and_then_hosts_are_asked() {
        answeredByTwo();
        PostingId owed = owed();
        move();

        DatabaseTrouble refused = trouble(file::open);

        assertThat(refused.kind()).isEqualTo(Kind.MOVED_AWAY);
        assertThat(refused.getMessage())
                .contains(file.file().toString(), " on 127.0.0.1", "2026-11-22 19:00 UTC", "restore --done-by-hand")
                .doesNotContain("hunter2");
        assertThat(trouble(this::move).kind()).isEqualTo(Kind.MOVED_AWAY);
        try (Database readable = file.openToRead()) {
            assertThat(readable.clubs().all()).hasSize(1);
        }

        Database.markRestored(file.url(), FreshDatabase.CLOCK);

        assertThat(file.open().postings().find(owed).orElseThrow().state()).isEqualTo(Posting.State.HELD);
    }

    private PostingId owed() {
        Posting posting = Posting.planned(
                PostingId.random(),
                new Posting.Order(
                        CLUB, Posting.Purpose.ESSAY, "anora", new ChannelId(31), Layout.CHANNEL, ANA.id(), EVENING),
                "Anora",
                List.of(OutgoingMessage.plain("What was it?")));
        try (Database source = file.open()) {
            source.postings().plan(posting);
        }
        return posting.id();
    }

    @Test
    void a_bot_that_holds_either_is_not_moved_under() {
        Database source = file.open();

        DatabaseTrouble held = trouble(this::move);

        assertThat(held.kind()).isEqualTo(Kind.MOVE_IN_USE);
        assertThat(held.what()).contains("is using the database", "can't be moved");
        source.close();
        server.open();
        assertThat(trouble(this::move).kind()).isEqualTo(Kind.MOVE_IN_USE);
        file.open();
    }

    @Test
    void a_target_that_a_club_uses_is_left_alone() {
        answeredByTwo();
        try (Database used = server.open()) {
            used.clubs().save(Club.unset(ClubNight.OTHER_CLUB, "Another club"));
        }

        DatabaseTrouble refused = trouble(this::move);

        assertThat(refused.kind()).isEqualTo(Kind.MOVE_TARGET_USED);
        assertThat(refused.what()).contains("club");
        assertThat(server.open().clubs().all()).extracting(Club::name).containsExactly("Another club");
        file.open();
    }

    @Test
    void a_target_that_a_bot_was_only_started_on_is_filled() {
        answeredByTwo();
        server.open().close();

        move();

        assertThat(indexed(server.open())).hasSize(1);
    }

    @Test
    void what_another_program_keeps_in_the_target_is_left_alone() {
        answeredByTwo();
        server.open().close();
        LocalPostgres.server();
        Database other = server.open();
        other.sql().writing(handle -> handle.execute("ALTER TABLE schema_history RENAME TO of_another_program"));
        other.close();

        assertThat(trouble(this::move).kind()).isEqualTo(Kind.FOREIGN);
    }

    @Test
    void a_database_of_another_version_says_which_program_is_to_be_started() {
        answeredByTwo();
        Database source = file.open();
        source.sql().writing(handle -> handle.execute("DELETE FROM schema_history WHERE version = '25'"));
        source.close();
        assertThat(trouble(this::move).kind()).isEqualTo(Kind.OLDER);

        try (SqliteFile again = SqliteFile.toWriteAlone(new SqliteAddress(file.file()))) {
            again.writing(handle -> handle.execute("""
                    UPDATE schema_history SET version = '999'
                    WHERE installed_rank = (SELECT max(installed_rank) FROM schema_history)
                    """));
        }
        assertThat(trouble(this::move).kind()).isEqualTo(Kind.NEWER);
    }

    @Test
    void it_goes_from_sqlite_to_postgresql_and_not_to_itself() {
        assertThat(trouble(() -> Database.mustBeMovable(file.url(), file.url())).kind())
                .isEqualTo(Kind.MOVE_TO_ITSELF);
        assertThat(trouble(() -> Database.mustBeMovable(server.url(), server.url()))
                        .kind())
                .isEqualTo(Kind.MOVE_TO_ITSELF);
        assertThat(trouble(() -> Database.mustBeMovable(server.url(), file.url()))
                        .kind())
                .isEqualTo(Kind.MOVE_KINDS);
        assertThat(trouble(() -> Database.mustBeMovable(file.url(), file.url() + "2"))
                        .kind())
                .isEqualTo(Kind.MOVE_KINDS);
    }

    @Test
    void what_differs_when_it_arrived_is_named_and_is_moved_anew_by_the_next_call() {
        answeredByTwo();
        server.open().close();
        alter("""
                CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN NEW.words := upper(NEW.words); RETURN NEW; END'
                """, "CREATE TRIGGER spoil BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION spoil()");

        DatabaseTrouble refused = trouble(this::move);

        assertThat(refused.kind()).isEqualTo(Kind.MOVE_DIFFERS);
        assertThat(refused.what()).endsWith("in: revision.");
        assertThat(trouble(server::open).kind()).isEqualTo(Kind.MOVE_UNFINISHED);
        assertThat(trouble(server::openToRead).kind()).isEqualTo(Kind.MOVE_UNFINISHED);
        file.open().close();
        alter("DROP TRIGGER spoil ON revision");
        assertThat(move().resumed()).isFalse();
        assertThat(indexed(server.open())).hasSize(1);
    }

    @Test
    void a_target_that_waits_for_the_rest_of_another_database_is_left_alone() throws Exception {
        what_differs_without_a_mend();
        for (String part : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.file().resolveSibling(file.file().getFileName() + part));
        }
        file.open().close();

        assertThat(trouble(this::move).kind()).isEqualTo(Kind.MOVE_OF_ANOTHER);
    }

    private void what_differs_without_a_mend() {
        answeredByTwo();
        server.open().close();
        alter("ALTER TABLE revision ADD CHECK (number < 0)");
        assertThat(trouble(this::move).kind()).isEqualTo(Kind.MOVE_REFUSED);
    }

    @Test
    void what_a_bot_wrote_between_two_calls_is_moved_too() {
        what_differs_without_a_mend();
        try (Database source = file.open()) {
            source.clubs().save(Club.unset(ClubNight.OTHER_CLUB, "A new club"));
        }
        alter("ALTER TABLE revision DROP CONSTRAINT revision_number_check");

        assertThat(move().resumed()).isFalse();

        assertThat(server.open().clubs().all()).hasSize(2);
    }

    @Test
    void after_a_break_between_the_two_marks_no_bot_posts_from_either_until_it_is_called_again() {
        answeredByTwo();
        server.open().close();
        alter("""
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
                    $$BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = 'disk_full'; END$$
                """, "CREATE TRIGGER broken BEFORE UPDATE ON move FOR EACH ROW EXECUTE FUNCTION refuse()");

        assertThat(trouble(this::move).kind()).isEqualTo(Kind.SERVER_FULL);
        assertThat(trouble(file::open).kind()).isEqualTo(Kind.MOVED_AWAY);
        assertThat(trouble(server::open).kind()).isEqualTo(Kind.MOVE_UNFINISHED);

        alter(
                "DROP TRIGGER broken ON move",
                "CREATE TRIGGER copied_again BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON revision"
                        + " EXECUTE FUNCTION refuse()");
        assertThat(move().resumed()).isTrue();
        assertThat(server.open().clubs().all()).hasSize(1);
        assertThat(trouble(file::open).kind()).isEqualTo(Kind.MOVED_AWAY);
    }

    @Test
    void what_somebody_else_keeps_beside_the_tables_stays_as_it_was() {
        answeredByTwo();
        server.open().close();
        alter(
                "CREATE TABLE seat (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, club bigint REFERENCES club (id))",
                "INSERT INTO seat (club) VALUES (NULL), (NULL)");

        DatabaseTrouble refused = trouble(this::move);

        assertThat(refused.kind()).isEqualTo(Kind.OTHER);
        assertThat(refused.what()).contains("referenced in a foreign key");
        alter("ALTER TABLE seat DROP CONSTRAINT seat_club_fkey");
        move();
        alter("INSERT INTO seat (club) VALUES (NULL)");
        assertThat(server.open()
                        .sql()
                        .<List<Long>>read(handle -> handle.createQuery("SELECT id FROM seat ORDER BY id")
                                .mapTo(Long.class)
                                .list()))
                .containsExactly(1L, 2L, 3L);
    }

    private void alter(String... statements) {
        try (Handle handle =
                org.jdbi.v3.core.Jdbi.open(PostgresAddress.of(server.url()).source())) {
            List.of(statements).forEach(handle::execute);
        }
    }

    private Moved move() {
        try (Move move = Database.move(file.url(), server.url(), file.url(), FreshDatabase.CLOCK)) {
            Moved moved = move.run();
            // A response with the id 0, which no database gives out, has no words in the search.
            assertThat(move.done()).isBetween(move.steps() - 1, move.steps());
            return moved;
        }
    }

    private static DatabaseTrouble trouble(Runnable call) {
        DatabaseTrouble trouble = catchThrowableOfType(DatabaseTrouble.class, call::run);
        assertThat(trouble).isNotNull();
        return trouble;
    }

    private static List<TableShape> tables(Database database) {
        return database.sql().read(database.sql()::tables);
    }

    private static List<String> names(List<TableShape> tables) {
        return tables.stream().map(TableShape::name).toList();
    }

    private static Map<String, Sum> sums(Database database, List<TableShape> tables) {
        return database.sql()
                .read(handle -> tables.stream().collect(Collectors.toMap(TableShape::name, table -> {
                    TableSum sum = new TableSum(table);
                    new TableRows(table).each(handle, sum::add);
                    return sum.sum();
                })));
    }
}
