package aftercredits.database;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/**
 * SQLite itself, which the driver brings in its jar and a system loads from a file. The driver alone would compare the file
 * with the jar byte by byte, longer than all else of opening a database takes, and leave it behind when its process is
 * killed.
 */
final class SqliteLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
    private static final String FOLDER = "org.sqlite.lib.path";
    /** Where the driver itself would write the file, if the system's own folder is not to be used. */
    private static final String TEMPORARY = "org.sqlite.tmpdir";

    private static final String PREFIX = "aftercredits-sqlite";

    static {
        // Whoever names a folder has the library there. Windows deletes no library that is loaded: the driver sweeps up
        // there.
        if (System.getProperty(FOLDER) == null && !OSInfo.getOSName().equals("Windows")) {
            load();
        }
    }

    private SqliteLibrary() {}

    /** Once, before the first connection. */
    static void ready() {
        // By now it is: that is done when this class is first used.
    }

    private static void load() {
        try {
            Path folder = emptyFolder();
            Path library = folder.resolve(LibraryLoaderUtil.getNativeLibName());
            try {
                copy(library);
                System.setProperty(FOLDER, folder.toString());
                SQLiteJDBCLoader.initialize();
            } finally {
                System.clearProperty(FOLDER);
                remove(library, folder);
            }
        } catch (Exception left) {
            // As by a file system that runs no programs: the driver has other ways, and says what is wrong.
            LOG.debug("SQLite's library is left to its driver", left);
        }
    }

    private static Path emptyFolder() throws IOException {
        String named = System.getProperty(TEMPORARY);
        return named == null ? Files.createTempDirectory(PREFIX) : Files.createTempDirectory(Path.of(named), PREFIX);
    }

    private static void copy(Path library) throws IOException {
        String name = "/" + LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library.getFileName();
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(name.replace("//", "/"))) {
            if (packed == null) {
                throw new FileNotFoundException(name);
            }
            Files.copy(packed, library);
        }
    }

    /** At once where the system lets go of a name, else at the end. */
    private static void remove(Path library, Path folder) {
        try {
            Files.deleteIfExists(library);
            Files.delete(folder);
        } catch (IOException inUse) {
            folder.toFile().deleteOnExit();
            library.toFile().deleteOnExit();
        }
    }
}
