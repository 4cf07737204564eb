package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CappedOutputTest {
    @Test
    void a_file_just_as_large_as_allowed_fits() throws IOException {
        CappedOutput out = new CappedOutput(4);

        out.write(new byte[] {1, 2, 3});
        out.write(4);

        assertThat(out.full()).isFalse();
        assertThat(out.toByteArray()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_byte_more_is_refused_and_remembered() throws IOException {
        CappedOutput out = new CappedOutput(4);
        out.write(new byte[4]);

        assertThatThrownBy(() -> out.write(5)).isInstanceOf(IOException.class);
        assertThat(out.full()).isTrue();
    }
}
