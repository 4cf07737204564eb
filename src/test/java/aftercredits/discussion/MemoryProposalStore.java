package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;
import aftercredits.posting.MessageId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A {@link ProposalStore} that forgets when the test ends. Like the real one it keeps times to the millisecond. */
public final class MemoryProposalStore implements ProposalStore {
    private record Key(ClubId club, MessageId message) {}

    private final Map<Key, Proposal> proposals = new LinkedHashMap<>();

    /** Loses the proposals to a member whom {@code members} forgets. */
    public MemoryProposalStore(MemoryMemberStore members) {
        members.whenForgotten(this::forget);
    }

    /** As the other; and loses those of a club that {@code clubs} erases. */
    public MemoryProposalStore(MemoryMemberStore members, MemoryClubStore clubs) {
        this(members);
        clubs.whenErased(club -> remove(proposal -> proposal.club().equals(club)));
    }

    @Override
    public synchronized void propose(Proposal proposal) {
        Instant at = proposal.at().truncatedTo(ChronoUnit.MILLIS);
        proposals.putIfAbsent(
                new Key(proposal.club(), proposal.message()),
                new Proposal(
                        proposal.club(),
                        proposal.origin(),
                        proposal.asked(),
                        proposal.writer(),
                        proposal.words(),
                        at,
                        proposal.card()));
    }

    @Override
    public synchronized Optional<Proposal> find(ClubId club, MessageId message) {
        return Optional.ofNullable(proposals.get(new Key(club, message)));
    }

    @Override
    public synchronized List<Proposal> of(ClubId club, MemberId writer) {
        return proposals.values().stream()
                .filter(proposal ->
                        proposal.club().equals(club) && proposal.writer().equals(writer))
                .sorted(Comparator.comparing(Proposal::at)
                        .thenComparing(proposal -> proposal.message().snowflake()))
                .toList();
    }

    @Override
    public void shown(ClubId club, MessageId message, MessageId card) {
        change(club, message, old -> with(old, old.words(), Optional.of(card)));
    }

    @Override
    public void reword(ClubId club, MessageId message, String words) {
        change(club, message, old -> with(old, words, old.card()));
    }

    private synchronized void change(ClubId club, MessageId message, UnaryOperator<Proposal> change) {
        proposals.computeIfPresent(new Key(club, message), (key, old) -> change.apply(old));
    }

    private static Proposal with(Proposal old, String words, Optional<MessageId> card) {
        return new Proposal(old.club(), old.origin(), old.asked(), old.writer(), words, old.at(), card);
    }

    @Override
    public int withdraw(ClubId club, Collection<MessageId> messages) {
        return remove(proposal -> proposal.club().equals(club) && messages.contains(proposal.message()));
    }

    @Override
    public int withdrawIn(ClubId club, ChannelId channel) {
        return remove(proposal ->
                proposal.club().equals(club) && proposal.origin().channel().equals(channel));
    }

    @Override
    public int expire(Instant before) {
        return remove(proposal -> proposal.at().isBefore(before));
    }

    private int forget(ClubId club, MemberId member) {
        remove(proposal -> proposal.club().equals(club) && proposal.writer().equals(member));
        return 0;
    }

    private synchronized int remove(Predicate<Proposal> those) {
        int before = proposals.size();
        proposals.values().removeIf(those);
        return before - proposals.size();
    }
}
