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

/**
 * SQLite itself, which the driver brings in its jar and a system loads from a file. The driver alone would compare the file
 * with the jar byte by byte, longer than all else of opening a database takes, and leave it behind when its process is
 * killed.
 */
final class SqliteLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
    private static final String FOLDER = "org.sqlite.lib.path";

    static {
        // Whoever names a folder has the library there.
        if (System.getProperty(FOLDER) == null) {
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
            Path folder = Files.createTempDirectory("aftercredits-sqlite");
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
