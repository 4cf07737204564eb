package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.text.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Delivers postings: reserved, sent, confirmed, one message after the other, and never one twice. */
public final class Poster {
    private final PostingStore store;
    private final Chat chat;
    private final InstantSource clock;
    private final Pause pause;
    private final Words words;

    /** A poster that really sleeps between two tries and speaks English. */
    public Poster(PostingStore store, Chat chat, InstantSource clock) {
        this(store, chat, clock, Pause.SLEEPING, Words.english());
    }

    public Poster(PostingStore store, Chat chat, InstantSource clock, Pause pause, Words words) {
        this.store = store;
        this.chat = chat;
        this.clock = clock;
        this.pause = pause;
        this.words = words;
    }

    /** The posting as it is kept, if it ever was planned. */
    public Optional<Posting> find(PostingId id) {
        return store.find(id);
    }

    /** What kind of place a channel is; empty when there is no such channel (any more). */
    public Optional<Chat.Place> place(ChannelId channel) {
        return chat.place(channel);
    }

    /** As {@link #deliver}, and takes up the posting again if it had stopped: a host asked for it anew. */
    public PostOutcome deliverAnew(Posting plan) {
        throw new UnsupportedOperationException("not written yet" + pause + words);
    }

    /** Gives up what is still owed of a posting, because nobody wants it any more. What was posted stays. */
    public void abandon(PostingId id) {
        throw new UnsupportedOperationException("not written yet");
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
