package aftercredits.discord;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A file held in memory that refuses to grow past what Discord takes. */
final class CappedOutput extends OutputStream {
    /** Discord's limit on a file in a server without boosts: 10 MiB. */
    static final long SMALLEST_UPLOAD_LIMIT = 10L << 20;

    private final int limit;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean full;

    /**
     * @param limit in bytes
     */
    CappedOutput(int limit) {
        this.limit = limit;
    }

    /** Whether something did not fit any more. */
    boolean full() {
        return full;
    }

    byte[] toByteArray() {
        return held.toByteArray();
    }

    @Override
    public void write(int b) throws IOException {
        room(1);
        held.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        room(length);
        held.write(bytes, offset, length);
    }

    private void room(int length) throws IOException {
        if (held.size() + (long) length > limit) {
            full = true;
            throw new IOException("The file is larger than " + limit + " bytes");
        }
    }
}
