package aftercredits.database;

import aftercredits.database.TableShape.Column;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table come to, in whatever order they are read: how many there are, and the sum of their SHA-256, of
 * each its first 128 bits. It is of the values alone, so that the same rows come to the same in every kind of database.
 */
final class TableSum {
    private final List<Column> columns;
    private final MessageDigest sha256 = Sha256.digest();
    private final ByteBuffer number = ByteBuffer.allocate(1 + Long.BYTES);
    private long rows;
    private long high;
    private long low;

    TableSum(TableShape table) {
        this.columns = table.columns();
    }

    /**
     * A sum that was made.
     *
     * @param checksum 32 hexadecimal digits
     */
    record Sum(long rows, String checksum) {}

    /** @param values in the order of the table's columns */
    void add(@Nullable Object[] values) {
        for (int place = 0; place < values.length; place++) {
            digest(columns.get(place), values[place]);
        }
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
        high += digest.getLong();
        low += digest.getLong();
        rows++;
    }

    private void digest(Column column, @Nullable Object value) {
        if (value == null) {
            sha256.update((byte) 0);
            return;
        }
        switch (column.kind()) {
            case WHOLE -> digest('n', (Long) value);
            // Zero has a sign that not every database keeps.
            case REAL -> digest('r', Double.doubleToLongBits((Double) value + 0.0));
            case TEXT -> digest('t', ((String) value).getBytes(StandardCharsets.UTF_8));
            case BYTES -> digest('b', (byte[]) value);
        }
    }

    private void digest(char kind, byte[] bytes) {
        digest(kind, bytes.length);
        sha256.update(bytes);
    }

    private void digest(char kind, long value) {
        number.clear().put((byte) kind).putLong(value).flip();
        sha256.update(number);
    }

    Sum sum() {
        return new Sum(rows, "%016x%016x".formatted(high, low));
    }
}
