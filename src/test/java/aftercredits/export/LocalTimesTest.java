package aftercredits.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimesTest {
    private static final DateTimeFormatter SLOW =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Europe/Berlin",
                "America/New_York",
                "Asia/Kathmandu",
                "Africa/Monrovia",
                "Australia/Lord_Howe"
            })
    void are_as_the_formatter_of_the_platform_writes_them(String name) {
        ZoneId zone = ZoneId.of(name);
        LocalTimes times = new LocalTimes(zone);
        Random random = new Random(7);
        Instant at = Instant.parse("1965-11-22T19:00:00.007Z");
        for (int i = 0; i < 3_000; i++) {
            assertThat(times.of(at)).isEqualTo(SLOW.format(at.atZone(zone)));
            at = at.plusMillis(i % 3 == 0 ? random.nextLong(2_000_000_000L) : random.nextInt(40_000));
        }
    }

    @Test
    void an_hour_that_comes_twice_is_told_apart_by_its_offset() {
        LocalTimes berlin = new LocalTimes(ZoneId.of("Europe/Berlin"));

        assertThat(berlin.of(Instant.parse("2026-10-25T00:59:59.999Z"))).isEqualTo("2026-10-25T02:59:59.999+02:00");
        assertThat(berlin.of(Instant.parse("2026-10-25T01:59:59.999Z"))).isEqualTo("2026-10-25T02:59:59.999+01:00");
    }
}
