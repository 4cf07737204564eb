package aftercredits.app;

import aftercredits.club.ShardRange;
import aftercredits.database.ShardLeases;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A living process is configured for a shard of this one, or counts the shards otherwise. */
final class ShardsTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ShardRange own;
    private final transient ShardLeases.Member other;
    private final transient Instant since;

    ShardsTaken(ShardRange own, ShardLeases.Member other, Instant since) {
        super("Shards " + own + " are in the way of " + other.shards());
        this.own = own;
        this.other = other;
        this.since = since;
    }

    /** What is wrong and what to do next, for people. */
    CommandTrouble explained(aftercredits.text.Words words) {
        String kind = own.total() == other.shards().total() ? "taken" : "counted-otherwise";
        return new CommandTrouble(words.say(
                "app.shards." + kind,
                "shards",
                own.toString(),
                "theirs",
                other.shards().toString(),
                "place",
                other.place(),
                "since",
                since.truncatedTo(ChronoUnit.SECONDS).toString()));
    }
}
