package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.ShardRange;
import aftercredits.database.DatabaseTrouble.Kind;
import aftercredits.database.ShardLeases.Joining;
import aftercredits.database.ShardLeases.Member;
import aftercredits.essay.EssayId;
import aftercredits.posting.SeenEssays.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Processes that share the work on one database. */
@Timeout(60)
class ShardLeasesTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    /** Over before anybody looks. */
    private static final Duration NO_TIME = Duration.ofMillis(-1);

    private static final Member FIRST = new Member("first", "1@here", new ShardRange(0, 3, 8));
    private static final Member SECOND = new Member("second", "2@there", new ShardRange(4, 7, 8));
    private static final Club KINO = Club.unset(new ClubId(11), "Kino");

    @RegisterExtension
    final FreshPostgres server = new FreshPostgres();

    @TempDir
    private Path folder;

    @Test
    void a_shard_is_one_process_s_at_a_time() {
        ShardLeases first = leases();
        ShardLeases second = leases();
        assertThat(first.join(FIRST, LONG)).isEqualTo(new Joining.Joined());
        assertThat(second.join(SECOND, LONG)).isEqualTo(new Joining.Joined());

        assertThat(first.take("first", 4)).isTrue();
        assertThat(second.take("second", 4)).isFalse();
        first.release("first", 4);
        assertThat(second.take("second", 4)).isTrue();
        first.release("first", 4);

        assertThat(second.renew("second", LONG).orElseThrow().holders()).isEqualTo(Map.of(4, "second"));
        second.leave("second");
        assertThat(first.look().holders()).isEmpty();
        assertThat(first.look().processes())
                .extracting(ShardLeases.Seen::member)
                .containsExactly(FIRST);
    }

    @Test
    void whoever_is_configured_for_the_same_shard_or_counts_otherwise_is_not_let_in() {
        leases().join(FIRST, LONG);
        ShardLeases second = leases();

        assertThat(second.join(new Member("third", "3@there", new ShardRange(3, 4, 8)), LONG))
                .isInstanceOfSatisfying(Joining.InTheWay.class, way -> {
                    assertThat(way.other().member()).isEqualTo(FIRST);
                    assertThat(way.other().isAlive()).isTrue();
                });
        assertThat(second.join(new Member("fourth", "4@there", new ShardRange(4, 5, 6)), LONG))
                .isInstanceOf(Joining.InTheWay.class);
    }

    @Test
    void a_process_that_is_buried_writes_nothing_any_more_and_its_shards_are_free() {
        Database lost = open();
        ShardLeases first = lost.leases().orElseThrow();
        first.join(FIRST, NO_TIME);
        first.take("first", 0);
        Database other = open();
        ShardLeases second = other.leases().orElseThrow();
        second.join(SECOND, NO_TIME);

        assertThat(second.bury("second")).containsExactly(0);

        assertThat(first.renew("first", LONG)).isEmpty();
        assertThat(first.take("first", 0)).isFalse();
        DatabaseTrouble trouble =
                catchThrowableOfType(DatabaseTrouble.class, () -> lost.clubs().save(KINO));
        assertThat(trouble.kind()).isEqualTo(Kind.TAKEN_OVER);
        assertThat(trouble.next()).contains("Start this process again");
        other.clubs().save(KINO);
        assertThat(lost.clubs().all()).as("what it still reads").containsExactly(KINO);
    }

    @Test
    void who_lives_is_not_buried_with_the_others() {
        ShardLeases first = leases();
        first.join(FIRST, NO_TIME);
        first.take("first", 3);
        first.take("first", 0);
        first.take("first", 5);
        ShardLeases second = leases();
        second.join(SECOND, LONG);
        second.take("second", 4);

        assertThat(second.bury("second")).containsExactly(0, 3, 5);
        assertThat(second.bury("nobody")).isEmpty();
        assertThat(second.look().holders()).isEqualTo(Map.of(4, "second"));
    }

    @Test
    void sessions_with_discord_begin_one_after_the_other_whichever_process_they_are_of() {
        ShardLeases first = leases();
        ShardLeases second = leases();

        assertThat(first.takeIdentifyTurn(0, LONG)).isZero();
        assertThat(second.takeIdentifyTurn(0, LONG)).isBetween(Duration.ofSeconds(50), LONG);
        assertThat(second.takeIdentifyTurn(1, LONG)).isZero();
        first.endIdentifyTurn(0, NO_TIME);
        assertThat(second.takeIdentifyTurn(0, LONG)).isZero();
    }

    @Test
    void a_bot_that_is_alone_and_processes_that_share_keep_each_other_off() {
        try (Database alone = Database.open(server.url(), FreshDatabase.CLOCK)) {
            assertThat(alone.leases()).isEmpty();
            assertThat(catchThrowableOfType(DatabaseTrouble.class, this::open).kind())
                    .isEqualTo(Kind.IN_USE_ELSEWHERE);
        }
        open();
        assertThat(catchThrowableOfType(DatabaseTrouble.class, server::open).kind())
                .isEqualTo(Kind.IN_USE_ELSEWHERE);
    }

    @Test
    void sqlite_is_for_one_process() {
        DatabaseTrouble trouble = catchThrowableOfType(
                DatabaseTrouble.class, () -> Database.openForOneOfMany("jdbc:sqlite:" + folder.resolve("club.db")));

        assertThat(trouble.kind()).isEqualTo(Kind.ONE_PROCESS);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_shard_s_clubs_were_told_what_all_were_until_they_are_told_more() {
        Database database = open();
        EssayId anora = new EssayId("anora");
        Seen once = new Seen("1", Instant.ofEpochMilli(1));
        Seen now = new Seen("2", Instant.ofEpochMilli(2));
        database.seenEssays().save(anora, once);

        database.seenEssays(0, 8).save(anora, now);

        assertThat(database.seenEssays(0, 8).find(anora)).contains(now);
        assertThat(database.seenEssays(1, 8).find(anora)).contains(once);
        assertThat(database.seenEssays(0, 4).find(anora)).contains(once);
        assertThat(database.seenEssays().find(anora)).contains(once);
    }

    private ShardLeases leases() {
        return open().leases().orElseThrow();
    }

    private Database open() {
        return server.openForOneOfMany();
    }
}
