package aftercredits.database;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;

/** Transactions whose commits are counted, and which wait at their beginning or end until the test lets them go on. */
final class Observed implements CommitQueue.Transactions {
    static final String NOTHING = "nothing";

    final AtomicInteger commits = new AtomicInteger();
    final Semaphore goOn = new Semaphore(0);
    volatile String blocking = NOTHING;

    private final CommitQueue.Transactions real;
    private final Semaphore reached = new Semaphore(0);

    Observed(CommitQueue.Transactions real) {
        this.real = real;
    }

    void blockBegins() {
        blocking = "begin";
    }

    void blockCommits() {
        blocking = "commit";
    }

    void awaitBlocked() throws InterruptedException {
        reached.acquire();
    }

    private void reach(String what) {
        if (blocking.equals(what)) {
            reached.release();
            goOn.acquireUninterruptibly();
        }
    }

    @Override
    public Handle handle() {
        return real.handle();
    }

    @Override
    public void begin() {
        reach("begin");
        real.begin();
    }

    @Override
    public void mark() {
        real.mark();
    }

    @Override
    public void keep() {
        real.keep();
    }

    @Override
    public void undo() {
        real.undo();
    }

    @Override
    public void commit() {
        reach("commit");
        real.commit();
        commits.incrementAndGet();
    }

    @Override
    public void rollBack() {
        real.rollBack();
    }

    @Override
    public void close() {
        real.close();
    }
}
