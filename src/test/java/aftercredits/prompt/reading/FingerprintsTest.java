package aftercredits.prompt.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FingerprintsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 1_000, 20_000})
    void every_string_has_its_number_however_many_were_expected(int expected) {
        Fingerprints numbers = new Fingerprints(expected);
        for (int i = 0; i < 10_000; i++) {
            numbers.put("word" + i, 0);
            numbers.put("word" + i, i);
        }

        assertThat(numbers.size()).isEqualTo(10_000);
        for (int i = 0; i < 10_000; i++) {
            assertThat(numbers.get("word" + i)).isEqualTo(i);
        }
        assertThat(numbers.get("word" + 10_000)).isEqualTo(Fingerprints.NONE);
        assertThat(numbers.get("")).isEqualTo(Fingerprints.NONE);
    }
}
