package aftercredits.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files for their owner alone, where the file system knows owners: they hold what members wrote. SQLite gives the files that it
 * makes beside a database the database's own permissions.
 */
final class OwnerOnly {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OTHERS_IN_A_FILE = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);
    private static final Set<PosixFilePermission> OTHERS_IN_A_FOLDER =
            EnumSet.of(PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private OwnerOnly() {}

    /** Makes an empty file; one that is there already stays as it is, its permissions too. */
    static void make(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(file));
        } catch (FileAlreadyExistsException there) {
            // Whoever made it has decided who may read it.
        }
    }

    /** For a file that is to be made. */
    static FileAttribute<?>[] attributes(Path file) {
        return knowsOwners(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }

    /** Whether others than its owner can open the file: by its own permissions, and by its folder's. */
    static boolean isOpenToOthers(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            return knowsOwners(file)
                    && grantsAny(file, OTHERS_IN_A_FILE)
                    && (folder == null || grantsAny(folder, OTHERS_IN_A_FOLDER));
        } catch (IOException unknown) {
            // It went meanwhile, or belongs to somebody else altogether: whoever opens it says so.
            return false;
        }
    }

    private static boolean grantsAny(Path place, Set<PosixFilePermission> asked) throws IOException {
        return Files.getPosixFilePermissions(place).stream().anyMatch(asked::contains);
    }

    private static boolean knowsOwners(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
