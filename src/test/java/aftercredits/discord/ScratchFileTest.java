package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFileTest {
    @TempDir
    Path folder;

    @Test
    void has_no_name_as_long_as_it_has_words_and_can_be_read_again_and_again() throws IOException {
        try (ScratchFile file = ScratchFile.of(Files.createTempFile(folder, "words", ".export"))) {
            write(file, "something longer that is of no use");
            write(file, "Ana’s words");

            assertThat(folder).isEmptyDirectory();
            assertThat(file.sizeBytes()).isEqualTo(13);
            assertThat(read(file)).isEqualTo("Ana’s words");
            assertThat(read(file)).isEqualTo("Ana’s words");
        }
    }

    private static void write(ScratchFile file, String words) throws IOException {
        OutputStream out = file.write();
        out.write(words.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String read(ScratchFile file) throws IOException {
        try (InputStream in = file.read()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
