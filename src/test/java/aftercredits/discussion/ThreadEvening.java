package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.ThreadReplies;
import aftercredits.posting.FakeChat;
import aftercredits.posting.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A club whose members talk in threads. Discord keeps what they write; the bot hears of it when a test says so. */
final class ThreadEvening implements ThreadHistory {
    static final ClubId CLUB = ClubEvening.CLUB;

    final ClubEvening evening = new ClubEvening();
    final MemoryProposalStore proposals = new MemoryProposalStore(evening.members, evening.clubs);
    private final List<HeardMessage> standing = new ArrayList<>();
    /** Threads that were deleted. */
    final Set<ChannelId> deleted = new HashSet<>();

    private long lastMessage;
    /** Whether the bot may read what does not mention it. */
    boolean readable = true;

    boolean unreachable;
    int pagesRead;
    ThreadLog log = newLog();

    ThreadEvening() {
        switchOn();
    }

    private ThreadLog newLog() {
        return new ThreadLog(new ThreadLog.Needs(
                evening.discussionStore,
                evening.responses,
                proposals,
                evening.clubs,
                evening.chat,
                this,
                evening.discussions,
                evening.clock,
                club -> ClubEvening.WORDS));
    }

    void switchOn() {
        evening.clubs.save(club().logging(ThreadReplies.LOGGED));
    }

    void switchOff() {
        evening.clubs.save(club().logging(ThreadReplies.NOT_LOGGED));
        log.stop(CLUB);
    }

    Club club() {
        return evening.clubs.find(CLUB).orElseThrow();
    }

    /** The process ends and starts again, without having looked at anything yet. */
    void restart() {
        evening.restart();
        log = newLog();
    }

    /** A discussion of Anora, whose first prompt stands in its thread. */
    Discussion open() {
        Discussion discussion = ((Discussions.Opening.Opened) evening.discussions.open(
                        club(), ClubEvening.anora(), ClubEvening.FILMS, Optional.empty(), ClubEvening.HOST))
                .discussion();
        evening.clock.pass(Duration.ofSeconds(1));
        return evening.discussionStore.find(discussion.id()).orElseThrow();
    }

    AskedPrompt next(Discussion discussion) {
        evening.discussions.next(CLUB, thread(discussion), ClubEvening.HOST);
        evening.clock.pass(Duration.ofSeconds(1));
        return evening.discussionStore.prompts(discussion.id()).getLast();
    }

    static ChannelId thread(Discussion discussion) {
        return discussion.thread().orElseThrow();
    }

    /** Writes without the bot hearing of it. */
    HeardMessage post(ChannelId channel, Member writer, String words) {
        return post(channel, Optional.of(writer), Optional.of(words), Optional.empty());
    }

    HeardMessage post(ChannelId channel, Optional<Member> writer, Optional<String> words, Optional<MessageId> replyTo) {
        MessageId id = new MessageId(++lastMessage).at(evening.clock.instant());
        HeardMessage message = new HeardMessage(CLUB, channel, id, writer, words, replyTo, Optional.empty());
        standing.add(message);
        evening.clock.pass(Duration.ofSeconds(1));
        return message;
    }

    HeardMessage say(Discussion discussion, Member writer, String words) {
        return heard(post(thread(discussion), writer, words));
    }

    HeardMessage reply(Discussion discussion, Member writer, String words, MessageId to) {
        return heard(post(thread(discussion), Optional.of(writer), Optional.of(words), Optional.of(to)));
    }

    HeardMessage heard(HeardMessage message) {
        log.written(read(message));
        return message;
    }

    /** Edits without the bot hearing of it. */
    HeardMessage change(HeardMessage message, String words) {
        evening.clock.pass(Duration.ofSeconds(1));
        Instant now = evening.clock.instant();
        return replace(
                message,
                old -> new HeardMessage(
                        old.club(),
                        old.channel(),
                        old.id(),
                        old.writer(),
                        Optional.of(words),
                        old.replyTo(),
                        Optional.of(now)));
    }

    private HeardMessage replace(HeardMessage message, UnaryOperator<HeardMessage> change) {
        for (int i = 0; i < standing.size(); i++) {
            if (standing.get(i).id().equals(message.id())) {
                standing.set(i, change.apply(standing.get(i)));
                return standing.get(i);
            }
        }
        throw new IllegalArgumentException("No message " + message.id());
    }

    Hearing edit(HeardMessage message, String words) {
        return log.edited(read(change(message, words)));
    }

    /** Deletes without the bot hearing of it. */
    void remove(HeardMessage message) {
        standing.removeIf(one -> one.id().equals(message.id()));
    }

    int delete(HeardMessage... messages) {
        List.of(messages).forEach(this::remove);
        return log.deleted(
                CLUB,
                messages[0].channel(),
                List.of(messages).stream().map(HeardMessage::id).toList());
    }

    /** As Discord shows it to a bot with its intents. */
    private HeardMessage read(HeardMessage message) {
        return readable
                ? message
                : new HeardMessage(
                        message.club(),
                        message.channel(),
                        message.id(),
                        message.writer(),
                        Optional.empty(),
                        message.replyTo(),
                        message.editedAt());
    }

    @Override
    public boolean isGone(ChannelId thread) {
        return deleted.contains(thread);
    }

    @Override
    public List<HeardMessage> after(ClubId club, ChannelId thread, MessageId message) {
        if (unreachable || deleted.contains(thread)) {
            throw new IllegalStateException("Discord is away");
        }
        pagesRead++;
        return standing.stream()
                .filter(one -> one.channel().equals(thread) && one.id().snowflake() > message.snowflake())
                .limit(PAGE)
                .map(this::read)
                .toList();
    }

    /** The words of the prompt's responses, as they stand. */
    List<String> words(AskedPrompt prompt) {
        return evening.responses.current(prompt.id()).stream()
                .flatMap(response -> response.words().stream())
                .toList();
    }

    AskedPrompt prompt(Discussion discussion, int position) {
        return evening.asked(discussion, position);
    }

    /** Closes the discussion with a recap that quotes this message, and that can't be posted until {@link #deliver}. */
    HeardMessage closedWithARecapThatQuotes(Discussion discussion, Member writer, String words) {
        HeardMessage message = say(discussion, writer, words);
        evening.allow(writer, Consent.QUOTE_WITH_NAME);
        evening.chat.always(FakeChat.Fault.LostOnTheWay::new);
        evening.discussions.close(CLUB, discussion.thread().orElseThrow(), ClubEvening.HOST);
        evening.responses.whenDeleting(() -> evening.postings.forget(DiscussionPosts.recapId(discussion.id())));
        return message;
    }

    /** Discord is there again, and what is owed is posted. */
    void deliver() {
        evening.chat.always(FakeChat.Fault.None::new);
        evening.clock.pass(Duration.ofMinutes(2));
        evening.poster.resume();
        evening.discussions.tick();
    }
}
