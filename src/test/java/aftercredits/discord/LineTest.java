package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ShardRange;
import aftercredits.discord.Sharding.IdentifyTurns;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackOptions;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process that has some of three shards, at a loopback Discord that lets sessions begin at any pace. */
class LineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LoopbackDiscord discord = LoopbackDiscord.start(
            0, InstantSource.system(), LoopbackOptions.defaults().withShards(3, 3, Duration.ZERO));
    private volatile Set<Integer> held = Set.of(0);
    private final Entrance entrance = new Entrance(
            new DiscordBot.Connection(discord.token(), Optional.of(URI.create(discord.apiUrl()))),
            Measures.NONE,
            Optional.of(new Sharding(
                    ShardRange.parse("0-2/3").orElseThrow(), () -> held, IdentifyTurns.OF_ONE_PROCESS, shard -> {})),
            shards -> {},
            shards -> {});

    @AfterEach
    void leave() {
        entrance.leave();
        entrance.close();
        discord.close();
    }

    @Test
    void a_shard_that_is_held_is_connected_even_where_an_ended_connection_lies_in_its_place() throws Exception {
        ShardManager shards = connected();
        held = Set.of(0, 1);
        agreeUntil(0, 1);

        shards.getShards().stream()
                .filter(shard -> shard.getShardInfo().getShardId() == 1)
                .forEach(shard -> shard.shutdown());
        awaitShards(0);
        assertThat(shards.getShardById(1)).isNotNull();

        agreeUntil(0, 1);
    }

    @Test
    void a_connection_that_was_made_after_its_shard_had_been_given_back_is_ended() throws Exception {
        ShardManager shards = connected();
        shards.start(2);
        awaitShards(0, 2);

        agreeUntil(0);

        assertThat(shards.getShardById(2)).isNull();
    }

    private ShardManager connected() {
        entrance.handTo(List.of());
        entrance.enter();
        return entrance.await();
    }

    /** As with every beat. */
    private void agreeUntil(Integer... wanted) throws InterruptedException {
        await(() -> entrance.line().orElseThrow().agree(), wanted);
    }

    private void awaitShards(Integer... wanted) throws InterruptedException {
        await(() -> {}, wanted);
    }

    private void await(Runnable beat, Integer... wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long seen = discord.version();
                !discord.shards().equals(List.of(wanted)) && System.nanoTime() < deadline;
                seen = discord.version()) {
            beat.run();
            discord.awaitChange(seen, Duration.ofMillis(100));
        }
        assertThat(discord.shards()).containsExactly(wanted);
    }
}
