package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class CommitQueueTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Refused by COMMIT alone. */
    private static final String ORPHAN = "INSERT INTO reply (said) VALUES (4711)";

    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    private final AtomicLong nanos = new AtomicLong();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private Observed transactions;
    private CommitQueue queue;

    @BeforeEach
    void open() {
        Handle writer = jdbi().open();
        writer.execute("CREATE TABLE said (id INTEGER PRIMARY KEY AUTOINCREMENT, words TEXT UNIQUE)");
        writer.execute("CREATE TABLE reply (said INTEGER REFERENCES said (id) DEFERRABLE INITIALLY DEFERRED)");
        transactions = new Observed(new SqliteTransactions(writer, new SqliteFreshWords()));
        queue = new CommitQueue(transactions, nanos::get);
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        queue.close();
    }

    @Test
    void writes_that_wait_share_one_commit_in_the_order_in_which_they_came() throws Exception {
        Future<Integer> first = leader();
        List<Future<Integer>> others = inOrder(IntStream.rangeClosed(1, 20)
                .mapToObj(number -> saying("word " + number))
                .toList());

        goOn(first);

        assertThat(results(others)).containsOnly(1);
        assertThat(transactions.commits).hasValue(1);
        assertThat(said())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, 20).mapToObj(n -> "word " + n).toList());
    }

    @Test
    void however_many_share_a_commit_each_is_told_what_became_of_its_own_write() throws Exception {
        Future<Integer> first = leader();
        List<Future<Integer>> others = new ArrayList<>();
        for (int number = 1; number <= 100; number++) {
            Function<Handle, Integer> work = saying("word " + number);
            int own = number;
            others.add(callers.submit(() -> queue.write(handle -> own * work.apply(handle))));
        }
        awaitWaiting(100);

        goOn(first);

        assertThat(results(others))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
        assertThat(transactions.commits).hasValue(1);
    }

    @Test
    void a_write_that_comes_during_a_commit_is_in_the_next_and_nobody_is_told_before_the_end_of_theirs()
            throws Exception {
        transactions.blockCommits();
        Future<Integer> first = callers.submit(() -> queue.write(saying("first")));
        transactions.awaitBlocked();
        Future<Integer> second = callers.submit(() -> queue.write(saying("second")));
        awaitWaiting(1);
        assertThat(first).isNotDone();

        transactions.goOn.release();

        assertThat(first.get()).isEqualTo(1);
        transactions.awaitBlocked();
        assertThat(second).isNotDone();
        transactions.goOn.release();
        assertThat(second.get()).isEqualTo(1);
        assertThat(transactions.commits).hasValue(2);
    }

    @Test
    void a_failure_in_the_middle_undoes_that_write_alone_and_only_its_caller_gets_it() throws Exception {
        IOException broken = new IOException("broken");
        Future<Integer> first = leader();
        List<Future<Integer>> others = inOrder(List.of(
                saying("before"),
                handle -> {
                    saying("half").apply(handle);
                    throw CommitQueueTest.<RuntimeException>unchecked(broken);
                },
                handle -> saying("before").apply(handle),
                handle -> {
                    throw new AssertionError("an error");
                },
                saying("after")));

        goOn(first);

        assertThat(others.get(0).get()).isEqualTo(1);
        assertThat(failure(others.get(1))).isSameAs(broken);
        assertThat(failure(others.get(2))).isInstanceOf(JdbiException.class).hasMessageContaining("UNIQUE");
        assertThat(failure(others.get(3))).isInstanceOf(AssertionError.class).hasMessage("an error");
        assertThat(others.get(4).get()).isEqualTo(1);
        assertThat(transactions.commits).hasValue(1);
        assertThat(said()).containsExactly("word 0", "before", "after");
    }

    @Test
    void a_write_that_makes_the_commit_fail_takes_no_other_with_it() throws Exception {
        Future<Integer> first = leader();
        List<Future<Integer>> others =
                inOrder(List.of(saying("before"), handle -> handle.execute(ORPHAN), saying("after")));

        goOn(first);

        assertThat(others.get(0).get()).isEqualTo(1);
        assertThat(failure(others.get(1))).isInstanceOf(JdbiException.class).hasMessageContaining("FOREIGN KEY");
        assertThat(others.get(2).get()).isEqualTo(1);
        assertThat(said()).containsExactly("word 0", "before", "after");
        assertThat(queue.write(saying("later"))).isEqualTo(1);
    }

    @Test
    void a_lone_write_whose_commit_fails_is_tried_once() {
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> queue.write(handle -> {
                    tries.incrementAndGet();
                    return handle.execute(ORPHAN);
                }))
                .isInstanceOf(JdbiException.class);

        assertThat(tries).hasValue(1);
        assertThat(queue.write(saying("later"))).isEqualTo(1);
        assertThat(said()).containsExactly("later");
    }

    @Test
    void where_the_disk_is_full_only_those_are_refused_that_find_no_room() throws Exception {
        queue.write(saying("room for these few words: " + "x".repeat(50_000)));
        queue.write(handle -> handle.execute("DELETE FROM said"));
        queue.write(handle -> handle.execute("PRAGMA max_page_count = 1"));
        Future<Integer> first = leader();
        List<Future<Integer>> others =
                inOrder(List.of(saying("before"), saying("x".repeat(1_000_000)), saying("after")));

        goOn(first);

        assertThat(others.get(0).get()).isEqualTo(1);
        assertThat(failure(others.get(1))).isInstanceOf(JdbiException.class).hasMessageContaining("SQLITE_FULL");
        assertThat(others.get(2).get()).isEqualTo(1);
        assertThat(said()).containsExactly("word 0", "before", "after");
    }

    @Test
    void where_another_program_holds_the_file_all_who_wait_are_told_at_once_and_the_next_goes_on() throws Exception {
        transactions.blockBegins();
        Future<Integer> first = callers.submit(() -> queue.write(saying("first")));
        transactions.awaitBlocked();
        List<Future<Integer>> others = inOrder(1, List.of(saying("second"), saying("third")));
        try (Handle other = jdbi().open()) {
            other.execute("BEGIN IMMEDIATE");

            transactions.goOn.release();

            assertThat(failure(first)).hasMessageContaining("SQLITE_BUSY");
            assertThat(failure(others.get(0))).hasMessageContaining("SQLITE_BUSY");
            assertThat(failure(others.get(1))).hasMessageContaining("SQLITE_BUSY");
            other.execute("ROLLBACK");
        }
        transactions.blocking = Observed.NOTHING;
        assertThat(queue.write(saying("later"))).isEqualTo(1);
        assertThat(said()).containsExactly("later");
    }

    @Test
    void a_write_within_a_write_is_refused_and_a_read_within_one_is_not() {
        Throwable nested = catchThrowable(() -> queue.write(handle -> queue.write(saying("inner"))));

        assertThat(nested).isInstanceOf(IllegalStateException.class).hasMessage("A write within a write");
        assertThat(queue.<Integer>write(handle -> saying("outer").apply(handle) + said().size()))
                .isEqualTo(1);
        assertThat(said()).containsExactly("outer");
    }

    @Test
    void a_write_within_anothers_write_is_refused_too() throws Exception {
        Future<Integer> first = leader();
        List<Future<Integer>> others = inOrder(List.of(handle -> queue.write(saying("inner"))));

        goOn(first);

        assertThat(failure(others.getFirst())).hasMessage("A write within a write");
        assertThat(said()).containsExactly("word 0");
    }

    @Test
    void a_caller_who_is_interrupted_while_waiting_neither_loses_nor_doubles_its_write() throws Exception {
        Future<Integer> first = leader();
        AtomicBoolean foundInterrupted = new AtomicBoolean();
        AtomicInteger kept = new AtomicInteger();
        Thread interrupted = Thread.ofVirtual().start(() -> {
            kept.set(queue.write(saying("interrupted")));
            foundInterrupted.set(Thread.currentThread().isInterrupted());
        });
        awaitWaiting(1);
        interrupted.interrupt();

        goOn(first);
        assertThat(interrupted.join(PATIENCE)).isTrue();

        assertThat(kept).hasValue(1);
        assertThat(foundInterrupted).isTrue();
        assertThat(said()).containsExactly("word 0", "interrupted");
    }

    @Test
    void what_takes_long_shares_its_commit_with_nobody_behind_it() throws Exception {
        Future<Integer> first = leader();
        List<Future<Integer>> others = inOrder(IntStream.rangeClosed(1, 4)
                .mapToObj(number -> (Function<Handle, Integer>) handle -> {
                    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(60));
                    return saying("word " + number).apply(handle);
                })
                .toList());

        goOn(first);
        results(others);

        assertThat(transactions.commits)
                .as("the first with two others, then the last two")
                .hasValue(2);
    }

    @Test
    void when_it_is_closed_those_who_wait_are_refused_and_what_was_begun_is_kept() throws Exception {
        transactions.blockCommits();
        Future<Integer> first = callers.submit(() -> queue.write(saying("first")));
        transactions.awaitBlocked();
        Future<Integer> second = callers.submit(() -> queue.write(saying("second")));
        awaitWaiting(1);
        CountDownLatch closing = new CountDownLatch(1);
        Future<?> closed = callers.submit(() -> {
            closing.countDown();
            queue.close();
        });
        closing.await();
        transactions.goOn.release(2);

        closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(first.get()).isEqualTo(1);
        // It may have come before the end, in which case it is kept.
        Throwable refusal = catchThrowable(second::get);
        assertThat(refusal == null || refusal.getCause() instanceof IllegalStateException)
                .isTrue();
        assertThat(said()).hasSize(refusal == null ? 2 : 1);
        assertThatThrownBy(() -> queue.write(saying("late"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatever_many_threads_write_all_that_was_told_to_be_kept_is_there_and_nothing_else() throws Exception {
        Set<String> told = new HashSet<>();
        List<Future<Set<String>>> threads = new ArrayList<>();
        for (int thread = 0; thread < 12; thread++) {
            threads.add(callers.submit(anyWrites(thread)));
        }
        for (Future<Set<String>> thread : threads) {
            told.addAll(thread.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }

        assertThat(said()).containsExactlyInAnyOrderElementsOf(told);
        assertThat(transactions.commits.get()).isLessThan(12 * 50);
    }

    /** Every kind of outcome, by the thread's own dice. */
    private Callable<Set<String>> anyWrites(int thread) {
        return () -> {
            Random dice = new Random(thread);
            Set<String> told = new HashSet<>();
            for (int i = 0; i < 50; i++) {
                String words = thread + " says " + i;
                int outcome = dice.nextInt(10);
                Function<Handle, Integer> work = handle -> {
                    int rows = saying(words).apply(handle);
                    return switch (outcome) {
                        case 0 -> throw new IllegalArgumentException(words);
                        case 1 -> handle.execute(ORPHAN);
                        case 2 -> saying(words).apply(handle);
                        default -> rows;
                    };
                };
                Throwable failed =
                        catchThrowable(() -> assertThat(queue.write(work)).isEqualTo(1));
                if (failed == null) {
                    told.add(words);
                } else if (outcome == 0) {
                    assertThat(failed)
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage(words);
                } else {
                    assertThat(failed).isInstanceOf(JdbiException.class);
                    assertThat(outcome).isIn(1, 2);
                }
            }
            return told;
        };
    }

    /** Leads and stays at work until {@link #goOn}. */
    private Future<Integer> leader() throws InterruptedException {
        CountDownLatch atWork = new CountDownLatch(1);
        Future<Integer> leader = callers.submit(() -> queue.write(handle -> {
            atWork.countDown();
            transactions.goOn.acquireUninterruptibly();
            int rows = saying("word 0").apply(handle);
            // Should it be run again.
            transactions.goOn.release();
            return rows;
        }));
        atWork.await();
        return leader;
    }

    private void goOn(Future<Integer> leader) throws Exception {
        transactions.goOn.release();
        assertThat(leader.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(1);
    }

    private List<Future<Integer>> inOrder(List<Function<Handle, Integer>> works) throws InterruptedException {
        return inOrder(0, works);
    }

    private List<Future<Integer>> inOrder(int waitingAlready, List<Function<Handle, Integer>> works)
            throws InterruptedException {
        List<Future<Integer>> handedIn = new ArrayList<>();
        for (Function<Handle, Integer> work : works) {
            handedIn.add(callers.submit(() -> queue.write(work)));
            awaitWaiting(waitingAlready + handedIn.size());
        }
        return handedIn;
    }

    private void awaitWaiting(int wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (queue.waiting() != wanted) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(1);
        }
    }

    private static List<Integer> results(List<Future<Integer>> futures) throws Exception {
        List<Integer> results = new ArrayList<>();
        for (Future<Integer> future : futures) {
            results.add(future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        return results;
    }

    private static Throwable failure(Future<?> future) {
        Throwable failed = catchThrowable(() -> future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertThat(failed).isInstanceOf(ExecutionException.class);
        return failed.getCause();
    }

    private static Function<Handle, Integer> saying(String words) {
        return handle -> handle.execute("INSERT INTO said (words) VALUES (?)", words);
    }

    private List<String> said() {
        return jdbi().withHandle(handle -> handle.createQuery("SELECT words FROM said ORDER BY id")
                .mapTo(String.class)
                .list());
    }

    private Jdbi jdbi() {
        var settings = SqliteSettings.of(true);
        settings.setBusyTimeout(50);
        return Jdbi.create(SqliteSettings.source(new SqliteAddress(file.file()), settings));
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X unchecked(Throwable failure) throws X {
        throw (X) failure;
    }
}
