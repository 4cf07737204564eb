package aftercredits.app;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes that pass through. */
final class CountedStream extends FilterOutputStream {
    private final AtomicLong bytes;

    CountedStream(OutputStream out, AtomicLong bytes) {
        super(out);
        this.bytes = bytes;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        bytes.incrementAndGet();
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        out.write(b, off, len);
        bytes.addAndGet(len);
    }
}
