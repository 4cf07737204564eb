package aftercredits.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Four times as many servers, on four processes that share the work and a PostgreSQL database. */
final class SeveralProcesses {
    private static final int PROCESSES = 4;
    private static final Duration WARMING_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final double LONGEST_MILLIS = 3_000;

    private final Figures figures;
    private final int servers;
    private final int perSecond;

    /** @param servers of each process */
    SeveralProcesses(Figures figures, int servers, int perSecond) {
        this.figures = figures;
        this.servers = servers;
        this.perSecond = perSecond;
    }

    void measure(String databaseUrl) throws Exception {
        try (Stand stand = Stand.of(servers * PROCESSES, PROCESSES)) {
            List<Evening> evenings = ManyClubs.onRecord(
                    databaseUrl, stand.places(), stand.discord().crowd());
            List<RunningProgram> running = new ArrayList<>();
            try {
                start(stand, databaseUrl, running);
                sayMemory(running);
                answer(stand.traffic(evenings));
            } finally {
                for (RunningProgram bot : running) {
                    bot.close();
                }
            }
        }
    }

    /** @param running gets each as soon as it runs, to be closed whatever comes of the others */
    private void start(Stand stand, String databaseUrl, List<RunningProgram> running)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        for (int shard = 0; shard < PROCESSES; shard++) {
            running.add(begin(stand, databaseUrl, shard));
        }
        for (RunningProgram bot : running) {
            bot.awaitReady();
        }
        Duration start = Duration.ofNanos(System.nanoTime() - began);
        figures.say(
                "%d servers on %d processes, all ready after %.1f s",
                stand.places().size(), PROCESSES, start.toMillis() / 1e3);
    }

    private void answer(Traffic traffic) {
        traffic.run(perSecond, WARMING_UP);
        Latencies waits = traffic.run(perSecond, MEASURED);
        figures.waits("all of them", waits);
        figures.target(
                waits.longestMillis() <= LONGEST_MILLIS && waits.unanswered() == 0,
                "longest %.0f ms (at most %.0f), never answered %d (none)",
                waits.longestMillis(),
                LONGEST_MILLIS,
                waits.unanswered());
    }

    private static RunningProgram begin(Stand stand, String databaseUrl, int shard) throws IOException {
        Path own = Files.createDirectories(stand.folder().resolve("process-" + shard));
        Map<String, String> environment = Map.of(
                "AFTERCREDITS_DATABASE",
                databaseUrl,
                "AFTERCREDITS_DISCORD_SHARDS",
                shard + "-" + shard + "/" + PROCESSES,
                "AFTERCREDITS_ESSAYS",
                stand.folder().resolve("essays").toString());
        return RunningProgram.begin(Program.OURS, stand.discord(), own, environment, List.of());
    }

    private void sayMemory(List<RunningProgram> running) throws IOException, InterruptedException {
        List<String> resident = new ArrayList<>();
        List<String> held = new ArrayList<>();
        for (RunningProgram bot : running) {
            bot.awaitQuiet();
            resident.add((bot.residentKibibytes() >> 10) + " MiB");
            held.add((bot.heldKibibytes() >> 10) + " MiB");
        }
        figures.say("resident %s, heap after a collection %s", resident, held);
    }
}
