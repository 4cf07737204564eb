package aftercredits.bench;

import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.database.Database;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.EntryId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A backup of a long log while a member answers every ten milliseconds, against the same answers without one; and its time
 * against that of copying the file as it is.
 */
final class Backup {
    private static final int RESPONSES = Integer.getInteger("bench.backup.responses", 200_000);
    private static final long PAUSE_NANOS = 10_000_000;
    private static final long BASELINE_NANOS = 5_000_000_000L;
    /** Discord waits three seconds for an answer; a backup may take a third of that. */
    private static final double LONGEST_MILLIS = 1_000;

    private final Database database;
    private final Path folder;
    private long entry = 1_000_000_000L;

    private Backup(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** As {@link Benchmarks.Benchmark#run}. */
    static boolean measure() throws Exception {
        try (ScratchFolder folder = ScratchFolder.onDisk("backup")) {
            Path file = folder.path().resolve("log.db");
            write(file);
            try (Database database = Database.open("jdbc:sqlite:" + file, Instant::now)) {
                return new Backup(database, folder.path()).compare(file);
            }
        }
    }

    private static void write(Path file) throws SQLException {
        new LongLog().write(file, RESPONSES);
    }

    private boolean compare(Path file) throws Exception {
        List<Double> without = answersWhile(() -> LockSupport.parkNanos(BASELINE_NANOS));
        double[] seconds = new double[1];
        List<Double> with = answersWhile(() -> {
            long begin = System.nanoTime();
            database.backup(folder.resolve("copy.db"));
            seconds[0] = (System.nanoTime() - begin) / 1e9;
        });
        double copying = copySeconds(file);
        say(
                "%.0f MB with %,d answers: backed up and checked in %.1f s; copied as a file in %.1f s",
                Files.size(file) / 1e6, RESPONSES, seconds[0], copying);
        say(
                "%d answers meanwhile: half within %.1f ms, 99 of 100 within %.1f, the longest %.0f (at most %.0f)",
                with.size(), at(with, 0.5), at(with, 0.99), at(with, 1), LONGEST_MILLIS);
        say(
                "%d answers without a backup: half within %.1f ms, 99 of 100 within %.1f, the longest %.0f",
                without.size(), at(without, 0.5), at(without, 0.99), at(without, 1));
        return at(with, 1) <= LONGEST_MILLIS;
    }

    private List<Double> answersWhile(Runnable work) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService member = Executors.newSingleThreadExecutor()) {
            Future<List<Double>> answers = member.submit(() -> answersUntil(done));
            try {
                work.run();
            } finally {
                done.set(true);
            }
            return answers.get();
        }
    }

    private List<Double> answersUntil(AtomicBoolean done) {
        List<Double> millis = new ArrayList<>();
        while (!done.get()) {
            long number = entry++;
            Member member = new Member(new MemberId(number), "member", "Member", Optional.empty());
            long begin = System.nanoTime();
            database.responses()
                    .save(
                            new EntryId(number),
                            new AskedId(1),
                            member,
                            new aftercredits.discussion.Answer.Say(
                                    "It is unclear whether this was gratitude or habit."),
                            Instant.now());
            millis.add((System.nanoTime() - begin) / 1e6);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return millis.stream().sorted().toList();
    }

    private double copySeconds(Path file) throws IOException {
        long begin = System.nanoTime();
        Path copy = Files.copy(file, folder.resolve("as-it-is.db"));
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
