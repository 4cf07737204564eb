package aftercredits.evening;

import aftercredits.postgres.LocalPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three processes share the work, and one after the other is upgraded in the middle of it: the newer ones bring the database up
 * to date beneath those that are not upgraded yet, and every club gets everything once and in order.
 */
class RolledTest {
    /** {@code mvn -Pkills test} upgrades all, one of them after it was started again, and takes one back. */
    private static final boolean ALL = Integer.getInteger("kills", 10) > 10;

    private static final String THIS_PROGRAM = "";

    @TempDir
    private Path folder;

    @Test
    void nothing_is_lost_and_nothing_repeated_while_older_and_newer_programs_share_the_work() throws Exception {
        String newer = NewerProgram.javaOptions(folder);
        String address = LocalPostgres.server().freshDatabase();
        try (ProcessesEvening evening = new ProcessesEvening(20261124, address, folder)) {
            evening.replace(0, newer);
            if (ALL) {
                // As one of before the upgrade would come back on what the newer one has left.
                evening.replace(1, THIS_PROGRAM);
                evening.replace(1, newer);
                evening.replace(2, newer);
                evening.replace(0, THIS_PROGRAM);
            }
            System.out.printf("Three processes, upgraded one by one: %s.%n", evening.end());
        }
    }
}
