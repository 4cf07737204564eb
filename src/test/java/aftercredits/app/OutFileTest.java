package aftercredits.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFileTest {
    @TempDir
    Path folder;

    @Test
    void what_stood_there_is_replaced_by_the_whole() throws IOException {
        Path file = Files.writeString(folder.resolve("log.csv"), "old and longer");

        assertThat(new OutFile(file).write(out -> {
                    out.write("new".getBytes(UTF_8));
                    return true;
                }))
                .isTrue();

        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void a_writer_that_fails_leaves_what_stood_there() throws IOException {
        Path file = Files.writeString(folder.resolve("log.csv"), "old");

        assertThatThrownBy(() -> new OutFile(file).write(out -> {
                    out.write("half".getBytes(UTF_8));
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void nothing_written_makes_no_file() throws IOException {
        Path file = folder.resolve("log.csv");

        assertThat(new OutFile(file).write(out -> false)).isFalse();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_is_not_there_is_not_made() {
        assertThatThrownBy(() -> new OutFile(folder.resolve("none/log.csv")).write(out -> true))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_folder_is_not_replaced() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("log.csv"));

        assertThatThrownBy(() -> new OutFile(taken).write(out -> true)).isInstanceOf(IOException.class);

        assertThat(taken).isEmptyDirectory();
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(taken));
    }
}
