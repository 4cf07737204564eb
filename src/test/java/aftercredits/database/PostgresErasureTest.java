package aftercredits.database;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.CLUB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is erased is gone from every row, and the server is told to clear its dead rows away at once. */
class PostgresErasureTest extends ErasureContract {
    @RegisterExtension
    final FreshPostgres server = new FreshPostgres();

    @Override
    Database open() {
        return server.open();
    }

    @Test
    void dead_rows_of_a_forgotten_member_are_cleared_away_at_once() {
        fillWithOthers(20);
        say(ANA, "Quastelkamin");

        database.members().forget(CLUB, ANA.id());

        assertThat(List.of("response", "revision", "response_words", "member"))
                .allSatisfy(table -> assertThat(vacuums(table)).as(table).isEqualTo(1));
    }

    private long vacuums(String table) {
        return database.sql()
                .read(handle -> handle.createQuery("SELECT pg_stat_get_vacuum_count(CAST(:table AS regclass))")
                        .bind("table", table)
                        .mapTo(long.class)
                        .one());
    }

    @Override
    long traces(String word) {
        return database.sql()
                .read(handle -> handle.createQuery("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_name <> 'schema_history'
                        """).mapTo(String.class).list().stream()
                        .mapToLong(table -> handle.createQuery("SELECT count(*) FROM " + table + " WHERE lower(" + table
                                        + "::text) LIKE :word")
                                .bind("word", "%" + word + "%")
                                .mapTo(long.class)
                                .one())
                        .sum());
    }

    @Override
    List<String> numberColumns(Handle handle) {
        return handle.createQuery("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND data_type = 'bigint' AND table_name <> 'schema_history'
                        """).mapTo(String.class).list();
    }

    /** The server lets none come about. */
    @Override
    List<String> orphans() {
        return List.of();
    }
}
