package aftercredits.bench.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Many servers on one process: ours beside the bare bot, then ours alone while an essay goes to many channels. */
final class UnderLoad {
    /** Until Java has compiled what either bot does all the time: ours takes the longer for it. */
    private static final Duration WARMING_UP = Duration.ofSeconds(Integer.getInteger("bench.load.warming-up", 60));

    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final int MESSAGES = Integer.getInteger("bench.load.messages", 5_000);
    private static final int MESSAGES_EACH = 4;
    private static final int REQUESTS_PER_SECOND = 50;
    private static final int LEAST_SECONDS_OF_POSTING = 5;
    private static final double HALF_WITHIN_TIMES = 1.5;
    private static final double P99_MILLIS = 100;
    private static final double LONGEST_MILLIS = 3_000;
    private static final double KIBIBYTES_A_SERVER = 40;

    private final Figures figures;
    private final int servers;
    private final int perSecond;

    UnderLoad(Figures figures, int servers, int perSecond) {
        this.figures = figures;
        this.servers = servers;
        this.perSecond = perSecond;
    }

    /**
     * @param first of its members', from its start until it was warm
     * @param waits of its members after that
     */
    private record Outcome(AtRest.Rest rest, Latencies first, Latencies waits, Duration processor) {
        long unanswered() {
            return first.unanswered() + waits.unanswered();
        }
    }

    void beside() throws Exception {
        long firstOurs;
        long firstBare;
        try (Stand one = Stand.of(1)) {
            one.onRecord();
            firstOurs = held(one, Program.OURS);
            firstBare = held(one, Program.BARE);
        }
        Outcome bare;
        try (Stand stand = Stand.of(servers)) {
            bare = outcome(
                    stand,
                    Program.BARE,
                    ManyClubs.offRecord(stand.places(), stand.discord().crowd()));
        }
        Outcome ours;
        try (Stand stand = Stand.of(servers)) {
            ours = outcome(stand, Program.OURS, stand.onRecord());
        }
        say(ours, bare);
        double each = (double) (ours.rest().heldKibibytes() - firstOurs) / (servers - 1);
        double eachBare = (double) (bare.rest().heldKibibytes() - firstBare) / (servers - 1);
        figures.target(
                each <= KIBIBYTES_A_SERVER,
                "heap a server beyond the first: ours %.1f KiB (at most %.0f), the bare bot's %.1f",
                each,
                KIBIBYTES_A_SERVER,
                eachBare);
        double times = ours.waits().millis(50) / bare.waits().millis(50);
        figures.target(
                times <= HALF_WITHIN_TIMES,
                "half answered within: %.2f times the bare bot's time (at most %.1f)",
                times,
                HALF_WITHIN_TIMES);
        // Of the bare bot's too: what is measured against one that drops acts says nothing.
        figures.target(
                ours.unanswered() == 0 && bare.unanswered() == 0,
                "never answered: ours %d, %d of them while it warmed up, the bare bot %d, %d of them (none of either)",
                ours.unanswered(),
                ours.first().unanswered(),
                bare.unanswered(),
                bare.first().unanswered());
    }

    private static long held(Stand stand, Program program) throws IOException, InterruptedException {
        try (RunningProgram bot = stand.start(program)) {
            return AtRest.of(bot).heldKibibytes();
        }
    }

    private Outcome outcome(Stand stand, Program program, List<Evening> evenings)
            throws IOException, InterruptedException {
        try (RunningProgram bot = stand.begin(program)) {
            AtRest.Rest rest = AtRest.of(bot);
            Traffic traffic = stand.traffic(evenings);
            Latencies first = traffic.run(perSecond, WARMING_UP);
            Duration before = bot.processorTime();
            Latencies waits = traffic.run(perSecond, MEASURED);
            return new Outcome(rest, first, waits, bot.processorTime().minus(before));
        }
    }

    private void say(Outcome ours, Outcome bare) {
        figures.say(
                "%d servers, start to ready: ours %.1f s, the bare bot's %.1f s",
                servers, ours.rest().startMillis() / 1e3, bare.rest().startMillis() / 1e3);
        figures.say(
                "%d servers, resident: ours %d MiB, the bare bot's %d MiB",
                servers, ours.rest().residentKibibytes() >> 10, bare.rest().residentKibibytes() >> 10);
        figures.waits("ours while it warms up", ours.first());
        figures.waits("the bare bot while it warms up", bare.first());
        figures.waits("ours", ours.waits());
        figures.waits("the bare bot", bare.waits());
        figures.say("processor's time an act: ours %.2f ms, the bare bot's %.2f ms", perAct(ours), perAct(bare));
    }

    private static double perAct(Outcome outcome) {
        return (double) outcome.processor().toMillis() / outcome.waits().count();
    }

    void whileItPosts() throws IOException, InterruptedException, SQLException {
        try (Stand stand = Stand.of(servers)) {
            List<Evening> evenings = stand.onRecord();
            // It posts from its start on.
            int postedBefore = (int) WARMING_UP.toSeconds() * REQUESTS_PER_SECOND;
            int channels = Math.min(servers, (MESSAGES + postedBefore) / MESSAGES_EACH);
            ManyClubs.owe(stand.databaseUrl(), stand.places().subList(0, channels), MESSAGES_EACH);
            try (RunningProgram bot = stand.start(Program.OURS)) {
                Traffic traffic = stand.traffic(evenings);
                Latencies first = traffic.run(perSecond, WARMING_UP);
                figures.waits("messages go out while it warms up", first);
                long before = posted(stand);
                long left = (long) channels * MESSAGES_EACH - before;
                if (left < LEAST_SECONDS_OF_POSTING * REQUESTS_PER_SECOND) {
                    figures.target(false, "not measured: only %d messages are left, too few servers or messages", left);
                    return;
                }
                Latencies waits = traffic.run(perSecond, Duration.ofSeconds(left / REQUESTS_PER_SECOND));
                say(first, waits, posted(stand) - before, left);
            }
        }
    }

    private void say(Latencies first, Latencies waits, long posted, long left) {
        figures.waits("while " + left + " messages go out", waits);
        figures.target(
                waits.millis(99) <= P99_MILLIS,
                "99 of 100 within %.1f ms (at most %.0f)",
                waits.millis(99),
                P99_MILLIS);
        figures.target(
                waits.longestMillis() <= LONGEST_MILLIS && waits.unanswered() == 0 && first.unanswered() == 0,
                "longest %.0f ms (at most %.0f), never answered %d, and %d while it warmed up (none)",
                waits.longestMillis(),
                LONGEST_MILLIS,
                waits.unanswered(),
                first.unanswered());
        figures.target(posted >= left * 0.9, "posted meanwhile: %d of %d", posted, left);
    }

    private static long posted(Stand stand) {
        return stand.discord().requests().stream()
                .filter(request -> request.answer() == 200
                        && request.method().equals("POST")
                        && request.body().contains(ManyClubs.MARK))
                .count();
    }
}
