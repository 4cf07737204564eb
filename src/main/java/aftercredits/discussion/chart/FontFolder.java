package aftercredits.discussion.chart;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of this process's own for the fonts, among the machine's temporary files. It goes with the process; one that a
 * process left behind that was killed goes when the next one makes its own.
 */
final class FontFolder {
    private static final Logger LOG = LoggerFactory.getLogger(FontFolder.class);
    private static final String BEGINNING = "aftercredits-fonts";
    /** Locked for as long as its process lives, however that ends. */
    private static final String IN_USE = "in-use";

    /** One this young may not have its lock yet. */
    private static final Duration YOUNG = Duration.ofDays(1);

    private final Path path;

    @SuppressWarnings("unused") // Closed, which gives up the lock, when the process ends.
    private final FileChannel lock;

    private FontFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @param temporary the folder for temporary files */
    static FontFolder make(Path temporary) throws IOException {
        Path made = Files.createTempDirectory(temporary, BEGINNING);
        made.toFile().deleteOnExit();
        FontFolder folder = new FontFolder(made, hold(made));
        folder.clearLeftBehind(temporary);
        return folder;
    }

    private static FileChannel hold(Path folder) throws IOException {
        Path file = folder.resolve(IN_USE);
        file.toFile().deleteOnExit();
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    /** The place of a file that goes with the process, too. */
    Path file(String name) {
        Path file = path.resolve(name);
        file.toFile().deleteOnExit();
        return file;
    }

    private void clearLeftBehind(Path temporary) {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(temporary, BEGINNING + "*")) {
            for (Path other : others) {
                clearIfLeftBehind(other);
            }
        } catch (IOException | RuntimeException unread) {
            // Tidying up is no reason to draw nothing.
            LOG.debug("What earlier processes left in {} could not be cleared away", temporary, unread);
        }
    }

    private void clearIfLeftBehind(Path other) throws IOException {
        FileTime old = FileTime.from(Files.getLastModifiedTime(path).toInstant().minus(YOUNG));
        boolean ours = Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(path));
        if (ours && Files.getLastModifiedTime(other).compareTo(old) < 0 && !isInUse(other)) {
            delete(other);
        }
    }

    private static boolean isInUse(Path folder) throws IOException {
        Path file = folder.resolve(IN_USE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException ownProcess) {
            return true;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : List.copyOf(files.toList())) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
