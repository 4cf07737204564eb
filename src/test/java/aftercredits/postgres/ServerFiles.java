package aftercredits.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** A PostgreSQL server's programs, unpacked once for all runs of this user on this machine. */
final class ServerFiles {
    private ServerFiles() {}

    /** The archive on the class path for this machine. */
    static Optional<String> archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-" + system + "-" + machine + ".txz";
        return Optional.of(name).filter(there -> ServerFiles.class.getResource(there) != null);
    }

    /** @return a folder that any user may read, with {@code bin}, {@code lib} and {@code share} */
    static Path unpacked(String archive) throws IOException {
        Path usual = Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("aftercredits-tests-" + System.getProperty("user.name"))
                .resolve("postgresql-" + size(archive));
        if (Files.exists(usual)) {
            return ours(usual);
        }
        Files.createDirectories(usual.getParent());
        ours(usual.getParent());
        Path fresh = Files.createTempDirectory(usual.getParent(), "unpacking");
        unpack(archive, fresh);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            return Files.move(fresh, usual);
        } catch (FileAlreadyExistsException anotherRunWasFaster) {
            return fresh;
        }
    }

    /** What another user left there is not run. */
    private static Path ours(Path folder) throws IOException {
        String owner = Files.getOwner(folder).getName();
        if (!owner.equals(System.getProperty("user.name"))) {
            throw new IOException(folder + " is " + owner + "'s: remove it, or name another folder by java.io.tmpdir");
        }
        return folder;
    }

    private static long size(String archive) throws IOException {
        return ServerFiles.class.getResource(archive).openConnection().getContentLengthLong();
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (InputStream packed = ServerFiles.class.getResourceAsStream(archive);
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, into.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, to);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
