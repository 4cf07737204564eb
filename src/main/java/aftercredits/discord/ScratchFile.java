package aftercredits.discord;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file for members' words that are too many for memory. It loses its name before the first of them is in it: nobody else
 * can open it, and it is gone with this process, however that ends.
 */
final class ScratchFile implements AutoCloseable {
    private final FileChannel channel;

    private ScratchFile(FileChannel channel) {
        this.channel = channel;
    }

    static ScratchFile make() throws IOException {
        // Where the system knows owners, nobody but the owner may read it.
        return of(Files.createTempFile("aftercredits-", ".export"));
    }

    /** @param path of an empty file; it is gone when this returns */
    static ScratchFile of(Path path) throws IOException {
        try {
            return new ScratchFile(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } finally {
            Files.delete(path);
        }
    }

    /** Writes it anew. */
    OutputStream write() throws IOException {
        channel.truncate(0);
        return Channels.newOutputStream(channel);
    }

    long sizeBytes() {
        try {
            return channel.size();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** Reads it from the start; any number of times, also at once. */
    InputStream read() {
        return new Reading();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private final class Reading extends InputStream {
        private long position;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = channel.read(ByteBuffer.wrap(into, offset, length), position);
            position += Math.max(count, 0);
            return count;
        }
    }
}
