package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.posting.MessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where proposals are kept while their writers are asked; every call is durable when it returns. What is withdrawn leaves no
 * trace.
 */
public interface ProposalStore {
    /** Keeps a proposal, unless one of the same message is kept already: then that one stays as it is. */
    void propose(Proposal proposal);

    Optional<Proposal> find(ClubId club, MessageId message);

    /** The proposals to this member, oldest first. */
    List<Proposal> of(ClubId club, MemberId writer);

    /** Notes where its writer is asked. */
    void shown(ClubId club, MessageId message, MessageId card);

    /** The message reads otherwise now. */
    void reword(ClubId club, MessageId message, String words);

    /** @return how many there were */
    int withdraw(ClubId club, Collection<MessageId> messages);

    /** Withdraws all whose messages are in this channel or thread. @return how many there were */
    int withdrawIn(ClubId club, ChannelId channel);

    /** Withdraws, in all clubs, what was proposed before. @return how many there were */
    int expire(Instant before);
}
