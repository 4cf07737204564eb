package aftercredits.bench.load;

import aftercredits.bench.LongLog;
import java.nio.file.Path;
import java.time.Duration;

/** What a wait costs where there is more of something: essays in the library, answers in the log. */
final class Growth {
    private static final int SERVERS = 100;
    private static final int PER_SECOND = 200;
    private static final int MANY_ESSAYS = 1_000;
    private static final int MANY_ANSWERS = 200_000;
    private static final Duration WARMING_UP = Duration.ofSeconds(6);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private final Figures figures;

    Growth(Figures figures) {
        this.figures = figures;
    }

    void measure() throws Exception {
        measure("10 essays, no answers", stand -> {});
        measure(MANY_ESSAYS + " essays", stand -> stand.essays(MANY_ESSAYS));
        measure(MANY_ANSWERS + " answers", stand -> new LongLog().write(Path.of(stand.databaseFile()), MANY_ANSWERS));
    }

    @FunctionalInterface
    private interface More {
        void add(Stand stand) throws Exception;
    }

    private void measure(String what, More more) throws Exception {
        try (Stand stand = Stand.of(SERVERS)) {
            more.add(stand);
            Traffic traffic = stand.traffic(stand.onRecord());
            try (RunningProgram bot = stand.begin(Program.OURS)) {
                AtRest.Rest rest = AtRest.of(bot);
                traffic.run(PER_SECOND, WARMING_UP);
                figures.say(
                        "%s: start to ready %d ms, heap after a collection %d KiB",
                        what, rest.startMillis(), rest.heldKibibytes());
                figures.waits(what, traffic.run(PER_SECOND, MEASURED));
            }
        }
    }
}
