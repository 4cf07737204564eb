package aftercredits.evening;

import aftercredits.postgres.LocalPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of three processes that share the work one after the other is killed, or stands still, in the middle of it: the others take
 * over, and every club gets everything once and in order.
 */
class KilledProcessesTest {
    private static final int KILLS_ELSEWHERE = Integer.getInteger("kills", 10);
    /** {@code mvn -Pkills test} makes it 50. */
    private static final int KILLS = KILLS_ELSEWHERE <= 10 ? 1 : KILLS_ELSEWHERE / 2;

    private static final int KILLS_A_STOP = 10;

    @TempDir
    private Path folder;

    @Test
    void nothing_is_lost_and_nothing_repeated_however_often_one_of_three_is_killed_or_stands_still() throws Exception {
        String address = LocalPostgres.server().freshDatabase();
        try (ProcessesEvening evening = new ProcessesEvening(20261123, address, folder)) {
            for (int kill = 0; kill < KILLS; kill++) {
                if (kill % KILLS_A_STOP == 0) {
                    evening.killOneWhileAnotherStandsStill();
                } else {
                    evening.killOne();
                }
            }
            System.out.printf("Three processes, %d kills: %s.%n", KILLS, evening.end());
        }
    }
}
