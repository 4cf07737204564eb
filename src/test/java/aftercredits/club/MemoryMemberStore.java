package aftercredits.club;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/** A {@link MemberStore} that forgets when the test ends. */
public final class MemoryMemberStore implements MemberStore {
    private record Key(ClubId club, MemberId member) {}

    private final Map<Key, Kept> members = new HashMap<>();
    private final Map<Key, Instant> looks = new HashMap<>();
    private final List<ToIntBiFunction<ClubId, MemberId>> responses = new ArrayList<>();

    public MemoryMemberStore() {}

    /** Loses its members of a club that {@code clubs} erases. */
    public MemoryMemberStore(MemoryClubStore clubs) {
        clubs.whenErased(this::erase);
    }

    /** Has another fake forget a member's responses; it returns how many went. */
    public synchronized void whenForgotten(ToIntBiFunction<ClubId, MemberId> forgetting) {
        responses.add(forgetting);
    }

    @Override
    public synchronized void seen(ClubId club, Member member, Instant at) {
        Kept kept = new Kept(member, at.truncatedTo(ChronoUnit.MILLIS), Consent.KEEP_ONLY, Optional.empty());
        members.merge(
                new Key(club, member.id()),
                kept,
                (old, now) -> new Kept(now.member(), now.seenAt(), old.consent(), old.consentedAt()));
    }

    /** Those seen last first. */
    public synchronized List<Member> lastSeen(ClubId club, int most) {
        return members.entrySet().stream()
                .filter(entry -> entry.getKey().club().equals(club))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Kept::seenAt)
                        .thenComparing(kept -> kept.member().id().snowflake())
                        .reversed())
                .limit(most)
                .map(Kept::member)
                .toList();
    }

    @Override
    public synchronized Optional<Member> find(ClubId club, MemberId member) {
        return kept(club, member).map(Kept::member);
    }

    @Override
    public synchronized Consent consent(ClubId club, MemberId member) {
        return kept(club, member).map(Kept::consent).orElse(Consent.KEEP_ONLY);
    }

    @Override
    public synchronized void consent(ClubId club, Member member, Consent consent, Instant at) {
        Instant kept = at.truncatedTo(ChronoUnit.MILLIS);
        members.put(new Key(club, member.id()), new Kept(member, kept, consent, Optional.of(kept)));
    }

    @Override
    public synchronized void looked(ClubId club, Member member, Instant at) {
        seen(club, member, at);
        looks.put(new Key(club, member.id()), at.truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public synchronized Optional<Instant> lookedAt(ClubId club, MemberId member) {
        return Optional.ofNullable(looks.get(new Key(club, member)));
    }

    @Override
    public synchronized Optional<Kept> kept(ClubId club, MemberId member) {
        return Optional.ofNullable(members.get(new Key(club, member)));
    }

    /** The members who were last seen before {@code then}. */
    public synchronized List<MemberId> notSeenSince(ClubId club, Instant then) {
        return members.entrySet().stream()
                .filter(entry -> entry.getKey().club().equals(club)
                        && entry.getValue().seenAt().isBefore(then))
                .map(entry -> entry.getKey().member())
                .toList();
    }

    @Override
    public synchronized int forget(ClubId club, MemberId member) {
        members.remove(new Key(club, member));
        looks.remove(new Key(club, member));
        return responses.stream()
                .mapToInt(forgetting -> forgetting.applyAsInt(club, member))
                .sum();
    }

    private synchronized void erase(ClubId club) {
        members.keySet().removeIf(key -> key.club().equals(club));
        looks.keySet().removeIf(key -> key.club().equals(club));
    }
}
