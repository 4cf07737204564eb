package aftercredits.evening;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bot's process is killed again and again, at every moment of its work, at a Discord that stumbles too: the club gets
 * everything once, in order, and every answer that a member was told is kept is in the log.
 */
class KilledTest {
    /** {@code mvn -Pkills test} makes it 100, ten an evening. */
    private static final int KILLS = Integer.getInteger("kills", 10);

    private static final int KILLS_AN_EVENING = 10;
    private static final long FIRST_SEED = 20261122;

    @TempDir
    private Path folder;

    static Stream<Arguments> evenings() {
        return IntStream.range(0, Math.ceilDiv(KILLS, KILLS_AN_EVENING))
                .mapToObj(evening -> Arguments.of(
                        FIRST_SEED + evening, Math.min(KILLS_AN_EVENING, KILLS - evening * KILLS_AN_EVENING)));
    }

    @ParameterizedTest(name = "seed {0}, {1} kills")
    @MethodSource("evenings")
    void nothing_is_lost_and_nothing_repeated_however_often_the_bot_is_killed(long seed, int kills) throws Exception {
        boolean hurried = KILLS <= KILLS_AN_EVENING;
        try (KilledEvening evening = new KilledEvening(seed, folder, hurried)) {
            List<Moment> moments = evening.moments(kills);
            for (Moment moment : moments) {
                evening.killAt(moment);
            }
            Verdict verdict = evening.end();
            System.out.printf("Seed %d, killed %d times: %s.%n", seed, kills, verdict.line());
            verdict.mustBeClean();
        }
    }
}
