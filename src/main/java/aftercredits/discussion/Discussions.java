package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import aftercredits.club.ClubWords;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.MemberStore;
import aftercredits.club.Restoration;
import aftercredits.discussion.OpenDiscussions.Meant;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.posting.PostOutcome;
import aftercredits.posting.Poster;
import aftercredits.posting.Posting;
import aftercredits.posting.Turns;
import aftercredits.prompt.PromptReview;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs discussions: opens them, asks, takes answers, closes with a recap. */
public final class Discussions {
    /**
     * What the discussions rest on.
     *
     * @param essays by whom an essay is; empty for one that is gone
     * @param restored where the database was put back from a copy
     */
    public record Needs(
            DiscussionStore discussions,
            ResponseStore responses,
            MemberStore members,
            ClubStore clubs,
            PromptReview prompts,
            EssayCredits essays,
            Poster poster,
            Optional<Restoration> restored,
            InstantSource clock,
            ClubWords words) {}

    /** A shorter time would flood the thread. */
    public static final Duration SHORTEST_TIME_BETWEEN_PROMPTS = Duration.ofMinutes(1);

    private final Needs needs;
    /** A club's discussions are opened, continued and closed one step at a time; answers wait for nobody. */
    private final Turns<ClubId> turns = new Turns<>();

    private final OpenDiscussions openDiscussions;
    private final Asker asker;
    private final Progress progress;
    private final Opener opener;
    private final Closer closer;
    private final DueDiscussions dueDiscussions;
    private final AnswerDesk answers;
    private final RecapWriter recaps;

    public Discussions(Needs needs) {
        this.needs = needs;
        DiscussionPosts posts = new DiscussionPosts(needs.words());
        Unfinished unfinished = new Unfinished();
        this.openDiscussions = new OpenDiscussions(needs);
        this.asker = new Asker(needs, posts, unfinished);
        this.progress = new Progress(needs, posts, asker, unfinished);
        this.opener = new Opener(needs, posts, progress, asker, unfinished);
        this.answers = new AnswerDesk(needs);
        this.recaps = new RecapWriter(needs);
        this.closer = new Closer(needs, posts, recaps, unfinished);
        this.dueDiscussions =
                new DueDiscussions(needs, turns, asker, progress, unfinished, new Reminders(needs, posts));
    }

    /**
     * A discussion that is to open.
     *
     * @param every at least a minute; empty: by hand
     * @param note a line under the opening's header, from the catalogue
     * @throws IllegalArgumentException if {@code every} is less
     */
    public record Wish(
            DiscussionId id,
            Club club,
            Essay essay,
            ChannelId channel,
            Optional<Duration> every,
            MemberId host,
            Optional<String> note) {
        public Wish {
            if (every.filter(time -> time.compareTo(SHORTEST_TIME_BETWEEN_PROMPTS) < 0)
                    .isPresent()) {
                throw new IllegalArgumentException("A new prompt comes every minute at most, not every " + every.get());
            }
        }
    }

    /** What became of {@code /discussion open}. */
    public sealed interface Opening {
        record Opened(Discussion discussion, AskedPrompt first) implements Opening {}

        record AlreadyOpen(Discussion discussion) implements Opening {}

        /** No prompt of this essay may be asked: no host kept one, and the club's rule admits no others or there are none. */
        record NoPrompts() implements Opening {}

        /** Discord did not take it, or not yet. */
        record NotPosted(PostOutcome outcome) implements Opening {}
    }

    /** What became of asking the next prompt. */
    public sealed interface Asking {
        /** @param left prompts after this one */
        record Asked(Discussion discussion, AskedPrompt prompt, int left) implements Asking {}

        record NoneLeft(Discussion discussion) implements Asking {}

        /**
         * None is open where the host stands.
         *
         * @param elsewhere those of which the host may mean any; none: the club has none open
         */
        record NoneHere(List<Discussion> elsewhere) implements Asking {}

        record NotPosted(PostOutcome outcome) implements Asking {}
    }

    /** What became of closing. */
    public sealed interface Closing {
        record Closed(Discussion discussion, Recap recap, Stands stands) implements Closing {}

        /** Whether the recap stands in the thread, and if not, why. */
        enum Stands {
            WHOLE,
            /** The bot may not attach files in the thread. */
            WITHOUT_PICTURES,
            /** The thread was deleted. */
            THREAD_GONE,
            /** The thread never was opened. */
            NEVER_OPENED,
            /** A host gave the recap up. */
            GIVEN_UP
        }

        /** As of {@link Asking.NoneHere}. */
        record NoneHere(List<Discussion> elsewhere) implements Closing {}

        record NotPosted(PostOutcome outcome) implements Closing {}
    }

    /** What became of an answer. */
    public sealed interface Answering {
        /** Durable. @param firstEver the member's first answer in this club: tell what is kept and who sees it */
        record Kept(Response response, boolean firstEver) implements Answering {}

        record Unchanged(Response response) implements Answering {}

        /** None was asked in this club with that id. */
        record NoSuchPrompt() implements Answering {}

        record NoSuchStance() implements Answering {}

        /** Empty, or over 4,000 characters. */
        record NotWords() implements Answering {}
    }

    /** What a member may read of the others. */
    public sealed interface Reading {
        record Answers(AskedPrompt prompt, List<Response> responses) implements Reading {}

        /** The club's rule is {@code after-answering} and this member has not. */
        record AnswerFirst(AskedPrompt prompt) implements Reading {}

        /** As of {@link Answering}. */
        record NoSuchPrompt() implements Reading {}
    }

    /**
     * Opens a thread with a harmless name under a header in the channel and asks the first prompt. In a forum it is a new
     * post; in a thread the discussion is held right there. An opening that did not get through before is taken up again,
     * or, for another channel, given up.
     *
     * @param every at least a minute
     * @throws IllegalArgumentException if it is less
     */
    public Opening open(Club club, Essay essay, ChannelId channel, Optional<Duration> every, MemberId host) {
        Wish wish = new Wish(DiscussionId.random(), club, essay, channel, every, host, Optional.empty());
        return turns.take(club.id(), () -> opener.open(wish, needs.poster()::deliverAnew));
    }

    /**
     * As above, where no host waits for the outcome: returns at once, mostly before the opening stands, and a card tells the
     * hosts when it stops. A wish of the same id that was granted before is {@link Opening.AlreadyOpen}, though the discussion
     * be closed by now.
     */
    public Opening open(Wish wish) {
        return turns.take(wish.club().id(), () -> opener.open(wish, needs.poster()::hand));
    }

    /**
     * Lets the next prompt of an open discussion that goes on by hand be asked, once for each due time however often this is
     * called. The next {@link #tick} asks it.
     *
     * @return false where the discussion is closed or all its prompts are asked
     */
    public boolean askNext(DiscussionId id, Instant due) {
        return dueDiscussions.askNext(id, due);
    }

    /**
     * Asks the next prompt of the club's open discussion. A prompt that did not get through before is taken up again.
     *
     * @param where the thread the host stands in: that discussion if it is one, else the newest in this channel, else the
     *     club's only one
     */
    public Asking next(ClubId club, ChannelId where, MemberId host) {
        return turns.take(club, () -> switch (openDiscussions.meantToGoOn(club, where)) {
            case Meant.This(Discussion discussion) -> goOn(progress.settle(discussion), host);
            case Meant.NoneHere(List<Discussion> elsewhere) -> new Asking.NoneHere(elsewhere);
        });
    }

    /**
     * Closes the discussion and posts its recap into the thread. Where the thread is gone, or never was opened, it is closed
     * all the same. Late answers remain possible.
     *
     * @param where as of {@link #next}
     */
    public Closing close(ClubId club, ChannelId where, MemberId host) {
        return turns.take(club, () -> switch (openDiscussions.meant(club, where)) {
            case Meant.This(Discussion discussion) -> closer.close(progress.settle(discussion), host);
            case Meant.NoneHere(List<Discussion> elsewhere) -> new Closing.NoneHere(elsewhere);
        });
    }

    /** Lets due prompts wait until {@link #resume}; a host still asks by hand. @param where as of {@link #next} */
    public Pausing pause(ClubId club, ChannelId where) {
        return whereMeant(club, where, dueDiscussions::pause);
    }

    /** Lets due prompts come again: one that is overdue at once, or when quiet hours end. @param where as of {@link #next} */
    public Pausing resume(ClubId club, ChannelId where) {
        return whereMeant(club, where, dueDiscussions::resume);
    }

    private Pausing whereMeant(ClubId club, ChannelId where, Function<Discussion, Pausing> change) {
        return turns.take(club, () -> switch (openDiscussions.meantToGoOn(club, where)) {
            case Meant.This(Discussion discussion) -> change.apply(discussion);
            case Meant.NoneHere(List<Discussion> elsewhere) -> new Pausing.NoneHere(elsewhere);
        });
    }

    /**
     * Lets words be taken out of the log, or be quoted less. A recap of the club that was about to be posted and has gone with
     * them is made anew.
     *
     * @param change done while none of the club's discussions goes on
     */
    public <T> T takeWordsOut(ClubId club, Supplier<T> change) {
        return turns.take(club, () -> {
            List<Discussion> closing = openDiscussions.closing(club);
            T result = change.get();
            closing.forEach(discussion -> closer.recapAnew(discussion.id()));
            return result;
        });
    }

    /** The posting of the discussion's recap, as far as it stands; empty where nothing of it was posted. */
    public Optional<Posting> postedRecap(DiscussionId id) {
        return needs.poster()
                .find(DiscussionPosts.recapId(id))
                .filter(recap -> recap.messages().stream()
                        .anyMatch(message -> message.message().isPresent()));
    }

    /** The recap of the essay's latest discussion; empty where there was none. */
    public Optional<Recap> recap(ClubId club, EssayId essay) {
        return needs.discussions().latest(club, essay).map(recaps::of);
    }

    /** Takes an answer to a prompt that was asked in this club. */
    public Answering answer(ClubId club, EntryId entry, AskedId asked, Member member, Answer answer) {
        return answers.take(club, entry, asked, member, answer);
    }

    /** As above; takes the stance at this place of the prompt's list, from 0. */
    public Answering takeStance(ClubId club, EntryId entry, AskedId asked, Member member, int stance) {
        return answers.takeStance(club, entry, asked, member, stance);
    }

    public Reading read(ClubId club, AskedId asked, MemberId member) {
        return answers.read(club, asked, member);
    }

    /**
     * What the member said when the same prompt was asked in an earlier discussion of the club; empty where they did not, or
     * it was not.
     */
    public Optional<Earlier> earlier(ClubId club, AskedPrompt prompt, MemberId member) {
        return new AskedBefore(needs.discussions(), needs.responses()).of(club, prompt, member);
    }

    /** The prompt, if it was asked in this club. */
    public Optional<AskedPrompt> prompt(ClubId club, AskedId asked) {
        return answers.prompt(club, asked);
    }

    public Optional<Discussion> discussion(DiscussionId id) {
        return needs.discussions().find(id);
    }

    /**
     * Notes what the poster has got through since, and asks what is due, in every club. Called every few seconds; returns
     * what was asked. A late tick asks one prompt only, and the next is due that time after now. One discussion's trouble
     * holds up no other.
     */
    public List<Asking> tick() {
        return dueDiscussions.tick();
    }

    /** The next instant after {@code after} at which {@link #tick} has a prompt to ask; empty where there is none. */
    public Optional<Instant> nextDue(Instant after) {
        return dueDiscussions.nextDue(after);
    }

    /** Whether this process acts for the club now. */
    boolean actsFor(ClubId club) {
        return needs.poster().actsFor(club);
    }

    /**
     * At the start, and when more clubs are in this process's charge: finishes openings, askings and recaps that a crash interrupted. What is planned already the poster
     * finishes when it resumes, and {@link #tick} notes it.
     */
    public void resume() {
        dueDiscussions.resume();
    }

    private Asking goOn(Discussion discussion, MemberId host) {
        if (!discussion.isOpen()) {
            return new Asking.NoneHere(List.of());
        }
        return discussion.thread().isPresent() ? asker.next(discussion, host) : opener.takeUp(discussion, host);
    }
}
