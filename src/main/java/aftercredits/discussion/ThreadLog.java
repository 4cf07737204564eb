package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import aftercredits.club.ClubWords;
import aftercredits.club.LeftClubs;
import aftercredits.club.StoreTrouble;
import aftercredits.club.ThreadReplies;
import aftercredits.discussion.Hearing.Left;
import aftercredits.discussion.Hearing.Why;
import aftercredits.posting.Chat;
import aftercredits.posting.MessageId;
import aftercredits.posting.Turns;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Members' messages in the threads of discussions, as part of the log.
 *
 * <p>A message becomes a response where the club has switched that on, its members were told in the thread, the bot may read
 * it, and it stands after a prompt of a discussion that is open or was closed less than a week before. What is a response
 * follows its message whatever the club has switched since: an edit becomes a revision, a deletion deletes.
 *
 * <p>A response's time is its message's by Discord's clock, though never before its prompt was asked.
 */
public final class ThreadLog implements LeftClubs.Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadLog.class);

    /** People talk on for a while after a recap. */
    static final Duration AFTERWARDS = Duration.ofDays(7);

    /**
     * What this rests on.
     *
     * @param recaps which may be about to quote what is deleted
     */
    public record Needs(
            DiscussionStore discussions,
            ResponseStore responses,
            ProposalStore proposals,
            ClubStore clubs,
            Chat chat,
            ThreadHistory history,
            Discussions recaps,
            InstantSource clock,
            ClubWords words) {}

    private final Needs needs;
    private final WrittenResponses responses;
    private final CatchingUp catchingUp;
    private final ThreadNotices notices;
    /** One thing happens at a time in a thread, so that what is read anew and what is heard do not cross. */
    private final Turns<ChannelId> turns = new Turns<>();
    /** Threads in which nothing was missed since this process listens. */
    private final Map<ChannelId, ClubId> caughtUp = new ConcurrentHashMap<>();

    public ThreadLog(Needs needs) {
        this.needs = needs;
        this.responses = new WrittenResponses(needs);
        this.catchingUp = new CatchingUp(needs, responses);
        this.notices = new ThreadNotices(needs);
    }

    /** How many open discussions' members are told. */
    public record Told(int told, int untold) {}

    /**
     * Tells the members of every open discussion, in its thread, that what they write is logged from now on; nothing where
     * the club has not switched that on. Who was told is not told again.
     */
    public Told listen(ClubId club) {
        return isSwitchedOn(club) ? notices.tell(club) : new Told(0, 0);
    }

    /** The club has switched it off: from now on nothing more is logged, and who was told will be told anew. */
    public void stop(ClubId club) {
        needs.discussions().stopHearing(club);
    }

    /** What members write while the bot is not in their server is theirs: they are told anew when it is back. */
    @Override
    public void left(ClubId club) {
        stop(club);
    }

    @Override
    public void back(ClubId club) {
        listen(club);
    }

    /** A message was written. Those of one channel come in the order in which they were written. */
    public Hearing written(HeardMessage message) {
        if (!isSwitchedOn(message.club())) {
            return new Left(Why.NOT_SWITCHED_ON);
        }
        return turns.take(message.channel(), () -> {
            List<Discussion> held = catchingUp.held(message.club(), message.channel());
            if (held.isEmpty()) {
                return new Left(Why.NO_DISCUSSION);
            }
            boolean nothingMissed =
                    caughtUp.containsKey(message.channel()) || catchUp(message.club(), message.channel());
            // Until it is noted: what fails here is read anew with the next message.
            caughtUp.remove(message.channel());
            Hearing hearing = responses.log(message, held);
            if (nothingMissed) {
                catchingUp.heard(held, message.id());
                caughtUp.put(message.channel(), message.club());
            }
            return hearing;
        });
    }

    /** A message was changed: by its writer, or only in how Discord shows it. */
    public Hearing edited(HeardMessage message) {
        return turns.take(message.channel(), () -> {
            responses.reword(message);
            return responses.revise(message);
        });
    }

    /**
     * Messages were deleted, whoever wrote and whoever deleted them.
     *
     * @return how many responses went with them
     */
    public int deleted(ClubId club, ChannelId channel, Collection<MessageId> messages) {
        return turns.take(channel, () -> {
            messages.forEach(message -> responses.withdraw(club, message));
            return responses.erase(
                    club,
                    messages.stream()
                            .filter(message ->
                                    needs.responses().written(club, message).isPresent())
                            .toList());
        });
    }

    /** A thread, or a channel with its threads, was deleted. @return how many responses went with it */
    public int placeGone(ClubId club, ChannelId place) {
        int gone = emptied(club, place);
        for (Discussion discussion : needs.discussions().heldIn(club, place)) {
            gone += discussion.thread().map(thread -> emptied(club, thread)).orElse(0);
        }
        return gone;
    }

    private int emptied(ClubId club, ChannelId place) {
        return turns.take(place, () -> responses.eraseIn(club, place));
    }

    /** The bot may have missed something of these clubs: every thread is read anew before its next message counts. */
    public void interrupted(Predicate<ClubId> clubs) {
        caughtUp.values().removeIf(clubs);
    }

    /**
     * Reads what was written, edited and deleted while nobody listened, in the threads of every discussion that is open or
     * was closed less than a week ago; and tells members who have not been told. One thread's trouble holds up no other.
     *
     * @param clubs whose threads, of those that this process acts for
     */
    public void catchUp(Predicate<ClubId> clubs) {
        for (Club club : needs.clubs().all()) {
            if (!clubs.test(club.id()) || !needs.recaps().actsFor(club.id()) || hasLeft(club.id())) {
                continue;
            }
            try {
                listen(club.id());
                needs.discussions().lately(club.id(), needs.clock().instant().minus(AFTERWARDS)).stream()
                        .flatMap(discussion -> discussion.thread().stream())
                        .distinct()
                        .forEach(thread -> turns.take(thread, () -> catchUp(club.id(), thread)));
            } catch (RuntimeException trouble) {
                LOG.error("The threads of club {} could not be read anew", club.id(), trouble);
            }
        }
    }

    /** @return whether nothing was missed */
    private boolean catchUp(ClubId club, ChannelId thread) {
        try {
            catchingUp.read(club, thread, isSwitchedOn(club));
            caughtUp.put(thread, club);
            return true;
        } catch (StoreTrouble trouble) {
            throw trouble;
        } catch (RuntimeException unread) {
            return isGone(club, thread, unread);
        }
    }

    private boolean isGone(ClubId club, ChannelId thread, RuntimeException unread) {
        try {
            if (!hasLeft(club) && needs.history().isGone(thread)) {
                emptied(club, thread);
                return true;
            }
        } catch (RuntimeException unknown) {
            LOG.debug("Whether thread {} was deleted is open", thread, unknown);
        }
        LOG.warn(
                "Thread {} could not be read anew and is tried again with its next message: {}",
                thread,
                unread.toString());
        return false;
    }

    /** The bot sees nothing of a server that it was removed from: that nothing is there means nothing. */
    private boolean hasLeft(ClubId club) {
        return needs.clubs().leftAt(club).isPresent();
    }

    private boolean isSwitchedOn(ClubId club) {
        return needs.clubs()
                .find(club)
                .filter(found -> found.threadReplies() == ThreadReplies.LOGGED)
                .isPresent();
    }
}
