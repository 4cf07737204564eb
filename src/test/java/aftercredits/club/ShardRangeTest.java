package aftercredits.club;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardRangeTest {
    @ParameterizedTest
    @CsvSource({"0-3/8, 0, 3, 8", "4/8, 4, 4, 8", "' 0 - 0 / 1 ', 0, 0, 1", "0-16383/16384, 0, 16383, 16384"})
    void first_last_and_how_many_there_are_in_all(String written, int first, int last, int total) {
        assertThat(ShardRange.parse(written)).contains(new ShardRange(first, last, total));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0-3", "3-0/8", "0-8/8", "8/8", "0/0", "-1-3/8", "0-3/8/2", "a-b/c", "0-3/99999"})
    void anything_else_is_no_range(String written) {
        assertThat(ShardRange.parse(written)).isEmpty();
    }

    @Test
    void it_is_written_as_it_is_read() {
        assertThat(ShardRange.parse("0-3/8").orElseThrow()).hasToString("0-3/8");
        assertThat(ShardRange.parse("4-4/8").orElseThrow()).hasToString("4/8");
    }

    @Test
    void a_club_belongs_to_the_shard_that_discord_tells_of_its_server() {
        ShardRange range = new ShardRange(0, 3, 8);

        assertThat(range.shardOf(new ClubId(11L << 22 | 5))).isEqualTo(3);
        assertThat(range.shardOf(new ClubId(12L << 22))).isEqualTo(4);
    }

    @Test
    void ranges_overlap_where_they_have_a_shard_in_common() {
        ShardRange range = new ShardRange(2, 4, 8);

        assertThat(range.overlaps(new ShardRange(4, 5, 8))).isTrue();
        assertThat(range.overlaps(new ShardRange(0, 7, 8))).isTrue();
        assertThat(range.overlaps(new ShardRange(5, 7, 8))).isFalse();
        assertThat(new ShardRange(0, 7, 8).isWhole()).isTrue();
        assertThat(range.isWhole()).isFalse();
    }
}
