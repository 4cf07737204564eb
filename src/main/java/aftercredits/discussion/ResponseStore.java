package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import aftercredits.posting.MessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where responses are kept with every revision; every call is durable when it returns. */
public interface ResponseStore {
    /** What became of an answer. */
    sealed interface Saved {
        Response response();

        /** A new revision; the first when {@code response.revision()} is 1. */
        record Revised(Response response) implements Saved {}

        /** The same entry came before, or it says what the current revision says. */
        record Unchanged(Response response) implements Saved {}
    }

    /**
     * Adds a revision in one transaction: the answer merged with the member's current response. Notes the member's present
     * names too.
     *
     * @throws java.util.NoSuchElementException if no such prompt was asked
     */
    Saved save(EntryId entry, AskedId asked, Member member, Answer answer, Instant at);

    /**
     * Adds a message as a response, or revises that response when the message says something else than before: in one
     * transaction. A message stays the answer to the prompt that it first was one to. Notes the member's present names too.
     *
     * @param entry of the first revision, the message's id
     * @throws java.util.NoSuchElementException if no such prompt was asked
     */
    Saved write(EntryId entry, AskedId asked, Member member, Origin.Written origin, String words, Instant at);

    /** The response that this message is, as it stands. */
    Optional<Logged> written(ClubId club, MessageId message);

    /** The responses that messages in this channel or thread are, as they stand, newest message first. */
    List<Logged> writtenIn(ClubId club, ChannelId channel, int limit);

    /**
     * Erases the responses that these messages were, with every revision, from the log and from search.
     *
     * @return how many there were
     */
    int delete(ClubId club, Collection<MessageId> messages);

    /** As above; all whose messages were in this channel or thread. */
    int deleteIn(ClubId club, ChannelId channel);

    /**
     * Keeps what a member allows with one response alone.
     *
     * @param message of a written response; empty: the given one
     * @param consent empty: what they allow with all of theirs
     * @return whether there is such a response
     */
    boolean consent(AskedId asked, MemberId member, Optional<MessageId> message, Optional<Consent> consent);

    /** How many of the member's responses in this club have a consent of their own; what none has is left out. */
    Map<Consent, Integer> ownConsents(ClubId club, MemberId member);

    /**
     * Lets all the member's responses in this club follow what they allow with all of theirs.
     *
     * @return how many had a consent of their own
     */
    int followUsualConsent(ClubId club, MemberId member);

    /** The member's given response. */
    Optional<Response> current(AskedId asked, MemberId member);

    /** Whether the member has answered this prompt in any way. */
    boolean hasAnswered(AskedId asked, MemberId member);

    /** Every current response, given and written, oldest first answer first. */
    List<Response> current(AskedId asked);

    /**
     * As above, the first of those of others that were given or changed after {@code since}.
     *
     * @param but whose are left out
     */
    List<Response> since(AskedId asked, Instant since, MemberId but, int limit);

    /** When anybody answered this prompt last, or changed their answer; empty where nobody has answered. */
    Optional<Instant> lastAnswer(AskedId asked);

    /** When the member answered anything in this club last, or changed their answer; empty where they have not. */
    Optional<Instant> lastAnswer(ClubId club, MemberId member);

    /** Every revision of every member, in the order they came. */
    List<Response> revisions(AskedId asked);

    /** All that the member answered in this club, every revision, in the order they came, with what it answers. */
    List<Logged> of(ClubId club, MemberId member);

    /** Whether the member said one thing in the club so far, and changed nothing of it. */
    boolean hasOneRevision(ClubId club, MemberId member);

    /**
     * Full-text search over the words of current responses: of those that hold every word, the newest first; then, where there
     * is room, those that hold the last word only as the beginning of another.
     *
     * @param text what a person typed; never a query language, never an error
     */
    List<Logged> search(ClubId club, String text, Optional<MemberId> member, Optional<EssayId> essay, int limit);

    /** A response with what it answers. */
    record Logged(Discussion discussion, AskedPrompt prompt, Response response) {}
}
