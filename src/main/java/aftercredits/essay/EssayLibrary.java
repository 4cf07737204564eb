package aftercredits.essay;

import java.nio.file.Path;
import java.util.List;

/** The folder of essays that every club of this bot may read. */
public final class EssayLibrary {
    private final Path folder;

    public EssayLibrary(Path folder) {
        this.folder = folder;
    }

    /**
     * What the folder holds, read afresh.
     *
     * @param essays by id
     * @param problems of every file that can't be read, and of the folder itself; one bad file hides no other
     */
    public record Shelf(List<Essay> essays, List<Problem> problems) {}

    /** Reads every {@code .md} and {@code .txt} file of the folder (README files excepted). */
    public Shelf read() {
        throw new UnsupportedOperationException("not written yet: " + folder);
    }
}
