package aftercredits.club;

import java.time.Instant;
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

    private final Map<Key, Member> members = new HashMap<>();
    private final Map<Key, Instant> seenAt = new HashMap<>();
    private final Map<Key, Consent> consents = new HashMap<>();
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
        members.put(new Key(club, member.id()), member);
        seenAt.put(new Key(club, member.id()), at);
    }

    /** Those seen last first. */
    public synchronized List<Member> lastSeen(ClubId club, int most) {
        Comparator<Key> order = Comparator.<Key, Instant>comparing(seenAt::get)
                .thenComparing(key -> key.member().snowflake());
        return members.keySet().stream()
                .filter(key -> key.club().equals(club))
                .sorted(order.reversed())
                .limit(most)
                .map(members::get)
                .toList();
    }

    @Override
    public synchronized Optional<Member> find(ClubId club, MemberId member) {
        return Optional.ofNullable(members.get(new Key(club, member)));
    }

    @Override
    public synchronized Consent consent(ClubId club, MemberId member) {
        return consents.getOrDefault(new Key(club, member), Consent.KEEP_ONLY);
    }

    @Override
    public synchronized void consent(ClubId club, Member member, Consent consent, Instant at) {
        seen(club, member, at);
        consents.put(new Key(club, member.id()), consent);
    }

    @Override
    public synchronized int forget(ClubId club, MemberId member) {
        members.remove(new Key(club, member));
        consents.remove(new Key(club, member));
        return responses.stream()
                .mapToInt(forgetting -> forgetting.applyAsInt(club, member))
                .sum();
    }

    private synchronized void erase(ClubId club) {
        members.keySet().removeIf(key -> key.club().equals(club));
        consents.keySet().removeIf(key -> key.club().equals(club));
    }
}
