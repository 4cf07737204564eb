package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ShardRange;
import aftercredits.database.ShardLeases.Member;
import aftercredits.database.ShardLeases.Seen;
import aftercredits.database.ShardLeases.View;
import aftercredits.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShardPlanTest {
    private static final Seen SELF = process("self", "0-1/6", 20);
    private static final Seen OTHER = process("other", "2-3/6", 20);
    private static final Seen THIRD = process("third", "4-5/6", 20);
    private static final Seen DEAD = process("third", "4-5/6", -1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ShardPlan plan = new ShardPlan("self", new ShardRange(0, 1, 6), PATIENCE);

    @Test
    void its_own_shards_are_taken_at_once() {
        assertThat(plan.toTake(view(Map.of(), SELF), 0)).containsExactly(0, 1);
        assertThat(plan.toTake(view(Map.of(0, "other"), SELF, OTHER), 0)).containsExactly(1);
    }

    @Test
    void shards_that_somebody_is_configured_for_are_left_to_them() {
        Map<Integer, String> held = Map.of(0, "self", 1, "self");

        assertThat(plan.toTake(view(held, SELF, OTHER, THIRD), 0)).isEmpty();
        assertThat(plan.toTake(view(held, SELF, OTHER, THIRD), PATIENCE.toNanos() * 9))
                .isEmpty();
    }

    @Test
    void shards_that_nobody_comes_for_are_taken_after_a_while() {
        Map<Integer, String> held = Map.of(0, "self", 1, "self", 2, "other", 3, "other");
        View now = view(held, SELF, OTHER);

        assertThat(plan.toTake(now, 0)).isEmpty();
        assertThat(plan.toTake(now, PATIENCE.toNanos() - 1)).isEmpty();
        assertThat(plan.toTake(now, PATIENCE.toNanos()))
                .as("a part: the other lives too")
                .containsExactly(4);
    }

    @Test
    void the_shards_of_the_dead_are_taken_at_once() {
        Map<Integer, String> held = Map.of(0, "self", 1, "self", 2, "other", 3, "other");
        plan.toTake(view(Map.of(0, "self", 1, "self", 2, "other", 3, "other", 4, "third", 5, "third"), SELF), 0);

        plan.orphaned(List.of(4, 5), 5);

        assertThat(plan.toTake(view(held, SELF, DEAD), 5)).containsExactly(4, 5);
    }

    @Test
    void what_was_taken_over_goes_back_when_its_process_lives() {
        Map<Integer, String> held = Map.of(0, "self", 1, "self", 4, "self", 5, "self");

        assertThat(plan.toGiveBack(view(held, SELF, OTHER, DEAD))).isEmpty();
        assertThat(plan.toGiveBack(view(held, SELF, OTHER, THIRD))).containsExactly(4, 5);
    }

    @Test
    void who_is_in_the_way_and_what_to_do_is_said() {
        ShardRange own = new ShardRange(0, 3, 6);

        assertThat(new ShardsTaken(own, OTHER.member(), Instant.EPOCH).explained(Words.english()))
                .hasMessageContainingAll(
                        "Shards 0-3/6 can’t be", "configured for 2-3/6", "process other", "discord.shards");
        assertThat(new ShardsTaken(new ShardRange(0, 3, 8), OTHER.member(), Instant.EPOCH).explained(Words.english()))
                .hasMessageContainingAll("0-3/8", "for 2-3/6", "start them with the same number");
    }

    private static View view(Map<Integer, String> holders, Seen... processes) {
        return new View(List.of(processes), holders);
    }

    private static Seen process(String id, String shards, long secondsLeft) {
        Member member = new Member(id, id, ShardRange.parse(shards).orElseThrow());
        return new Seen(member, Instant.EPOCH, Duration.ofSeconds(secondsLeft));
    }
}
