package aftercredits.posting;

import java.time.InstantSource;
import java.util.List;

/** Delivers postings: reserved, sent, confirmed, one message after the other, and never one twice. */
public final class Poster {
    private final PostingStore store;
    private final Chat chat;
    private final InstantSource clock;

    public Poster(PostingStore store, Chat chat, InstantSource clock) {
        this.store = store;
        this.chat = chat;
        this.clock = clock;
    }

    /**
     * Keeps the plan and delivers what is owed of it. Blocks while it does: call it from a thread that may wait. The same
     * posting is never delivered by two threads at once.
     */
    public PostOutcome deliver(Posting plan) {
        throw new UnsupportedOperationException("not written yet" + store + chat + clock);
    }

    /** Goes on with everything that is owed: at the start, and from time to time. One posting's trouble holds up no other. */
    public List<PostOutcome> resume() {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Takes up a stopped posting again, because a host mended its cause. */
    public PostOutcome retry(PostingId id) {
        throw new UnsupportedOperationException("not written yet");
    }
}
