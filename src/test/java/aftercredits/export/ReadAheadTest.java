package aftercredits.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.export.LogSource.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private final TestLog log = new TestLog();
    private final MemoryLogSource source = new MemoryLogSource(log.clubs, log.members, log.responses);

    @BeforeEach
    void more_than_a_batch() {
        AskedPrompt prompt = log.ask(log.discussion("anora", 300), "Which?", "");
        for (int i = 0; i < 1_000; i++) {
            Member member = new Member(new MemberId(1_000 + i), "m" + i, "M" + i, Optional.empty());
            log.answer(prompt, member, new Answer.Say("answer " + i));
        }
    }

    @Test
    void every_entry_comes_in_its_order_on_the_thread_that_asked() {
        List<Entry> direct = new ArrayList<>();
        source.read(TestLog.all(), direct::add);
        List<Entry> ahead = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();

        ReadAhead.read(source, TestLog.all(), entry -> {
            ahead.add(entry);
            threads.add(Thread.currentThread());
        });

        assertThat(ahead).hasSize(1_000).isEqualTo(direct);
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void what_the_taker_throws_comes_through_and_nobody_reads_on() {
        IllegalStateException full = new IllegalStateException("no room for the file");

        assertThatThrownBy(() -> ReadAhead.read(source, TestLog.all(), entry -> {
                    throw full;
                }))
                .isSameAs(full);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("export-reader"));
    }

    @Test
    void an_error_of_the_log_comes_through_and_leaves_nobody_waiting() {
        OutOfMemoryError full = new OutOfMemoryError("a very long answer");

        assertThatThrownBy(() -> ReadAhead.read(
                        new MemoryLogSource(log.clubs, log.members, log.responses) {
                            @Override
                            public void read(ExportRequest request, java.util.function.Consumer<Entry> entries) {
                                throw full;
                            }
                        },
                        TestLog.all(),
                        entry -> {}))
                .isSameAs(full);
    }

    @Test
    void what_the_taker_throws_comes_through_also_where_the_log_wraps_what_stops_it() {
        IllegalStateException full = new IllegalStateException("no room for the file");

        assertThatThrownBy(() -> ReadAhead.read(
                        new MemoryLogSource(log.clubs, log.members, log.responses) {
                            @Override
                            public void read(ExportRequest request, java.util.function.Consumer<Entry> entries) {
                                try {
                                    super.read(request, entries);
                                } catch (RuntimeException stopped) {
                                    throw new IllegalStateException("wrapped", stopped);
                                }
                            }
                        },
                        TestLog.all(),
                        entry -> {
                            throw full;
                        }))
                .isSameAs(full);
    }

    @Test
    void what_the_log_throws_comes_through_after_what_was_read() {
        IllegalStateException gone = new IllegalStateException("the database is gone");
        List<Entry> taken = new ArrayList<>();

        assertThatThrownBy(() -> ReadAhead.read(
                        new MemoryLogSource(log.clubs, log.members, log.responses) {
                            @Override
                            public void read(ExportRequest request, java.util.function.Consumer<Entry> entries) {
                                super.read(request, entries);
                                throw gone;
                            }
                        },
                        TestLog.all(),
                        taken::add))
                .isSameAs(gone);
        assertThat(taken).hasSize(1_000);
    }
}
