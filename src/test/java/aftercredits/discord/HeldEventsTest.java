package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.rehearsal.JdaLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class HeldEventsTest {
    private final AtomicLong nanoTime = new AtomicLong();
    private final HeldEvents held = new HeldEvents(nanoTime::get);
    private final List<GenericEvent> heard = Collections.synchronizedList(new ArrayList<>());

    @Test
    void what_came_before_anybody_heard_is_heard_first_and_once() {
        List<GenericEvent> early = events(3);
        List<GenericEvent> late = events(2);

        early.forEach(held::onEvent);
        held.handTo(List.of((event, heardNanos) -> heard.add(event)));
        late.forEach(held::onEvent);

        assertThat(heard)
                .startsWith(early.toArray(GenericEvent[]::new))
                .endsWith(late.toArray(GenericEvent[]::new))
                .hasSize(5);
    }

    @Test
    void what_comes_while_the_first_are_handed_on_waits_for_its_turn() throws InterruptedException {
        List<GenericEvent> early = events(2);
        GenericEvent meanwhile = events(1).getFirst();
        CountDownLatch handing = new CountDownLatch(1);
        Thread discord = Thread.ofVirtual().unstarted(() -> {
            handing.countDown();
            held.onEvent(meanwhile);
        });
        early.forEach(held::onEvent);

        held.handTo(List.of((event, heardNanos) -> {
            if (event == early.getFirst()) {
                discord.start();
                awaitBegin(handing);
            }
            heard.add(event);
        }));
        discord.join();

        assertThat(heard).containsExactly(early.get(0), early.get(1), meanwhile);
    }

    @Test
    void what_was_kept_says_when_it_came() {
        List<Long> times = new ArrayList<>();
        nanoTime.set(3);
        events(1).forEach(held::onEvent);
        nanoTime.set(5);

        held.handTo(List.of((event, heardNanos) -> times.add(heardNanos)));
        events(1).forEach(held::onEvent);

        assertThat(times).containsExactly(3L, 5L);
    }

    @Test
    void one_who_can_not_take_an_event_keeps_nobody_from_hearing_it_nor_what_comes_next() {
        List<GenericEvent> early = events(2);
        List<GenericEvent> late = events(1);
        early.forEach(held::onEvent);

        try (JdaLog log = new JdaLog()) {
            held.handTo(List.of(
                    (event, heardNanos) -> {
                        throw new IllegalStateException("busy");
                    },
                    (event, heardNanos) -> heard.add(event)));
            late.forEach(held::onEvent);

            assertThat(log.complaints())
                    .filteredOn(line -> line.contains("was not taken"))
                    .hasSize(3);
        }
        assertThat(heard).containsExactly(early.get(0), early.get(1), late.getFirst());
    }

    private static void awaitBegin(CountDownLatch handing) {
        try {
            handing.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<GenericEvent> events(int number) {
        return IntStream.range(0, number)
                .<GenericEvent>mapToObj(i -> new Told())
                .toList();
    }

    private static final class Told implements GenericEvent {
        @Override
        public JDA getJDA() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long getResponseNumber() {
            return 0;
        }

        @Override
        public DataObject getRawData() {
            throw new UnsupportedOperationException();
        }
    }
}
