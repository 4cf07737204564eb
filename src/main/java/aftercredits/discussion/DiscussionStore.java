package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.posting.MessageId;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where discussions and the prompts asked in them are kept; every call is durable when it returns. */
public interface DiscussionStore extends HeardThreads {
    /** @param film that it is about: its essay may be taken away */
    void open(Discussion discussion, Film film);

    /** The film that it is about; empty of discussions from before films were noted. */
    Optional<Film> film(DiscussionId id);

    Optional<Discussion> find(DiscussionId id);

    /** The club's discussions that are not closed, newest first. */
    List<Discussion> open(ClubId club);

    /** The essay's latest discussion in this club, open or closed. */
    Optional<Discussion> latest(ClubId club, EssayId essay);

    void threadOpened(DiscussionId id, ChannelId thread);

    void nextDue(DiscussionId id, Optional<Instant> at);

    void close(DiscussionId id, Instant at);

    /** Lets the discussion's prompts wait. @param at since when; empty: they wait no longer */
    void pause(DiscussionId id, Optional<Instant> at);

    /** Since when the discussion's prompts wait; empty where they do not. */
    Optional<Instant> pausedAt(DiscussionId id);

    /** Every open discussion whose next prompt is due, but for those that are paused. */
    List<Discussion> due(Instant now);

    /**
     * Puts a prompt at {@code position}; where one stands there already, that one is returned.
     *
     * @throws java.util.NoSuchElementException if there is no such discussion
     */
    AskedPrompt ask(DiscussionId id, int position, Prompt prompt, Instant at);

    void asked(AskedId id, MessageId message);

    Optional<AskedPrompt> find(AskedId id);

    /** Empty also where it was asked in another club. */
    Optional<AskedPrompt> find(ClubId club, AskedId id);

    /** In the order they were asked. */
    List<AskedPrompt> prompts(DiscussionId id);

    /** Every time that this prompt was asked in the club, the earliest first. */
    List<AskedPrompt> askings(ClubId club, PromptId prompt);
}
