package aftercredits.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How fast a bot of one club starts, and what it takes when nothing happens. */
final class AtRest {
    private static final int ROUNDS = 3;
    private static final long SETTLING_MILLIS = 1_000;
    private static final double START_AT_MOST = 1.3;
    private static final double RESIDENT_AT_MOST = 1.5;

    private final Figures figures;

    AtRest(Figures figures) {
        this.figures = figures;
    }

    /** @param startMillis until it answers */
    record Rest(long startMillis, long residentKibibytes, long heldKibibytes) {}

    void measure() throws Exception {
        List<Rest> ours = new ArrayList<>();
        List<Rest> bare = new ArrayList<>();
        try (Stand stand = Stand.of(1)) {
            stand.onRecord();
            for (int round = 0; round <= ROUNDS; round++) {
                Rest our = rest(stand, Program.OURS);
                Rest its = rest(stand, Program.BARE);
                // The first fills the disk's cache.
                if (round > 0) {
                    ours.add(our);
                    bare.add(its);
                }
            }
        }
        compare(
                "start to ready, ms",
                ours.stream().map(Rest::startMillis).toList(),
                bare.stream().map(Rest::startMillis).toList(),
                START_AT_MOST);
        compare(
                "resident memory, KiB",
                ours.stream().map(Rest::residentKibibytes).toList(),
                bare.stream().map(Rest::residentKibibytes).toList(),
                RESIDENT_AT_MOST);
        figures.say(
                "heap after a collection, KiB: ours %d, the bare bot's %d",
                middle(ours.stream().map(Rest::heldKibibytes).toList()),
                middle(bare.stream().map(Rest::heldKibibytes).toList()));
    }

    private static Rest rest(Stand stand, Program program, String... flags) throws IOException, InterruptedException {
        try (RunningProgram bot = stand.begin(program, flags)) {
            long start = bot.awaitReady().toMillis();
            return of(bot, start);
        }
    }

    /** A little after it has answered first. */
    static Rest of(RunningProgram bot, long startMillis) throws IOException, InterruptedException {
        Thread.sleep(SETTLING_MILLIS);
        return new Rest(startMillis, bot.residentKibibytes(), bot.heldKibibytes());
    }

    private void compare(String what, List<Long> ours, List<Long> bare, double atMost) {
        double times = (double) middle(ours) / middle(bare);
        figures.target(
                times <= atMost,
                "%s: ours %d %s, the bare bot's %d %s: %.2f times (at most %.1f)",
                what,
                middle(ours),
                ours,
                middle(bare),
                bare,
                times,
                atMost);
    }

    private static long middle(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
