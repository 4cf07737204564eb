package aftercredits.discord;

import aftercredits.club.ShardRange;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Which of the bot's shards are connected from here.
 *
 * @param configured those of this process; it may hold others for a while
 * @param held the shards to connect: those that this process has by now
 * @param whenReady told when a shard is connected, at every time; must not block
 */
public record Sharding(ShardRange configured, Supplier<Set<Integer>> held, IdentifyTurns turns, IntConsumer whenReady) {
    /** All of them from this process, which nobody else's get in the way of. */
    public static Sharding alone(ShardRange whole) {
        Set<Integer> all = Set.copyOf(whole.shards().boxed().toList());
        return new Sharding(whole, () -> all, IdentifyTurns.OF_ONE_PROCESS, shard -> {});
    }

    /** Sees to it that the sessions of all processes together begin no faster than Discord allows. */
    public interface IdentifyTurns {
        /** JDA itself keeps the pace of one process. */
        IdentifyTurns OF_ONE_PROCESS = new IdentifyTurns() {
            @Override
            public void take(int rest) {}

            @Override
            public void end(int rest) {}
        };

        /**
         * Blocks until a session may begin.
         *
         * @param rest of the shard's number, divided by how many sessions may begin at once
         */
        void take(int rest) throws InterruptedException;

        /** It has begun, or could not. */
        void end(int rest);
    }
}
