package aftercredits.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Refuses what would make a file larger than it may be. */
final class LimitedOutput extends FilterOutputStream {
    private long leftBytes;
    private boolean full;

    LimitedOutput(OutputStream out, long limitBytes) {
        super(out);
        this.leftBytes = limitBytes;
    }

    /** Whether something did not fit any more. */
    boolean full() {
        return full;
    }

    @Override
    public void write(int oneByte) throws IOException {
        take(1);
        out.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        out.write(bytes, offset, length);
    }

    private void take(int length) throws IOException {
        if (length > leftBytes) {
            full = true;
            throw new IOException("The file would be too large");
        }
        leftBytes -= length;
    }
}
