package aftercredits.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduledBackupsTest {
    private static final Instant EVENING = Instant.parse("2026-11-22T19:00:00Z");

    @TempDir
    Path folder;

    private Instant now = EVENING;
    private final InstantSource clock = () -> now;
    private BackupPlan plan;
    private ScheduledBackups backups;

    @BeforeEach
    void start() {
        plan = new BackupPlan(folder.resolve("backups"), "aftercredits", Duration.ofHours(24), 3);
        backups = new ScheduledBackups(plan, this::copy, clock);
    }

    @Test
    void the_first_is_made_at_once_and_the_next_a_day_later() throws IOException {
        backups.round();
        pass(Duration.ofHours(24).minusSeconds(1));
        backups.round();
        assertThat(copies()).containsExactly("aftercredits-2026-11-22T190000Z.db");

        pass(Duration.ofSeconds(1));
        backups.round();
        backups.round();

        assertThat(copies())
                .containsExactly("aftercredits-2026-11-22T190000Z.db", "aftercredits-2026-11-23T190000Z.db");
    }

    @Test
    void a_restart_neither_makes_one_twice_nor_skips_one() throws IOException {
        backups.round();
        pass(Duration.ofHours(23));
        new ScheduledBackups(plan, this::copy, clock).round();
        assertThat(copies()).hasSize(1);

        pass(Duration.ofHours(9));
        new ScheduledBackups(plan, this::copy, clock).round();

        assertThat(copies())
                .containsExactly("aftercredits-2026-11-22T190000Z.db", "aftercredits-2026-11-24T030000Z.db");
    }

    @Test
    void the_oldest_go_and_what_is_not_of_this_database_stays() throws IOException {
        Files.createDirectories(plan.folder());
        List<String> others = List.of(
                "aftercredits.db",
                "aftercredits-by-hand.db",
                "aftercredits-2026-13-40T999999Z.db",
                "other-2001-01-01T000000Z.db",
                "aftercredits-2001-01-01T000000Z.db.bak");
        for (String other : others) {
            Files.writeString(plan.folder().resolve(other), "precious");
        }
        for (int day = 0; day < 5; day++) {
            backups.round();
            pass(Duration.ofDays(1));
        }

        List<String> expected = new ArrayList<>(others);
        expected.addAll(List.of(
                "aftercredits-2026-11-24T190000Z.db",
                "aftercredits-2026-11-25T190000Z.db",
                "aftercredits-2026-11-26T190000Z.db"));
        assertThat(copies()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void one_that_fails_lets_the_earlier_ones_stand_and_is_tried_again_after_a_pause() throws IOException {
        for (int day = 0; day < 3; day++) {
            backups.round();
            pass(Duration.ofDays(1));
        }
        List<String> good = copies();
        List<Path> tries = new ArrayList<>();
        ScheduledBackups failing = new ScheduledBackups(
                plan,
                out -> {
                    tries.add(out);
                    throw new UncheckedIOException(new IOException("no room"));
                },
                clock);

        failing.round();
        pass(Duration.ofMinutes(14));
        failing.round();
        assertThat(tries).hasSize(1);
        pass(Duration.ofMinutes(1));
        failing.round();

        assertThat(tries).hasSize(2);
        assertThat(failing.failingSince()).contains(now.minus(Duration.ofMinutes(15)));
        assertThat(backups.failingSince()).isEmpty();
        assertThat(copies()).isEqualTo(good);
    }

    @Test
    void a_database_that_is_damaged_rotates_no_good_copy_away() throws IOException {
        String url = "jdbc:sqlite:" + folder.resolve("aftercredits.db");
        try (Database database = Database.open(url, clock)) {
            ScheduledBackups real = new ScheduledBackups(plan, database::backup, clock);
            for (int day = 0; day < 3; day++) {
                real.round();
                pass(Duration.ofDays(1));
            }
            List<String> good = copies();
            assertThat(good).hasSize(3);
            Damage.indexOfTheSearch(folder.resolve("aftercredits.db"));

            real.round();

            assertThat(copies()).isEqualTo(good);
        }
    }

    @Test
    void after_a_clock_that_was_ahead_was_set_right_the_next_one_is_not_years_off() throws IOException {
        now = Instant.parse("2099-01-01T00:00:00Z");
        backups.round();
        now = EVENING;
        backups.round();
        backups.round();

        assertThat(copies())
                .containsExactly("aftercredits-2026-11-22T190000Z.db", "aftercredits-2099-01-01T000000Z.db");
    }

    @Test
    void what_a_process_left_unfinished_goes_with_the_next_one() throws IOException {
        Files.createDirectories(plan.folder());
        Path part = plan.folder().resolve("aftercredits-2026-11-21T190000Z.db.2f1c.part");
        Path others = plan.folder().resolve("film.part");
        Files.writeString(part, "words");
        Files.writeString(others, "words");

        backups.round();

        assertThat(part).doesNotExist();
        assertThat(others).exists();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private void copy(Path out) {
        try {
            Files.createDirectories(out.getParent());
            Files.write(out, "copy".getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> copies() throws IOException {
        try (Stream<Path> files = Files.list(plan.folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
