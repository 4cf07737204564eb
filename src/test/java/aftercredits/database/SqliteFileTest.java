package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.essay.EssayId;
import aftercredits.export.ExportRequest;
import aftercredits.export.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteFileTest {
    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Test
    void the_writer_is_durable_checks_references_and_erases_for_good() {
        Sql sqlite = file.open().sql();

        Function<Handle, List<String>> settings = handle ->
                List.of("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "secure_delete", "temp_store")
                        .stream()
                        .map(name -> name + " " + pragma(handle, name))
                        .toList();

        assertThat(sqlite.write(settings))
                .containsExactly(
                        "journal_mode wal",
                        "synchronous 2",
                        "foreign_keys 1",
                        "busy_timeout 1500",
                        "secure_delete 1",
                        "temp_store 2");
    }

    @Test
    void a_sweep_leaves_the_writers_patience_as_it_was() {
        Sql sqlite = file.open().sql();

        sqlite.scrub();

        assertThat(sqlite.<String>write(handle -> pragma(handle, "busy_timeout")))
                .isEqualTo("1500");
    }

    @Test
    void readers_cannot_write() {
        Sql sqlite = file.open().sql();

        assertThatThrownBy(() -> sqlite.read(handle -> handle.execute("DELETE FROM club")))
                .isInstanceOf(DatabaseTrouble.class);
    }

    @Test
    void a_failure_halfway_through_a_write_leaves_nothing_of_it_and_the_next_one_works() {
        Database database = file.open();
        IllegalStateException broken = new IllegalStateException("broken");

        assertThatThrownBy(() -> database.sql().writing(handle -> {
                    handle.execute("INSERT INTO club (id, name, zone, answers) VALUES (1, 'half', 'Z', 'OPEN')");
                    throw broken;
                }))
                .isSameAs(broken);

        assertThat(database.clubs().all()).isEmpty();
        database.clubs().save(Club.unset(new ClubId(2), "Kino"));
        assertThat(database.clubs().all()).hasSize(1);
    }

    @Test
    void a_write_within_a_write_is_refused_and_undoes_the_outer_one() {
        Database database = file.open();

        assertThatThrownBy(() -> database.sql().writing(handle -> {
                    handle.execute("INSERT INTO club (id, name, zone, answers) VALUES (1, 'half', 'Z', 'OPEN')");
                    database.clubs().save(Club.unset(new ClubId(2), "Kino"));
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(database.clubs().all()).isEmpty();
    }

    @Test
    void a_reader_that_failed_serves_the_next_one() {
        Sql sqlite = file.open().sql();

        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> sqlite.read(handle -> {
                        throw new IllegalStateException("broken");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(sqlite.<String>read(handle -> pragma(handle, "query_only"))).isEqualTo("1");
    }

    @Test
    void a_failure_names_the_statement_and_none_of_its_values() {
        Sql sqlite = file.open().sql();

        assertThatThrownBy(() -> sqlite.write(
                        handle -> handle.createUpdate("INSERT INTO response (asked, words) VALUES (:asked, :words)")
                                .bind("asked", 4711)
                                .bind("words", "What a member said")
                                .execute()))
                .hasMessageContaining("INSERT INTO response")
                .hasMessageNotContainingAny("4711", "What a member said");
    }

    @Test
    void what_is_closed_says_so() {
        Database database = file.open();
        database.close();

        assertThatThrownBy(() -> database.clubs().all()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> database.clubs().save(Club.unset(new ClubId(2), "Kino")))
                .isInstanceOf(IllegalStateException.class);
        database.close();
    }

    @Test
    void an_export_walks_along_an_index_and_sorts_no_more_than_one_members_revisions() {
        List<String> plan = plan(EntryRows.select(new LogFilter(ofAnEssay()).responsesOfClub()));

        assertThat(plan.getFirst()).contains("response_in_order");
        assertThat(plan)
                .noneMatch(step -> step.startsWith("USE TEMP B-TREE FOR ORDER BY") || step.matches("SCAN \\w+"));
    }

    @Test
    void an_export_by_prompt_finds_each_prompts_answers_by_an_index() {
        List<String> plan = plan(EntryRows.select(" response.asked = 1 AND" + new LogFilter(ofAnEssay()).responses()));

        assertThat(plan.getFirst()).matches("SEARCH response USING .*\\(asked=\\?\\)");
        assertThat(plan).noneMatch(step -> step.matches("SCAN \\w+"));
    }

    @Test
    void what_is_owed_is_counted_without_reading_what_was_posted() {
        List<String> plan = file.open()
                .sql()
                .read(handle -> handle.createQuery("EXPLAIN QUERY PLAN " + PostingLists.TALLIES)
                        .bind("lateBefore", 0)
                        .map((row, context) -> row.getString("detail"))
                        .list());

        assertThat(plan).containsExactly("SCAN posting USING INDEX posting_unsettled");
    }

    private static ExportRequest ofAnEssay() {
        return new ExportRequest(
                new ClubId(1),
                Optional.of(new EssayId("anora")),
                Optional.of(Instant.EPOCH),
                Optional.empty(),
                new ExportRequest.Revisions(3, 5, Optional.empty()),
                Part.WHOLE,
                ExportRequest.Names.DISPLAY);
    }

    private List<String> plan(String statement) {
        return file.open()
                .sql()
                .read(handle -> new LogFilter(ofAnEssay())
                        .query(handle, "EXPLAIN QUERY PLAN " + statement)
                        .map((row, context) -> row.getString("detail"))
                        .list());
    }

    @Test
    void the_key_of_the_pseudonyms_is_long_random_and_stays() {
        Database database = file.open();
        byte[] key = database.pseudonymKey();
        assertThat(key).hasSize(32);
        assertThat(file.openToRead().pseudonymKey()).isEqualTo(key);
        database.close();

        assertThat(file.open().pseudonymKey()).isEqualTo(key);
    }

    private static String pragma(Handle handle, String name) {
        return handle.createQuery("PRAGMA " + name).mapTo(String.class).one();
    }
}
