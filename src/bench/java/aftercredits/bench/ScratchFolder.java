package aftercredits.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of a benchmark's own, gone with all that is in it once it is closed: whoever writes there has ended by then. */
public record ScratchFolder(Path path) implements AutoCloseable {
    /** Where temporary files go, which may be memory. */
    public static ScratchFolder temporary(String name) throws IOException {
        return new ScratchFolder(Files.createTempDirectory(name));
    }

    /** On the disk that the build is on. */
    static ScratchFolder onDisk(String name) throws IOException {
        Path bench = Files.createDirectories(Path.of("target", "bench"));
        return new ScratchFolder(Files.createTempDirectory(bench, name).toAbsolutePath());
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }
}
