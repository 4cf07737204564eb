package aftercredits.database;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.BEN;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is erased is gone from the bytes of the files, too. */
class SqliteErasureTest extends ErasureContract {
    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Override
    Database open() {
        return file.open();
    }

    @Test
    void a_forgotten_members_words_and_names_are_in_no_byte_of_the_files() {
        Member zora = new Member(
                new MemberId(77), "zorakonto", "Zoraidaname", Optional.of("https://cdn.example/zoraavatar.png"));
        fillWithOthers(150);
        say(zora, "Quastelkamin eins");
        say(zora, "Flimmerbrosche zwei " + "und noch viel mehr ".repeat(800));
        database.members().consent(CLUB, zora, Consent.QUOTE_WITH_NAME, EVENING);
        fillWithOthers(150);
        assertThat(traces("quastelkamin")).as("there before").isNotZero();
        assertThat(traces("zoraidaname")).as("there before").isNotZero();

        assertThat(database.members().forget(CLUB, zora.id())).isEqualTo(1);

        assertThat(Stream.of("quastelkamin", "flimmerbrosche", "zoraidaname", "zorakonto", "zoraavatar"))
                .allSatisfy(word -> assertThat(traces(word)).as(word).isZero());
        assertThat(search("Blumenvase")).isEqualTo(300);
    }

    @Test
    void while_an_export_reads_an_old_state_the_words_wait_for_its_end_and_then_go() {
        say(ANA, "Quastelkamin");
        say(BEN, "Blumenvase");

        database.log().read(request(), entry -> {
            database.members().forget(CLUB, ANA.id());
            assertThat(search("Quastelkamin")).isZero();
        });

        assertThat(traces("quastelkamin")).isZero();
    }

    @Test
    void words_that_a_crash_left_in_the_write_ahead_log_go_at_the_next_start() throws IOException {
        say(ANA, "Quastelkamin");
        // Erased, but without the sweep after it, and the files as a crash leaves them.
        database.sql().write(handle -> handle.execute("DELETE FROM response"));
        Path crashed = Files.createDirectory(file.folder().resolve("crashed"));
        for (String ending : List.of("", "-wal")) {
            Path from = file.folder().resolve("club.db" + ending);
            Files.copy(from, crashed.resolve(from.getFileName()));
        }
        assertThat(traces(crashed, "quastelkamin")).as("there before").isNotZero();

        try (Database next = Database.open("jdbc:sqlite:" + crashed.resolve("club.db"), FreshDatabase.CLOCK)) {
            assertThat(traces(crashed, "quastelkamin")).isZero();
            assertThat(next.discussions().find(asked.id())).isPresent();
        }
    }

    @Override
    long traces(String word) {
        return traces(file.folder(), word);
    }

    private static long traces(Path folder, String word) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(path -> occurrences(path, word.toLowerCase(Locale.ROOT)))
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long occurrences(Path path, String word) {
        try {
            String bytes = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            return bytes.split(word, -1).length - 1L;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    List<String> numberColumns(Handle handle) {
        return handle.createQuery("""
                        SELECT s.name || '.' || c.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c
                        WHERE s.type = 'table' AND c.type = 'INTEGER' AND s.name NOT LIKE 'sqlite%'
                            AND s.name NOT LIKE 'response\\_words\\_%' ESCAPE '\\'
                        """).mapTo(String.class).list();
    }

    @Override
    List<String> orphans() {
        return database.sql()
                .read(handle -> handle.createQuery("PRAGMA foreign_key_check")
                        .map((row, context) -> row.getString(1))
                        .list());
    }
}
