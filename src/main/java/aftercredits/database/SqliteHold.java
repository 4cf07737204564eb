package aftercredits.database;

import aftercredits.database.DatabaseTrouble.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The hold of one bot on its database: an operating system's lock on the file beside it, kept while the bot lives. SQLite
 * itself would let two bots take turns and both answer the club. The lock goes with its process, however that ends; the
 * file stays, since removing it would let two bots hold two files of one name.
 */
final class SqliteHold implements AutoCloseable {
    // Closing any channel to a file drops every POSIX lock of this process on it, so a second try in one process must
    // be refused before it opens the file.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private SqliteHold(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws DatabaseTrouble if another bot holds it, in this process or another of this machine */
    static SqliteHold take(SqliteAddress file, InstantSource clock) {
        Path path = file.beside(".lock");
        if (!HELD_HERE.add(path)) {
            throw inUse(file, "none", "");
        }
        SqliteHold hold = null;
        try {
            hold = tryTake(path, clock);
            if (hold == null) {
                throw inUse(file, path);
            }
            return hold;
        } catch (IOException cannot) {
            throw SqliteTroubles.ofPlace(cannot, file);
        } finally {
            if (hold == null) {
                HELD_HERE.remove(path);
            }
        }
    }

    private static @Nullable SqliteHold tryTake(Path path, InstantSource clock) throws IOException {
        FileChannel channel = FileChannel.open(
                path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.attributes(path));
        boolean taken = false;
        try {
            if (channel.tryLock() == null) {
                return null;
            }
            String holder =
                    ProcessHandle.current().pid() + " " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
            taken = true;
            return new SqliteHold(path, channel);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static DatabaseTrouble inUse(SqliteAddress file, Path lockFile) {
        try {
            String[] holder =
                    Files.readString(lockFile, StandardCharsets.US_ASCII).split("\\s+", 2);
            return holder.length == 2 ? inUse(file, holder[0], holder[1].strip()) : inUse(file, "none", "");
        } catch (IOException unreadable) {
            // Who holds it is a courtesy; that it is held is certain.
            return inUse(file, "none", "");
        }
    }

    private static DatabaseTrouble inUse(SqliteAddress file, String process, String since) {
        return new DatabaseTrouble(Kind.IN_USE, null, "database", file, "process", process, "since", since);
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException unreleased) {
            throw new UncheckedIOException(unreleased);
        } finally {
            HELD_HERE.remove(path);
        }
    }
}
