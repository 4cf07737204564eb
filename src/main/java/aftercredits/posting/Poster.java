package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.text.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers postings: reserved, sent, confirmed, one message after the other, and never one twice. */
public final class Poster {
    private static final Logger LOG = LoggerFactory.getLogger(Poster.class);

    /** Between two tries while somebody waits for the outcome. */
    private static final List<Duration> PATIENT =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(15));

    /** One try and no waiting: {@link #resume} comes round again, and others are in line behind this one. */
    private static final List<Duration> IN_PASSING = List.of();

    private final PostingStore store;
    private final Chat chat;
    private final InstantSource clock;
    private final Pause pause;
    private final Trouble trouble;
    private final Tries tries;
    private final Turns<PostingId> postings = new Turns<>();
    /** So that the messages of two postings never stand mixed in one channel. */
    private final Turns<ChannelId> channels = new Turns<>();

    /** A poster that really sleeps between two tries and speaks English. */
    public Poster(PostingStore store, Chat chat, InstantSource clock) {
        this(store, chat, clock, Pause.SLEEPING, Words.english());
    }

    public Poster(PostingStore store, Chat chat, InstantSource clock, Pause pause, Words words) {
        this.store = store;
        this.chat = chat;
        this.clock = clock;
        this.pause = pause;
        this.trouble = new Trouble(chat, words);
        this.tries = new Tries(clock);
    }

    /** The posting as it is kept, if it ever was planned. */
    public Optional<Posting> find(PostingId id) {
        return store.find(id);
    }

    /** What kind of place a channel is; empty when there is no such channel (any more). */
    public Optional<Chat.Place> place(ChannelId channel) {
        return chat.place(channel);
    }

    /**
     * Keeps the plan and delivers what is owed of it; where a plan of the same id is kept already, that one is delivered.
     * Blocks while it does, up to half a minute when Discord gives no answer (two minutes where a nonce does not help): call it
     * from a thread that may wait. The same posting is never delivered by two threads at once. A posting that has stopped
     * stays so.
     *
     * <p>When the thread is interrupted the posting waits, owed, where it is.
     *
     * @throws RuntimeException of the store's, when it can't keep the plan or what became of it; the posting stays owed
     */
    public PostOutcome deliver(Posting plan) {
        return inTurn(store.plan(plan), PATIENT);
    }

    /** As {@link #deliver}, and takes up the posting again if it had stopped: a host asked for it anew. */
    public PostOutcome deliverAnew(Posting plan) {
        Posting kept = store.plan(plan);
        store.retry(kept.id());
        return inTurn(kept, PATIENT);
    }

    /**
     * Takes up a stopped posting again, because a host mended its cause.
     *
     * @throws NoSuchElementException if it was never planned
     */
    public PostOutcome retry(PostingId id) {
        store.retry(id);
        return inTurn(kept(id), PATIENT);
    }

    /**
     * Keeps the plan and leaves it to the poster to deliver: nobody waits for the outcome. Where a plan of the same id is kept
     * already, nothing changes.
     *
     * @throws RuntimeException of the store's, when it can't keep the plan
     */
    public void hand(Posting plan) {
        resume(store.plan(plan));
    }

    /**
     * Goes on with everything that is owed: at the start, and every minute or so. Tries each posting once without waiting;
     * one posting's trouble holds up no other, the store's own trouble with one neither.
     */
    public List<PostOutcome> resume() {
        return store.owed().stream()
                .takeWhile(owed -> !Thread.currentThread().isInterrupted())
                .map(this::resume)
                .toList();
    }

    /** Gives up what is still owed of a posting, because nobody wants it any more: for good. What was posted stays. */
    public void giveUp(PostingId id) {
        postings.take(id, () -> {
            store.giveUp(id, clock.instant());
            return id;
        });
    }

    private PostOutcome resume(Posting owed) {
        try {
            return inTurn(owed, IN_PASSING);
        } catch (RuntimeException broken) {
            LOG.error("Posting {} could not go on and is tried again later", owed.id(), broken);
            return new PostOutcome.Waiting(owed, String.valueOf(broken.getMessage()));
        }
    }

    private PostOutcome inTurn(Posting posting, List<Duration> pauses) {
        return postings.take(
                posting.id(), () -> channels.take(posting.channel(), () -> goOn(kept(posting.id()), pauses)));
    }

    private PostOutcome goOn(Posting kept, List<Duration> pauses) {
        return switch (kept.state()) {
            case POSTED -> new PostOutcome.Posted(kept);
            case STOPPED -> new PostOutcome.Stopped(kept);
            case GIVEN_UP -> new PostOutcome.GivenUp(kept);
            case OWED -> run(kept, pauses);
        };
    }

    private PostOutcome run(Posting kept, List<Duration> pauses) {
        DeliveryRun.Means means = new DeliveryRun.Means(store, chat, clock, new Patience(pause, pauses), tries);
        return new DeliveryRun(means, kept)
                .go()
                .map(halt -> halted(kept.id(), halt))
                .orElseGet(() -> finished(kept.id()));
    }

    private PostOutcome finished(PostingId id) {
        store.finish(id, clock.instant());
        tries.forget(id);
        return new PostOutcome.Posted(kept(id));
    }

    private PostOutcome halted(PostingId id, Halt halt) {
        return switch (halt) {
            case Halt.ForAHost stop -> {
                store.stop(id, trouble.say(kept(id), stop), clock.instant());
                yield new PostOutcome.Stopped(kept(id), Optional.of(stop.reason()));
            }
            case Halt.ForNow wait -> new PostOutcome.Waiting(kept(id), wait.detail());
            case Halt.Interrupted asked -> new PostOutcome.Waiting(kept(id), trouble.interrupted());
        };
    }

    private Posting kept(PostingId id) {
        return store.find(id).orElseThrow(() -> new NoSuchElementException("No posting " + id + " was planned"));
    }
}
