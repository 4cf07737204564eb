package aftercredits.database;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Response;
import aftercredits.discussion.ResponseStore.Saved;
import aftercredits.export.ExportRequest;
import aftercredits.posting.Layout;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
abstract class ManyAtOnceContract {
    private static final int THREADS = 8;
    private static final int ANSWERS_EACH = 40;

    /** A database with nothing in it. */
    abstract Database open();

    private Database database;
    private AskedPrompt asked;

    @BeforeEach
    void ask_a_prompt() {
        database = open();
        asked = new ClubNight(database.discussions()).asked();
    }

    @Test
    void eight_members_who_answer_at_once_lose_no_answer() throws Exception {
        atOnce(thread -> () -> {
            for (int i = 1; i <= ANSWERS_EACH; i++) {
                say(1_000L * thread + i, thread, "Answer " + i);
                assertThat(database.responses()
                                .current(
                                        asked.id(),
                                        ClubNight.member(thread, "M").id()))
                        .map(Response::revision)
                        .contains(i);
            }
            return thread;
        });

        assertThat(database.responses().revisions(asked.id())).hasSize(THREADS * ANSWERS_EACH);
        assertThat(database.responses().current(asked.id()))
                .hasSize(THREADS)
                .allSatisfy(response -> assertThat(response.revision()).isEqualTo(ANSWERS_EACH));
    }

    @Test
    void one_members_answers_from_many_threads_make_one_line_of_revisions() throws Exception {
        atOnce(thread -> () -> {
            for (int i = 1; i <= ANSWERS_EACH; i++) {
                say(1_000L * thread + i, ANA.id().snowflake(), thread + " says " + i);
            }
            return thread;
        });

        assertThat(database.responses().revisions(asked.id()))
                .extracting(Response::revision)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, THREADS * ANSWERS_EACH).boxed().toList());
    }

    @Test
    void one_form_sent_by_many_threads_at_once_is_kept_once() throws Exception {
        List<Saved> saved = atOnce(thread -> () -> say(1, ANA.id().snowflake(), "Once."));

        assertThat(saved).filteredOn(Saved.Revised.class::isInstance).hasSize(1);
        assertThat(database.responses().revisions(asked.id())).hasSize(1);
    }

    @Test
    void one_posting_planned_by_many_threads_at_once_is_planned_once() throws Exception {
        List<Posting> planned = atOnce(thread -> () -> database.postings()
                .plan(Posting.planned(
                        PostingId.named("the same"),
                        new Posting.Order(
                                CLUB,
                                Posting.Purpose.PROMPT,
                                "1",
                                new ChannelId(31),
                                Layout.CHANNEL,
                                ANA.id(),
                                EVENING),
                        "Anora",
                        List.of(OutgoingMessage.plain("from thread " + thread)))));

        assertThat(planned).hasSize(THREADS).containsOnly(planned.getFirst());
        assertThat(database.postings().owed()).containsExactly(planned.getFirst());
    }

    @Test
    void a_long_export_holds_up_no_answer_and_sees_one_state() {
        say(1, 1, "Before.");
        say(2, 2, "Before too.");
        List<String> exported = new ArrayList<>();
        ExportRequest all = new ExportRequest(
                CLUB, Optional.empty(), Optional.empty(), Optional.empty(), ExportRequest.Names.DISPLAY);

        database.log().read(all, entry -> {
            exported.add(entry.revisions().getLast().words().orElseThrow());
            say(100 + exported.size(), 2, "During " + exported.size());
            assertThat(database.responses().search(CLUB, "during", Optional.empty(), Optional.empty(), 9))
                    .hasSize(1);
        });

        assertThat(exported).containsExactly("Before.", "Before too.");
        assertThat(database.responses().revisions(asked.id())).hasSize(4);
    }

    private Saved say(long entry, long member, String words) {
        return database.responses()
                .save(new EntryId(entry), asked.id(), ClubNight.member(member, "M"), new Answer.Say(words), EVENING);
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> running = IntStream.rangeClosed(1, THREADS)
                    .mapToObj(thread -> threads.submit(() -> {
                        start.await();
                        return work.apply(thread).call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(50, TimeUnit.SECONDS));
            }
            return results;
        }
    }
}
