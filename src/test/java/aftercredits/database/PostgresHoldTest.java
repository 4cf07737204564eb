package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.database.DatabaseTrouble.Kind;
import aftercredits.postgres.Line;
import aftercredits.postgres.LocalPostgres;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One bot at a time uses a database, and it is still that one after the server or the way to it was away. */
@Timeout(60)
class PostgresHoldTest {
    private static final Club KINO = Club.unset(new ClubId(11), "Kino");
    private static final Club SALON = Club.unset(new ClubId(12), "Salon");

    @RegisterExtension
    final FreshPostgres server = new FreshPostgres();

    private Line line;

    @BeforeEach
    void lay_a_line() {
        line = new Line(LocalPostgres.server().port());
    }

    @AfterEach
    void take_it_up() {
        line.close();
    }

    @Test
    void a_second_bot_is_refused_and_the_first_goes_on() {
        Database first = server.open();

        DatabaseTrouble trouble = trouble(server::open);

        assertThat(trouble.kind()).isEqualTo(Kind.IN_USE_ELSEWHERE);
        assertThat(trouble.what()).contains("Another Aftercredits", "connected from 127.0.0.1 since 20");
        first.clubs().save(KINO);
        assertThat(first.clubs().all()).containsExactly(KINO);
    }

    @Test
    void a_bot_that_was_closed_leaves_everything_to_the_next() {
        Database first = server.open();
        first.clubs().save(KINO);
        byte[] key = first.pseudonymKey();
        first.close();

        Database next = server.open();

        assertThat(next.clubs().all()).containsExactly(KINO);
        assertThat(next.pseudonymKey()).isEqualTo(key).hasSize(32);
    }

    @Test
    void bots_of_two_schemas_of_one_database_do_not_meet() {
        server.open().sql().writing(handle -> handle.execute("CREATE SCHEMA other"));

        Database other = server.open(server.url() + "&currentSchema=other");

        other.clubs().save(KINO);
        assertThat(server.openToRead().clubs().all()).isEmpty();
    }

    @Test
    void while_the_line_is_cut_every_call_says_so_in_time_for_discord_and_after_it_all_goes_on() {
        Database database = server.open(overTheLine());
        database.clubs().save(KINO);

        line.cut();

        long before = System.nanoTime();
        assertThat(trouble(() -> database.clubs().save(SALON)).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat((System.nanoTime() - before) / 1_000_000L).isLessThan(2_900);
        assertThat(trouble(() -> database.clubs().save(SALON)).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(trouble(() -> database.clubs().all()).kind()).isEqualTo(Kind.UNREACHABLE);

        line.mend();

        until(() -> succeeds(() -> database.clubs().save(SALON)));
        assertThat(database.clubs().all()).containsExactly(KINO, SALON);
        assertThat(trouble(server::open).kind()).as("still held").isEqualTo(Kind.IN_USE_ELSEWHERE);
    }

    @Test
    void a_server_that_ends_every_session_is_not_even_noticed() {
        Database database = server.open();
        database.clubs().save(KINO);

        LocalPostgres.server().administer("""
                SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '%s'
                """.formatted(name()));

        database.clubs().save(SALON);
        assertThat(database.clubs().all()).containsExactly(KINO, SALON);
        assertThat(trouble(server::open).kind()).as("still held").isEqualTo(Kind.IN_USE_ELSEWHERE);
    }

    @Test
    void a_bot_whose_place_was_taken_while_it_was_cut_off_writes_no_more() {
        Database first = server.open(overTheLine());
        line.cut();
        until(() -> succeeds(server::open));
        line.mend();

        assertThat(trouble(() -> first.clubs().save(KINO)).kind()).isIn(Kind.IN_USE_ELSEWHERE, Kind.UNREACHABLE);
        until(() -> trouble(() -> first.clubs().save(KINO)).kind() == Kind.IN_USE_ELSEWHERE);
        assertThat(server.openToRead().clubs().all()).isEmpty();
    }

    @Test
    void a_hold_that_broke_alone_is_taken_anew() {
        Database database = server.open();
        PostgresHold hold = ((PostgresServer) database.sql()).holdOfTheBot();

        LocalPostgres.server().administer("""
                SELECT pg_terminate_backend(pid, 5000) FROM pg_locks JOIN pg_database ON oid = database
                WHERE locktype = 'advisory' AND datname = '%s'
                """.formatted(name()));
        hold.look();

        assertThat(trouble(server::open).kind()).isEqualTo(Kind.IN_USE_ELSEWHERE);
        database.clubs().save(KINO);
    }

    @Test
    void what_is_closed_says_so() {
        Database database = server.open();
        database.close();
        database.close();

        assertThat(catchThrowableOfType(
                        IllegalStateException.class, () -> database.clubs().all()))
                .hasMessageContaining("closed");
        assertThat(catchThrowableOfType(
                        IllegalStateException.class, () -> database.clubs().save(KINO)))
                .hasMessageContaining("closed");
    }

    @Test
    void what_was_opened_to_read_refuses_to_change_anything_and_reads_beside_the_bot() {
        server.open().clubs().save(KINO);
        Database reader = server.openToRead();

        assertThat(catchThrowableOfType(
                        IllegalStateException.class, () -> reader.clubs().erase(KINO.id())))
                .isNotNull();
        assertThat(reader.clubs().all()).isEqualTo(List.of(KINO));
    }

    private String overTheLine() {
        return LocalPostgres.server().address("127.0.0.1", line.port(), name());
    }

    private String name() {
        return server.url().replaceAll(".*/(\\w+)\\?.*", "$1");
    }

    private static boolean succeeds(Runnable call) {
        try {
            call.run();
            return true;
        } catch (DatabaseTrouble notYet) {
            return false;
        }
    }

    /** Within the test's own deadline. */
    private static void until(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static DatabaseTrouble trouble(ThrowingCallable call) {
        DatabaseTrouble trouble = catchThrowableOfType(DatabaseTrouble.class, call);
        assertThat(trouble).isNotNull();
        return trouble;
    }
}
