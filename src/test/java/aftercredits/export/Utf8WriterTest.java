package aftercredits.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    private static final String[] PIECES = {"a", "Ana’s ", "é", "🎬", "\uD83C", "\uDFAC", "映画", "\0", "plain words "};

    private final Random random = new Random(11);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Utf8Writer writer = new Utf8Writer(out);

    @Test
    void writes_what_strings_are_in_utf_8_wherever_the_buffer_ends() throws IOException {
        StringBuilder all = new StringBuilder();
        while (all.length() < 200_000) {
            String piece = PIECES[random.nextInt(PIECES.length)].repeat(1 + random.nextInt(3));
            all.append(piece);
            switch (random.nextInt(3)) {
                case 0 -> writer.write(piece);
                case 1 -> writer.write(piece.toCharArray());
                default -> {
                    for (char each : piece.toCharArray()) {
                        writer.write(each);
                    }
                }
            }
        }
        writer.flush();

        assertThat(out.toByteArray()).isEqualTo(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_text_longer_than_the_buffer_comes_whole() throws IOException {
        String text = "🎬".repeat(50_000);
        writer.write("a");
        writer.write(text);
        writer.write(text.toCharArray());
        writer.flush();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a" + text + text);
    }
}
