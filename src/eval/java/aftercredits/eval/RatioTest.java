package aftercredits.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatioTest {
    @Test
    void the_interval_is_wilsons() {
        // Newcombe (1998), table I: 81 of 263 and 15 of 148, score method without continuity correction.
        assertThat(new Ratio(81, 263).low()).isEqualTo(0.2553, within(0.0001));
        assertThat(new Ratio(81, 263).high()).isEqualTo(0.3662, within(0.0001));
        assertThat(new Ratio(15, 148).low()).isEqualTo(0.0624, within(0.0001));
        assertThat(new Ratio(15, 148).high()).isEqualTo(0.1605, within(0.0001));
    }

    @Test
    void none_and_all_stay_within_bounds() {
        assertThat(new Ratio(0, 20).low()).isZero();
        assertThat(new Ratio(0, 20).high()).isEqualTo(0.1611, within(0.0001));
        assertThat(new Ratio(1, 1).high()).isEqualTo(1);
    }

    @Test
    void nothing_judged_says_nothing() {
        assertThat(new Ratio(0, 0).withInterval()).isEqualTo("nothing judged");
    }
}
