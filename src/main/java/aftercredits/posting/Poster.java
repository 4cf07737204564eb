package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.club.Charge;
import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import aftercredits.club.ClubWords;
import aftercredits.club.StoreTrouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers postings: reserved, sent, confirmed, one message after the other, and never one twice. */
public final class Poster {
    private static final Logger LOG = LoggerFactory.getLogger(Poster.class);

    private final PostingStore store;
    private final ClubStore clubs;
    private final Chat chat;
    private final InstantSource clock;
    private final Pause pause;
    private final ClubWords words;
    private final Charge charge;
    private final Trouble trouble;
    private final Tries tries;
    private final Amending amending;
    private final CardPlans cards;
    private final Backlog backlog;
    private final Turns<PostingId> postings = new Turns<>();
    /** So that the messages of two postings never stand mixed in one channel. */
    private final Turns<ChannelId> channels = new Turns<>();

    /**
     * What a poster rests on.
     *
     * @param pause how it waits between two tries while somebody waits for the outcome
     * @param executor where it delivers what nobody waits for: many tasks side by side, which block. Ended by its owner, with
     *     interrupts
     * @param chance spreads its tries
     * @param charge of which clubs it delivers anything
     */
    public record Needs(
            PostingStore store,
            ClubStore clubs,
            Chat chat,
            InstantSource clock,
            Pause pause,
            Executor executor,
            RandomGenerator chance,
            ClubWords words,
            Charge charge) {}

    /** For whom a delivery is made. */
    private enum For {
        /** A host waits for the outcome and is told of it. */
        A_HOST(List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(15))),
        /** One try and no waiting: the backlog comes round again. */
        NOBODY(List.of());

        private final List<Duration> pauses;

        For(List<Duration> pauses) {
            this.pauses = pauses;
        }
    }

    public Poster(Needs needs) {
        this.store = needs.store();
        this.clubs = needs.clubs();
        this.chat = needs.chat();
        this.clock = needs.clock();
        this.pause = needs.pause();
        this.words = needs.words();
        this.trouble = new Trouble(chat, words);
        this.charge = needs.charge();
        this.tries = new Tries(clock, charge);
        this.amending = new Amending(store, tries, pause, trouble);
        this.cards = new CardPlans(needs.clubs(), chat, clock, words);
        BacklogRound round = new BacklogRound(store, owed -> inTurn(owed, For.NOBODY));
        this.backlog =
                new Backlog(store::owing, round::goOn, charge, clock, needs.executor(), new Backoff(needs.chance()));
    }

    /** Whether this process acts for the club now: whoever lets something of the club's take place by itself asks first. */
    public boolean actsFor(ClubId club) {
        return charge.isOurs(club);
    }

    /** The posting as it is kept, if it ever was planned. */
    public Optional<Posting> find(PostingId id) {
        return store.find(id);
    }

    /** What kind of place a channel is; empty when there is no such channel (any more). */
    public Optional<Chat.Place> place(ChannelId channel) {
        return chat.place(channel);
    }

    /** Whether a message into the channel would lose its pictures now, because the bot may not attach files there. */
    public boolean leavesOutPictures(ChannelId channel) {
        return !chat.missing(channel, Set.of(ChannelNeed.ATTACH_FILES)).isEmpty();
    }

    /**
     * Keeps the plan and delivers what is owed of it; where a plan of the same id is kept already, that one is delivered.
     * Blocks while it does, up to half a minute when Discord gives no answer (two minutes where a nonce does not help): call it
     * where a host waits for the outcome, and is told when it stops. The same posting is never delivered by two threads at
     * once. A posting that has stopped stays so.
     *
     * <p>When the thread is interrupted the posting waits, owed, where it is.
     *
     * @throws RuntimeException of the store's, when it can't keep the plan
     */
    public PostOutcome deliver(Posting plan) {
        return forAHost(store.plan(plan));
    }

    /** As {@link #deliver}, and takes up the posting again if it had stopped: a host asked for it anew. */
    public PostOutcome deliverAnew(Posting plan) {
        Posting kept = store.plan(plan);
        store.retry(kept.id());
        return forAHost(kept);
    }

    /**
     * Takes up a stopped posting again, because a host mended its cause, and delivers it as {@link #deliver} does.
     *
     * @return empty if it has not stopped, or not any more: somebody else decided
     */
    public Optional<PostOutcome> retry(PostingId id) {
        return store.retry(id) ? Optional.of(forAHost(kept(id))) : Optional.empty();
    }

    /**
     * Keeps the plan and leaves the delivery to the poster, which begins at once and goes on until it stands; where a plan of
     * the same id is kept already, that one is meant. For what nobody waits for: when it stops, a card tells the hosts.
     *
     * @return how it stands now: mostly it waits
     * @throws RuntimeException of the store's, when it can't keep the plan
     */
    public PostOutcome hand(Posting plan) {
        Posting kept = store.plan(plan);
        if (kept.state().isOwed()) {
            backlog.wake(kept.club(), kept.channel());
        }
        return outcome(kept.id());
    }

    /**
     * Changes what was posted: what an earlier change still owes comes first, then what {@code changes} finds. Blocks as
     * {@link #deliver} does. A posting that is not posted yet, or was given up, stays as it is.
     *
     * @param changes of the posting as it stands: the messages for {@link PostingStore#amend}, none where nothing differs.
     *     May be asked more than once
     * @throws NoSuchElementException if it was never planned
     */
    public PostOutcome amend(PostingId id, Function<Posting, List<PlannedMessage>> changes) {
        Posting found = kept(id);
        Supplier<PostOutcome> delivery = () -> planned(found, () -> goOn(kept(id), For.A_HOST));
        return noted(postings.take(
                id, () -> channels.take(found.channel(), () -> amending.amend(id, changes, delivery))));
    }

    /**
     * Goes on with everything that is owed and has had its pause. To be called at the start and then every second or so;
     * returns at once. Each channel's postings are tried one after the other; one channel's trouble holds up no other.
     */
    public void resume() {
        backlog.round();
    }

    /** More clubs are in this process's charge than before: the next {@link #resume} looks what they are owed. */
    public void lookAnew() {
        backlog.lookAnew();
    }

    /**
     * Waits until everything that {@link #resume} began has got through, or has a pause.
     *
     * @param longest gives up waiting after that
     */
    public void awaitRound(Duration longest) {
        backlog.await(longest);
    }

    /**
     * Gives up what is owed of a posting, or has stopped, because nobody wants it any more: for good. What was posted stays.
     *
     * @return false if there is nothing to give up, or not any more: somebody else decided
     */
    public boolean giveUp(PostingId id) {
        return postings.take(id, () -> store.giveUp(id, clock.instant()));
    }

    CardPlans cards() {
        return cards;
    }

    private PostOutcome forAHost(Posting posting) {
        return noted(planned(posting, () -> inTurn(posting, For.A_HOST)));
    }

    private PostOutcome noted(PostOutcome outcome) {
        Posting posting = outcome.posting();
        if (outcome instanceof PostOutcome.Waiting) {
            backlog.later(posting.club(), posting.channel());
        } else {
            backlog.answers(posting.channel());
        }
        return outcome;
    }

    /** What is planned is owed: a store that has trouble later on must not make a host ask for all of it once more. */
    private PostOutcome planned(Posting posting, Supplier<PostOutcome> delivery) {
        try {
            return delivery.get();
        } catch (StoreTrouble broken) {
            LOG.error("Posting {} could not go on and is tried again later: {}", posting.id(), broken.getMessage());
            return new PostOutcome.Waiting(posting, String.valueOf(broken.getMessage()));
        }
    }

    private PostOutcome inTurn(Posting posting, For whom) {
        return postings.take(
                posting.id(), () -> channels.take(posting.channel(), () -> goOn(kept(posting.id()), whom)));
    }

    private PostOutcome goOn(Posting kept, For whom) {
        if (!kept.state().isOwed()) {
            return outcome(kept.id());
        }
        if (!charge.isOurs(kept.club())) {
            return new PostOutcome.Waiting(kept, trouble.interrupted(kept));
        }
        if (clubs.leftAt(kept.club()).isPresent()) {
            return new PostOutcome.Waiting(kept, words.of(kept.club()).say("posting.trouble.left"));
        }
        if (isOutOfDate(kept)) {
            store.giveUp(kept.id(), clock.instant());
            return outcome(kept.id());
        }
        DeliveryRun.Means means =
                new DeliveryRun.Means(store, chat, clock, new Patience(pause, whom.pauses), tries, charge);
        Optional<Halt> end =
                kept.state() == Posting.State.HELD ? new HeldRun(means, kept).go() : new DeliveryRun(means, kept).go();
        return end.map(halt -> halted(kept.id(), halt, whom)).orElseGet(() -> finished(kept(kept.id()), whom));
    }

    /** A card of a stopped posting that a host decided on meanwhile. */
    private boolean isOutOfDate(Posting card) {
        return StoppedCard.subject(card)
                .flatMap(store::find)
                .filter(told -> told.state() != Posting.State.STOPPED)
                .isPresent();
    }

    private PostOutcome finished(Posting settled, For whom) {
        if (whom == For.NOBODY && settled.deleted() > 0) {
            cards.plan(settled.club(), DeletedCard.key(settled), DeletedCard.message(settled, words.of(settled.club())))
                    .ifPresent(this::hand);
        }
        store.finish(settled.id(), clock.instant());
        tries.forget(settled.id());
        return outcome(settled.id());
    }

    private PostOutcome halted(PostingId id, Halt halt, For whom) {
        return switch (halt) {
            case Halt.ForAHost stop -> stopped(kept(id), stop, whom);
            case Halt.ForNow wait -> new PostOutcome.Waiting(kept(id), wait.detail());
            case Halt.Interrupted asked -> new PostOutcome.Waiting(kept(id), trouble.interrupted(kept(id)));
        };
    }

    private PostOutcome stopped(Posting posting, Halt.ForAHost stop, For whom) {
        String why = trouble.say(posting, stop);
        Instant now = clock.instant();
        Optional<Posting> card = whom == For.A_HOST || posting.purpose() == Posting.Purpose.CARD
                ? Optional.empty()
                : cards.plan(
                        posting.club(),
                        StoppedCard.key(posting, now),
                        StoppedCard.message(posting.stopped(why), words.of(posting.club())));
        store.stop(posting.id(), why, now, card);
        card.ifPresent(told -> backlog.wake(told.club(), told.channel()));
        return new PostOutcome.Stopped(kept(posting.id()), Optional.of(stop.reason()));
    }

    private PostOutcome outcome(PostingId id) {
        return PostOutcome.of(kept(id));
    }

    private Posting kept(PostingId id) {
        return store.find(id).orElseThrow(() -> new NoSuchElementException("No posting " + id + " was planned"));
    }
}
