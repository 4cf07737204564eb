package badhouse.essay;

import java.nio.file.Path;

/** Breaks a rule on purpose: a pure room that touches files. */
public interface ReadsFiles {
    Path file();
}
