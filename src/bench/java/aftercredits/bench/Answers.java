package aftercredits.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Members' answers, each of them on the disk before its member is told so, against plain JDBC that inserts the same rows:
 * many members at once against one transaction for all of it, one member against a transaction for each answer.
 */
final class Answers {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    private static final int MEMBERS = 64;
    private static final int PROMPTS_A_ROUND = 50;
    private static final int LONE_ANSWERS_A_ROUND = 150;
    // Until the virtual machine has compiled what it will.
    private static final int ROUNDS_TO_WARM_UP = 4;

    private static final double SHARE_TO_REACH = 0.7;
    private static final double LONE_MAY_TAKE = 1.5;

    private final AnsweringClub club;
    private final PlainJdbc plain;
    private final LongLog language = new LongLog();
    private final List<Double> shares = new ArrayList<>();
    private final List<Double> timesAsLong = new ArrayList<>();
    private final List<Double> rowsPerSecond = new ArrayList<>();
    private final List<Double> plainRowsPerSecond = new ArrayList<>();
    private final List<Double> loneMillis = new ArrayList<>();
    private final List<Double> plainLoneMillis = new ArrayList<>();
    private int nextPrompt = 1;

    private Answers(AnsweringClub club, PlainJdbc plain) {
        this.club = club;
        this.plain = plain;
    }

    /** As {@link Benchmarks.Benchmark#run}. */
    static boolean measure() throws IOException, SQLException, InterruptedException {
        // Not where temporary files go: that may be memory, where a commit costs nothing.
        try (ScratchFolder folder = ScratchFolder.onDisk("answers")) {
            return compare(folder.path().resolve("ours.db"), folder.path().resolve("plain.db"));
        }
    }

    private static boolean compare(Path ours, Path theirs) throws IOException, SQLException, InterruptedException {
        int prompts = (ROUNDS_TO_WARM_UP + ROUNDS) * (PROMPTS_A_ROUND + LONE_ANSWERS_A_ROUND);
        new AnsweringClub(theirs, prompts).close();
        boolean reached;
        try (AnsweringClub club = new AnsweringClub(ours, prompts);
                PlainJdbc plain = new PlainJdbc(theirs)) {
            Answers answers = new Answers(club, plain);
            for (int round = 0; round < ROUNDS_TO_WARM_UP + ROUNDS; round++) {
                answers.round(round % 2 == 0, round >= ROUNDS_TO_WARM_UP);
            }
            reached = answers.print();
        }
        PlainJdbc.mustKeepTheSame(ours, theirs);
        return reached;
    }

    /** Both ways, one right after the other, so that whatever else the machine does befalls both. */
    private void round(boolean oursFirst, boolean counts) throws SQLException, InterruptedException {
        List<Answer> atOnce = Answer.ofClub(MEMBERS, nextPrompt, PROMPTS_A_ROUND, language);
        nextPrompt += PROMPTS_A_ROUND;
        double seconds = 0;
        if (oursFirst) {
            seconds = club.saveAtOnce(atOnce, MEMBERS) / 1e9;
        }
        double plainSeconds = plain.insert(atOnce) / 1e9;
        if (!oursFirst) {
            seconds = club.saveAtOnce(atOnce, MEMBERS) / 1e9;
        }
        List<Double> millis = new ArrayList<>();
        List<Double> plainMillis = new ArrayList<>();
        for (Answer answer : Answer.ofClub(1, nextPrompt, LONE_ANSWERS_A_ROUND, language)) {
            millis.add(club.save(answer) / 1e6);
            plainMillis.add(plain.insert(List.of(answer)) / 1e6);
        }
        nextPrompt += LONE_ANSWERS_A_ROUND;
        if (counts) {
            rowsPerSecond.add(atOnce.size() / seconds);
            plainRowsPerSecond.add(atOnce.size() / plainSeconds);
            shares.add(plainSeconds / seconds);
            loneMillis.add(median(millis));
            plainLoneMillis.add(median(plainMillis));
            timesAsLong.add(median(millis) / median(plainMillis));
        }
    }

    private boolean print() {
        double share = median(shares);
        double times = median(timesAsLong);
        say(
                "%d members at once: %.0f answers/s, plain JDBC in one transaction %.0f; %.2f of it (at least %.1f)",
                MEMBERS, median(rowsPerSecond), median(plainRowsPerSecond), share, SHARE_TO_REACH);
        say(
                "one member: half of the answers within %.2f ms, plain JDBC %.2f ms; %.2f times as long (at most %.1f)",
                median(loneMillis), median(plainLoneMillis), times, LONE_MAY_TAKE);
        say(
                "shares of the %d rounds from %.2f to %.2f, times from %.2f to %.2f; load of the machine %.1f on %d cores",
                ROUNDS,
                shares.stream().min(Double::compare).orElseThrow(),
                shares.stream().max(Double::compare).orElseThrow(),
                timesAsLong.stream().min(Double::compare).orElseThrow(),
                timesAsLong.stream().max(Double::compare).orElseThrow(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        return share >= SHARE_TO_REACH && times <= LONE_MAY_TAKE;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
