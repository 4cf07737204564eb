package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SnowflakesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00.123Z");

    @Test
    void ids_grow_while_the_clock_stands_still_beyond_what_a_millisecond_holds() {
        Snowflakes ids = new Snowflakes(InstantSource.fixed(NOW), 31);

        assertThat(Stream.generate(ids::next).limit(150_000).map(Long::valueOf))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Snowflakes.instant(ids.next())).isEqualTo(NOW.plusMillis(1));
    }

    @Test
    void two_workers_never_make_the_same() {
        Snowflakes one = new Snowflakes(InstantSource.fixed(NOW), 0);
        Snowflakes other = new Snowflakes(InstantSource.fixed(NOW), 1);

        assertThat(Stream.generate(() -> Stream.of(one.next(), other.next()))
                        .limit(1_000)
                        .flatMap(both -> both))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(Snowflakes.instant(id)).isEqualTo(NOW));
    }
}
