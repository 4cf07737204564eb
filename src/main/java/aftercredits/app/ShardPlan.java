package aftercredits.app;

import aftercredits.club.ShardRange;
import aftercredits.database.ShardLeases.Seen;
import aftercredits.database.ShardLeases.View;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which shards a process takes and which it gives back, by what it sees of the others: its own always, and those that nobody
 * who lives is configured for after a while in which nobody came for them.
 */
final class ShardPlan {
    private final String self;
    private final ShardRange own;
    private final Duration patience;
    /** Since when nobody has them, by {@link System#nanoTime}. */
    private final Map<Integer, Long> freeSince = new HashMap<>();

    /** @param patience how long a shard is free before somebody takes it who is not configured for it */
    ShardPlan(String self, ShardRange own, Duration patience) {
        this.self = self;
        this.own = own;
        this.patience = patience;
    }

    /** These are free because whoever had them is dead: nobody is waited for. */
    void orphaned(Collection<Integer> shards, long nowNanos) {
        shards.forEach(shard -> freeSince.put(shard, nowNanos - patience.toNanos()));
    }

    /** Those that this process has in the place of another that lives by now. */
    List<Integer> toGiveBack(View now) {
        return now.holders().entrySet().stream()
                .filter(lease -> lease.getValue().equals(self))
                .map(Map.Entry::getKey)
                .filter(shard -> !own.contains(shard) && isAwaited(now, shard))
                .sorted()
                .toList();
    }

    /** To be called with every look: it notes what is free. */
    List<Integer> toTake(View now, long nowNanos) {
        List<Integer> free = IntStream.range(0, own.total())
                .filter(shard -> !now.holders().containsKey(shard))
                .boxed()
                .toList();
        freeSince.keySet().retainAll(free);
        free.forEach(shard -> freeSince.putIfAbsent(shard, nowNanos));
        return Stream.concat(free.stream().filter(own::contains), orphans(free, now, nowNanos))
                .toList();
    }

    /** A part of them each time, so that others get some too. */
    private Stream<Integer> orphans(List<Integer> free, View now, long nowNanos) {
        List<Integer> orphans = free.stream()
                .filter(shard -> !own.contains(shard) && !isAwaited(now, shard))
                .filter(shard -> nowNanos - freeSince.getOrDefault(shard, nowNanos) >= patience.toNanos())
                .toList();
        long living = now.processes().stream().filter(Seen::isAlive).count();
        return orphans.stream().limit(Math.ceilDiv(orphans.size(), Math.max(1, living)));
    }

    /** Whether somebody who lives is configured for it. */
    private static boolean isAwaited(View now, int shard) {
        return now.processes().stream()
                .anyMatch(process ->
                        process.isAlive() && process.member().shards().contains(shard));
    }
}
