package aftercredits.discussion.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFolderTest {
    @TempDir
    Path temporary;

    @Test
    void what_a_killed_process_left_behind_goes_with_the_next_start() throws IOException {
        Path left = left("aftercredits-fonts1234", Duration.ofHours(25));
        Path leftBeforeThereWereLocks = left("aftercredits-fonts1235", Duration.ofDays(400));
        Files.delete(leftBeforeThereWereLocks.resolve("in-use"));
        old(leftBeforeThereWereLocks, Duration.ofDays(400));

        FontFolder.make(temporary);

        assertThat(left).doesNotExist();
        assertThat(leftBeforeThereWereLocks).doesNotExist();
    }

    @Test
    void what_is_young_in_use_or_not_ours_stays() throws IOException {
        Path young = left("aftercredits-fonts1236", Duration.ofHours(23));
        Path others = left("another-fonts1237", Duration.ofDays(3));
        Path elsewhere = left("elsewhere", Duration.ofDays(3));
        Path link = Files.createSymbolicLink(temporary.resolve("aftercredits-fonts1238"), elsewhere);
        Path inUse = FontFolder.make(temporary).file("font").getParent();
        old(inUse, Duration.ofDays(3));

        FontFolder.make(temporary);

        assertThat(young).exists();
        assertThat(others).exists();
        assertThat(link).exists();
        assertThat(elsewhere.resolve("DejaVuSans.ttf")).exists();
        assertThat(inUse).exists();
    }

    private Path left(String name, Duration age) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        Files.createFile(folder.resolve("in-use"));
        Files.createFile(folder.resolve("DejaVuSans.ttf"));
        old(folder, age);
        return folder;
    }

    private static void old(Path folder, Duration age) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
    }
}
