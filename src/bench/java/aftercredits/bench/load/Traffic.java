package aftercredits.bench.load;

import aftercredits.rehearsal.Crowd;
import aftercredits.rehearsal.Persona;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Members at work in many servers at once. They act when they were to act, however long others wait, and a wait is counted
 * from then: a bot that stalls is not asked less because of it.
 */
final class Traffic {
    private static final long TYPING_NANOS = Duration.ofMillis(400).toNanos();
    private static final long LAST_ANSWERS_NANOS = Duration.ofSeconds(4).toNanos();
    private static final long LOOK_NANOS = Duration.ofMillis(1).toNanos();
    private static final String WORDS =
            "I think that it was habit at first, and gratitude only when he stopped her; the snow on the window says as much.";

    private final Crowd crowd;
    private final List<Persona> people;
    private final List<Evening> evenings;
    private final Random random = new Random(20261123);
    private final Map<String, Half> halves = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Planned> opened = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Planned> later = new PriorityQueue<>();
    private volatile Latencies latencies = new Latencies();

    /** @param people the first of them runs every club */
    Traffic(Crowd crowd, List<Persona> people, List<Evening> evenings) {
        this.crowd = crowd;
        this.people = people;
        this.evenings = evenings;
        crowd.onFirstAnswer(this::answered);
    }

    /** @param opener the interaction that was answered with the form to send */
    private record Planned(long atNanos, Act act, Persona who, Evening evening, String opener)
            implements Comparable<Planned> {
        @Override
        public int compareTo(Planned other) {
            return Long.compare(atNanos, other.atNanos);
        }
    }

    /** What is known of an interaction: that it was begun, or that it was answered, whichever is heard of first. */
    private record Half(@Nullable Planned planned, long answeredNanos, boolean form) {}

    /** @param perSecond of all acts, at times that do not depend on one another */
    Latencies run(int perSecond, Duration length) {
        Latencies measured = new Latencies();
        latencies = measured;
        halves.clear();
        double firstActsPerNano = perSecond * (100 - Act.SUBMIT.share()) / 100.0 / 1e9;
        long end = System.nanoTime() + length.toNanos();
        long next = System.nanoTime();
        while (true) {
            next += (long) (-Math.log(1 - random.nextDouble()) / firstActsPerNano);
            if (next - end >= 0) {
                break;
            }
            sendFormsUntil(next);
            begin(planned(next));
        }
        sendFormsUntil(System.nanoTime() + TYPING_NANOS + LAST_ANSWERS_NANOS);
        countUnanswered(measured);
        return measured;
    }

    /** Whoever is answered after all is counted once. */
    private void countUnanswered(Latencies measured) {
        for (String interaction : List.copyOf(halves.keySet())) {
            Half left = halves.remove(interaction);
            if (left != null && left.planned() != null) {
                measured.unanswered(left.planned().act());
            }
        }
    }

    private Planned planned(long atNanos) {
        Act act = act(random.nextInt(100 - Act.SUBMIT.share()));
        Persona who = act == Act.PROMPTS ? people.getFirst() : people.get(random.nextInt(people.size()));
        return new Planned(atNanos, act, who, evenings.get(random.nextInt(evenings.size())), "");
    }

    private static Act act(int lot) {
        int left = lot;
        for (Act act : Act.values()) {
            if (act == Act.SUBMIT) {
                continue;
            }
            if (left < act.share()) {
                return act;
            }
            left -= act.share();
        }
        throw new IllegalStateException("The shares make no hundred");
    }

    private void sendFormsUntil(long nanos) {
        while (true) {
            for (Planned form = opened.poll(); form != null; form = opened.poll()) {
                later.add(form);
            }
            Planned form = later.peek();
            if (form != null && form.atNanos() - nanos < 0) {
                if (awaitNanos(form.atNanos())) {
                    begin(later.remove());
                }
            } else if (awaitNanos(nanos)) {
                return;
            }
        }
    }

    /** Looks up now and then, for what was opened meanwhile. @return whether it is time */
    private static boolean awaitNanos(long nanos) {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            LockSupport.parkNanos(Math.min(left, LOOK_NANOS));
        }
        return nanos - System.nanoTime() <= 0;
    }

    private void begin(Planned planned) {
        latencies.begunLate(System.nanoTime() - planned.atNanos());
        String interaction = act(planned);
        Half answered = halves.putIfAbsent(interaction, new Half(planned, 0, false));
        if (answered != null) {
            complete(interaction, planned, answered.answeredNanos(), answered.form());
        }
    }

    private String act(Planned planned) {
        Persona who = planned.who();
        Evening evening = planned.evening();
        String channel = evening.channel();
        return switch (planned.act()) {
            case COMPLETE -> crowd.complete(who, channel, "essay read", Map.of("essay", "an"), "essay");
            case LIST -> crowd.use(who, channel, "essay list", Map.of());
            case PROMPTS -> crowd.use(who, channel, "prompt list", Map.of("essay", "anora"));
            case HELP -> crowd.use(who, channel, "help", Map.of());
            case PRESS -> crowd.press(who, evening.message(), evening.answer());
            case SUBMIT -> crowd.submit(who, planned.opener(), Map.of("words", WORDS));
        };
    }

    private void answered(Crowd.FirstAnswer answer) {
        long now = System.nanoTime();
        Half begun = halves.putIfAbsent(answer.interaction(), new Half(null, now, answer.form()));
        if (begun != null && begun.planned() != null) {
            complete(answer.interaction(), begun.planned(), now, answer.form());
        }
    }

    private void complete(String interaction, Planned planned, long answeredNanos, boolean form) {
        halves.remove(interaction);
        latencies.answered(planned.act(), answeredNanos - planned.atNanos());
        if (form) {
            opened.add(new Planned(
                    answeredNanos + TYPING_NANOS, Act.SUBMIT, planned.who(), planned.evening(), interaction));
        }
    }
}
