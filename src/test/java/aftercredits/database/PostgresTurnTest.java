package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one of several processes does while the others wait. */
@Timeout(60)
class PostgresTurnTest {
    private static final String ASKED = """
            FROM pg_stat_activity
            WHERE datname = current_database() AND query LIKE 'SELECT pg_try_advisory_lock(1098279014, %'
            """;

    @RegisterExtension
    final FreshPostgres server = new FreshPostgres();

    @Test
    void a_process_waits_until_the_one_before_it_is_through() {
        Sql first = server.openForOneOfMany().sql();
        Sql second = server.openForOneOfMany().sql();
        List<String> through = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Void>> waiting = new CopyOnWriteArrayList<>();

        first.alone(() -> {
            waiting.add(CompletableFuture.runAsync(() -> second.alone(() -> through.add("second"))));
            awaitBothAsked(first);
            through.add("first");
        });

        waiting.forEach(CompletableFuture::join);
        assertThat(through).containsExactly("first", "second");
    }

    /** Within the test's own deadline. */
    private static void awaitBothAsked(Sql sql) {
        while (sql.<Integer>read(handle -> handle.createQuery("SELECT count(*) " + ASKED)
                        .mapTo(Integer.class)
                        .one())
                < 2) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_failure_is_told_as_it_was_though_the_turn_s_connection_broke_with_it_and_the_next_has_its_turn() {
        Sql sql = server.openForOneOfMany().sql();
        IllegalStateException broken = new IllegalStateException("broken");
        AtomicInteger turns = new AtomicInteger();

        assertThatThrownBy(() -> sql.alone(() -> {
                    sql.<List<Boolean>>write(
                            handle -> handle.createQuery("SELECT pg_terminate_backend(pid, 5000) " + ASKED)
                                    .mapTo(Boolean.class)
                                    .list());
                    throw broken;
                }))
                .isSameAs(broken);

        sql.alone(turns::incrementAndGet);
        assertThat(turns).hasValue(1);
    }
}
