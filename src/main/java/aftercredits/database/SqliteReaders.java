package aftercredits.database;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** As many connections as are needed that only read. */
final class SqliteReaders implements AutoCloseable {
    private static final int IDLE_READERS = 4;

    private final Jdbi jdbi;
    private final SqliteAddress file;
    private final Runnable allDone;
    private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger out = new AtomicInteger();
    private volatile boolean closed;

    /** @param allDone run whenever nobody reads any more */
    SqliteReaders(Jdbi jdbi, SqliteAddress file, Runnable allDone) {
        this.jdbi = jdbi;
        this.file = file;
        this.allDone = allDone;
    }

    /** Runs {@code work} with a connection that only reads, in no transaction. */
    <T, X extends Exception> T with(HandleCallback<T, X> work) throws X {
        Handle handle = borrow();
        try {
            return work.withHandle(handle);
        } finally {
            giveBack(handle);
        }
    }

    private Handle borrow() {
        Handle handle = idle.pollFirst();
        if (handle == null) {
            handle = open();
        }
        out.incrementAndGet();
        return handle;
    }

    private Handle open() {
        try {
            Handle handle = jdbi.open();
            DirectStatement.runOnce(handle, "PRAGMA query_only = ON");
            return handle;
        } catch (JdbiException failed) {
            throw SqliteTroubles.of(failed, file);
        }
    }

    private void giveBack(Handle handle) {
        if (closed || idle.size() >= IDLE_READERS) {
            handle.close();
        } else {
            idle.addFirst(handle);
        }
        if (out.decrementAndGet() == 0) {
            allDone.run();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Handle unused = idle.pollFirst(); unused != null; unused = idle.pollFirst()) {
            unused.close();
        }
    }
}
