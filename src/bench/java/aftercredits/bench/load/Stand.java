package aftercredits.bench.load;

import aftercredits.bench.ScratchFolder;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A loopback Discord with many servers, and what a bot finds of them on its disk. A bot at a time, or one after another. */
final class Stand implements AutoCloseable {
    private static final int ESSAYS = 10;
    /** That one bot comes right after another is not what is measured. */
    private static final Duration BETWEEN_SESSIONS = Duration.ZERO;

    private static final int AT_ONCE = 16;

    private final LoopbackDiscord discord;
    private final ScratchFolder scratch;
    private final Path folder;
    private final List<LoopbackDiscord.Place> places;

    private Stand(LoopbackDiscord discord, ScratchFolder scratch, int servers) {
        this.discord = discord;
        this.scratch = scratch;
        this.folder = scratch.path();
        this.places = ManyClubs.found(discord, servers);
    }

    /** With that many servers besides the one that every loopback Discord has. */
    static Stand of(int servers) throws IOException {
        return of(servers, 1);
    }

    /** @param shards how many the bots are to have among them */
    static Stand of(int servers, int shards) throws IOException {
        LoopbackOptions options = LoopbackOptions.defaults().withShards(shards, AT_ONCE, BETWEEN_SESSIONS);
        ScratchFolder scratch = ScratchFolder.temporary("load");
        Stand stand = new Stand(LoopbackDiscord.start(0, InstantSource.system(), options), scratch, servers);
        stand.essays(ESSAYS);
        return stand;
    }

    /** Anora first, the others shorter. */
    void essays(int number) throws IOException {
        Path essays = Files.createDirectories(folder.resolve("essays"));
        Path anora = essays.resolve("anora.md");
        if (!Files.exists(anora)) {
            Files.copy(Path.of("essays", "anora.md"), anora);
        }
        for (int i = 2; i <= number; i++) {
            Files.writeString(essays.resolve("essay-" + i + ".md"), """
                    ---
                    title: What the snow says, part %d
                    film: Film number %d
                    ---
                    She looks at him, and he at the snow. What she means by it, nobody says.

                    <!-- spoilers -->

                    In the end it melts.
                    """.formatted(i, i));
        }
    }

    LoopbackDiscord discord() {
        return discord;
    }

    /** Gone once the stand is closed. */
    Path folder() {
        return folder;
    }

    List<LoopbackDiscord.Place> places() {
        return places;
    }

    String databaseFile() {
        return folder.resolve("club.db").toString();
    }

    String databaseUrl() {
        return "jdbc:sqlite:" + databaseFile();
    }

    /** What is to be answered at our bot: put on record first. */
    List<Evening> onRecord() throws SQLException, IOException {
        return ManyClubs.onRecord(databaseUrl(), places, discord.crowd());
    }

    Traffic traffic(List<Evening> evenings) {
        return new Traffic(discord.crowd(), discord.personas(), evenings);
    }

    /** Starts it and waits until it answers. */
    RunningProgram start(Program program, String... flags) throws IOException, InterruptedException {
        RunningProgram running = begin(program, flags);
        running.awaitReady();
        return running;
    }

    RunningProgram begin(Program program, String... flags) throws IOException {
        Map<String, String> environment = Map.of(
                "AFTERCREDITS_DATABASE",
                databaseUrl(),
                "AFTERCREDITS_ESSAYS",
                folder.resolve("essays").toString());
        return RunningProgram.begin(program, discord, folder, environment, List.of(flags));
    }

    @Override
    public void close() throws IOException {
        try (scratch) {
            discord.close();
        }
    }
}
