package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.discussion.ThreadLog.Needs;
import aftercredits.posting.MessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what happened in a thread while nobody listened: what was written since, and what became of the newest responses that
 * stand there. Edits and deletions of older ones are missed, and so are those in discussions that were closed long ago.
 */
final class CatchingUp {
    private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);

    /** Responses of one thread that are looked at again. */
    private static final int RESPONSES = 500;

    /** More are not read at once: 5,000 messages, a minute or so at the pace that Discord allows. */
    private static final int PAGES = 50;

    private final Needs needs;
    private final AnsweredPrompts prompts;
    private final WrittenResponses written;

    CatchingUp(Needs needs, WrittenResponses written) {
        this.needs = needs;
        this.prompts = new AnsweredPrompts(needs.discussions(), needs.responses());
        this.written = written;
    }

    /** The discussions in this thread that are open or were closed not long ago, newest first. */
    List<Discussion> held(ClubId club, ChannelId thread) {
        Instant longAgo = needs.clock().instant().minus(ThreadLog.AFTERWARDS);
        return needs.discussions().heldIn(club, thread).stream()
                .filter(discussion -> discussion.thread().equals(Optional.of(thread)))
                .filter(discussion ->
                        discussion.closedAt().filter(at -> at.isBefore(longAgo)).isEmpty())
                .toList();
    }

    /** Notes how far the thread was read, for the discussions whose members were told. */
    void heard(List<Discussion> held, MessageId upTo) {
        told(held).forEach(discussion -> needs.discussions().heard(discussion.id(), upTo));
    }

    private List<Discussion> told(List<Discussion> held) {
        return held.stream()
                .filter(discussion ->
                        needs.discussions().heardUpTo(discussion.id()).isPresent())
                .toList();
    }

    /**
     * Reads the thread.
     *
     * @param alsoNew whether what was written since becomes part of the log
     * @throws RuntimeException if it can't be read to its end
     */
    void read(ClubId club, ChannelId thread, boolean alsoNew) {
        List<Discussion> held = alsoNew ? told(held(club, thread)) : List.of();
        NavigableMap<Long, MessageId> logged = logged(club, thread);
        Optional<MessageId> from = from(held, logged);
        for (int page = 0; page < PAGES && from.isPresent(); page++) {
            from = readPage(club, thread, held, logged, from.get());
        }
        from.ifPresent(unread -> LOG.warn(
                "Thread {} has more new messages than are read at once: those from {} on are not in the log",
                thread,
                unread));
    }

    /** @return the last message that was read; empty at the thread's end */
    private Optional<MessageId> readPage(
            ClubId club,
            ChannelId thread,
            List<Discussion> held,
            NavigableMap<Long, MessageId> logged,
            MessageId after) {
        List<HeardMessage> page = needs.history().after(club, thread, after);
        boolean isLast = page.size() < ThreadHistory.PAGE;
        long end = isLast ? Long.MAX_VALUE : page.getLast().id().snowflake();
        deleteMissing(club, logged.subMap(after.snowflake(), false, end, true).values(), page);
        for (HeardMessage message : page) {
            if (logged.containsKey(message.id().snowflake())) {
                written.revise(message);
            } else {
                written.recalled(message, held);
            }
        }
        if (!page.isEmpty()) {
            heard(held, page.getLast().id());
        }
        return isLast ? Optional.empty() : Optional.of(page.getLast().id());
    }

    private void deleteMissing(ClubId club, Collection<MessageId> logged, List<HeardMessage> page) {
        Set<MessageId> there = page.stream().map(HeardMessage::id).collect(Collectors.toSet());
        written.erase(
                club,
                logged.stream().filter(message -> !there.contains(message)).toList());
    }

    private NavigableMap<Long, MessageId> logged(ClubId club, ChannelId thread) {
        NavigableMap<Long, MessageId> logged = new TreeMap<>();
        needs.responses().writtenIn(club, thread, RESPONSES).stream()
                .flatMap(one -> one.response().origin().ownMessage().stream())
                .forEach(message -> logged.put(message.snowflake(), message));
        return logged;
    }

    /** Before the first prompt nothing is an answer. */
    private Optional<MessageId> from(List<Discussion> held, NavigableMap<Long, MessageId> logged) {
        LongStream news = prompts.posted(held).stream()
                .limit(1)
                .flatMap(first -> first.message().stream())
                .mapToLong(first -> Math.max(first.snowflake(), heardTo(held)));
        LongStream known = logged.isEmpty() ? LongStream.empty() : LongStream.of(logged.firstKey() - 1);
        return LongStream.concat(news, known).boxed().min(Long::compare).map(MessageId::new);
    }

    private long heardTo(List<Discussion> held) {
        return held.stream()
                .flatMap(discussion -> needs.discussions().heardUpTo(discussion.id()).stream())
                .mapToLong(MessageId::snowflake)
                .min()
                .orElse(0);
    }
}
