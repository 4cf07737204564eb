package aftercredits.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that a command writes. It appears whole or not at all: what is written goes into a file beside it, which then
 * takes its place. A device or a pipe is written to directly.
 */
final class OutFile {
    private final Path target;

    OutFile(Path target) {
        this.target = target;
    }

    /** Writes to the stream; {@code false} says that there was nothing and the file is not wanted. */
    @FunctionalInterface
    interface Writing {
        boolean writeTo(OutputStream out) throws IOException;
    }

    /**
     * @return whether anything was written
     * @throws IOException if the file can't be written; what stood there before stands unchanged
     */
    boolean write(Writing writing) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
            return writeInto(target, writing);
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        Path part = Files.createTempFile(folder, "." + target.getFileName(), ".part");
        // Ctrl-C leaves no half a log behind.
        part.toFile().deleteOnExit();
        try {
            boolean written = writeInto(part, writing);
            if (written) {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static boolean writeInto(Path file, Writing writing) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return writing.writeTo(out);
        }
    }
}
