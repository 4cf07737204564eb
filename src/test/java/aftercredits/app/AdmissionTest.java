package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import aftercredits.club.ShardRange;
import aftercredits.database.Database;
import aftercredits.database.ShardLeases;
import aftercredits.database.ShardLeases.Member;
import aftercredits.database.ShardLeases.Seen;
import aftercredits.postgres.LocalPostgres;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AdmissionTest {
    private static final ShardRange SHARDS = new ShardRange(0, 3, 8);
    private static final Member BEFORE = new Member("before", "1@here", SHARDS);
    private static final Member SELF = new Member("self", "2@here", SHARDS);
    /** Since then nobody could say that it is there. */
    private static final Duration AN_HOUR_AGO = Duration.ofHours(-1);

    private Database before;
    private Database own;

    @BeforeEach
    void open() {
        String address = LocalPostgres.server().freshDatabase();
        before = Database.openForOneOfMany(address);
        own = Database.openForOneOfMany(address);
    }

    @AfterEach
    void close() {
        own.close();
        before.close();
    }

    @Test
    void a_process_that_has_not_been_heard_of_for_long_is_buried_after_a_moment_to_speak_up() throws Exception {
        leases(before).join(BEFORE, AN_HOUR_AGO);
        Duration lease = Duration.ofSeconds(2);
        long began = System.nanoTime();

        new Admission(leases(own), SELF).join(lease);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(lease.dividedBy(5));
        assertThat(leases(own).look().processes()).extracting(Seen::member).containsExactly(SELF);
    }

    @Test
    void a_process_that_could_say_nothing_while_the_database_was_away_lives_on() throws Exception {
        leases(before).join(BEFORE, AN_HOUR_AGO);
        AtomicBoolean judged = new AtomicBoolean();
        Thread speaking = Thread.ofVirtual().start(() -> {
            Duration lease = Duration.ofMinutes(1);
            while (!judged.get()) {
                lease = lease.plusMinutes(1);
                leases(before).renew(BEFORE.id(), lease);
            }
        });

        Throwable refused = catchThrowable(() -> new Admission(leases(own), SELF).join(Duration.ofSeconds(50)));
        judged.set(true);
        speaking.join();

        assertThat(refused).isInstanceOf(ShardsTaken.class);
        assertThat(leases(own).look().processes()).extracting(Seen::member).containsExactly(BEFORE);
    }

    private static ShardLeases leases(Database database) {
        return database.leases().orElseThrow();
    }
}
