package aftercredits.bench;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.database.Database;
import aftercredits.discussion.ResponseStore;
import aftercredits.essay.EssayId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/**
 * What a host waits for a search of a long log, through the store as {@code /log search} asks it: one word or several, rare
 * and common ones, beginnings, none that match, narrowed and not. The target is a time, as a host's patience is one; the
 * same words looked for without an index stand beside it.
 */
final class Search {
    private static final int QUERIES = 2_000;
    private static final int WARM_UP = 200;
    private static final double TARGET_P99_MILLIS = 50;
    private static final int LIMIT = 11;

    private final LongLog log = new LongLog();
    private final Random random = new Random(7);
    private final ResponseStore responses;

    private Search(ResponseStore responses) {
        this.responses = responses;
    }

    static boolean measure() throws Exception {
        int length = Integer.getInteger("bench.responses", 1_000_000);
        try (ScratchFolder folder = ScratchFolder.temporary("aftercredits-search")) {
            Path file = folder.path().resolve("log.db");
            new LongLog().write(file, length);
            try (Database database = Database.open("jdbc:sqlite:" + file, Instant::now)) {
                boolean reached = new Search(database.responses()).measure(length);
                withoutIndex(file);
                return reached;
            }
        }
    }

    private boolean measure(int length) {
        for (int i = 0; i < WARM_UP; i++) {
            query();
        }
        long[] nanos = new long[QUERIES];
        String slowest = "";
        for (int i = 0; i < QUERIES; i++) {
            long begin = System.nanoTime();
            String typed = query();
            nanos[i] = System.nanoTime() - begin;
            slowest = nanos[i] == Arrays.stream(nanos).max().orElse(0) ? typed : slowest;
        }
        Arrays.sort(nanos);
        double p99 = millis(nanos[QUERIES * 99 / 100]);
        System.out.printf(
                "%,d responses, %,d searches: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (target %.0f), longest %.1f ms (%s)%n",
                length,
                QUERIES,
                millis(nanos[QUERIES / 2]),
                millis(nanos[QUERIES * 95 / 100]),
                p99,
                TARGET_P99_MILLIS,
                millis(nanos[QUERIES - 1]),
                slowest);
        return p99 < TARGET_P99_MILLIS;
    }

    /** A word that nobody said, read for in every answer: what a search without an index takes. */
    private static void withoutIndex(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement scan = connection.prepareStatement(
                        "SELECT id FROM response WHERE words LIKE ? ORDER BY id DESC LIMIT 11")) {
            scan.setString(1, "%nowhere%");
            long begin = System.nanoTime();
            scan.executeQuery().next();
            System.out.printf("without an index: %.0f ms%n", millis(System.nanoTime() - begin));
        }
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private String query() {
        String typed = typed();
        Optional<MemberId> member = random.nextInt(5) == 0
                ? Optional.of(new MemberId(900_000_000_000_000_001L + random.nextInt(LongLog.MEMBERS)))
                : Optional.empty();
        Optional<EssayId> essay = random.nextInt(5) == 0
                ? Optional.of(new EssayId("essay-" + (1 + random.nextInt(100))))
                : Optional.empty();
        responses.search(new ClubId(LongLog.CLUB), typed, member, essay, LIMIT);
        return typed
                + member.map(id -> ", one member").orElse("")
                + essay.map(id -> ", one essay").orElse("");
    }

    private String typed() {
        return switch (random.nextInt(6)) {
            case 0 -> common();
            case 1 -> rare();
            case 2 -> common() + " " + common() + " " + rare();
            case 3 -> common() + "-" + common();
            case 4 -> beginning(random.nextBoolean() ? common() : rare());
            default -> common() + " nowhere" + random.nextInt(1_000);
        };
    }

    private String common() {
        return log.word(random.nextInt(40));
    }

    private String rare() {
        return log.word(40 + random.nextInt(log.words() - 40));
    }

    private String beginning(String word) {
        return word.substring(0, Math.min(word.length(), 2 + random.nextInt(4)));
    }
}
