package aftercredits.database;

import aftercredits.database.MoveProgress.Reached;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Copies one table, some rows at a time, each time with the note of how far it has come. */
final class TableCopy {
    private static final int ROWS_AT_ONCE = 2_000;
    private static final long BYTES_AT_ONCE = 4_000_000;

    private final TableShape table;
    private final TableRows rows;
    private final int[] key;
    private final Sql target;
    private final LongConsumer listener;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();
    private long waitingBytes;
    private long copied;

    /** @param listener is told how many rows more have arrived */
    TableCopy(TableShape table, Sql target, LongConsumer listener) {
        this.table = table;
        this.rows = new TableRows(table);
        this.key = table.placesOfKey();
        this.target = target;
        this.listener = listener;
    }

    /** @throws DatabaseTrouble if the target can't keep them; what was kept before stays */
    void copy(Handle source, Reached from) {
        copied = from.copied();
        listener.accept(copied);
        rows.eachByKey(source, from.upTo(), this::take);
        flush();
    }

    private void take(@Nullable Object[] row) {
        waiting.add(row);
        waitingBytes += Arrays.stream(row).mapToLong(TableCopy::bytes).sum();
        if (waiting.size() >= ROWS_AT_ONCE || waitingBytes >= BYTES_AT_ONCE) {
            flush();
        }
    }

    private static long bytes(@Nullable Object value) {
        return switch (value) {
            case String text -> text.length();
            case byte[] bytes -> bytes.length;
            case null, default -> Long.BYTES;
        };
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        long now = copied + waiting.size();
        List<String> upTo = key(waiting.getLast());
        target.writing(handle -> {
            rows.write(handle, waiting);
            MoveProgress.note(handle, table.name(), now, upTo);
        });
        listener.accept(waiting.size());
        copied = now;
        waiting.clear();
        waitingBytes = 0;
    }

    private List<String> key(@Nullable Object[] row) {
        return Arrays.stream(key).mapToObj(place -> String.valueOf(row[place])).toList();
    }
}
