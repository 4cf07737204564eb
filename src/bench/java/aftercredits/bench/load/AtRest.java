package aftercredits.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** How fast a bot of one club starts, and what it takes when nothing happens. */
final class AtRest {
    private static final int ROUNDS = 3;
    private static final int FIRST_WITH_CACHES = 25;
    private static final double START_AT_MOST = 1.3;
    private static final double RESIDENT_AT_MOST = 1.5;

    private final Figures figures;

    AtRest(Figures figures) {
        this.figures = figures;
    }

    /**
     * @param startMillis until it answers
     * @param processorMillis of both processors, until then
     */
    record Rest(long startMillis, long processorMillis, long residentKibibytes, long heldKibibytes) {}

    void measure() throws Exception {
        try (Stand stand = Stand.of(1)) {
            stand.onRecord();
            figures.say("as Java starts them:");
            compare(stand, List.of(), List.of());
            if (Runtime.version().feature() >= FIRST_WITH_CACHES) {
                figures.say("each with an AOT cache of its own, as the image has one:");
                compare(stand, AotCache.of(stand, Program.OURS), AotCache.of(stand, Program.BARE));
            }
        }
    }

    private void compare(Stand stand, List<String> ourFlags, List<String> itsFlags)
            throws IOException, InterruptedException {
        List<Rest> ours = new ArrayList<>();
        List<Rest> bare = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(rest(stand, Program.OURS, ourFlags));
            bare.add(rest(stand, Program.BARE, itsFlags));
        }
        compare("start to ready, ms", ours, bare, Rest::startMillis, START_AT_MOST);
        compare("resident memory, KiB", ours, bare, Rest::residentKibibytes, RESIDENT_AT_MOST);
        figures.say(
                "    processor's time until then: ours %d ms, the bare bot's %d ms; heap after a collection: %d KiB, %d KiB",
                middle(ours, Rest::processorMillis),
                middle(bare, Rest::processorMillis),
                middle(ours, Rest::heldKibibytes),
                middle(bare, Rest::heldKibibytes));
    }

    private static Rest rest(Stand stand, Program program, List<String> flags)
            throws IOException, InterruptedException {
        try (RunningProgram bot = stand.begin(program, flags.toArray(String[]::new))) {
            return of(bot);
        }
    }

    /** When it answers, then when it has come to rest. */
    static Rest of(RunningProgram bot) throws IOException, InterruptedException {
        long start = bot.awaitReady().toMillis();
        long processor = bot.processorTime().toMillis();
        bot.awaitQuiet();
        return new Rest(start, processor, bot.residentKibibytes(), bot.heldKibibytes());
    }

    private void compare(String what, List<Rest> ours, List<Rest> bare, ToLongFunction<Rest> figure, double atMost) {
        double times = (double) middle(ours, figure) / middle(bare, figure);
        figures.target(
                times <= atMost,
                "%s: ours %d, the bare bot's %d: %.2f times (at most %.1f)",
                what,
                middle(ours, figure),
                middle(bare, figure),
                times,
                atMost);
    }

    private static long middle(List<Rest> rests, ToLongFunction<Rest> figure) {
        return rests.stream()
                .mapToLong(figure)
                .sorted()
                .skip(rests.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
