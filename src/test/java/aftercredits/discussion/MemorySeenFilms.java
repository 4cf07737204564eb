package aftercredits.discussion;

import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;
import aftercredits.essay.FilmKey;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link SeenFilms} that forget when the test ends. */
public final class MemorySeenFilms implements SeenFilms {
    private record Key(ClubId club, MemberId member, FilmKey film) {}

    private final Map<Key, Seen> all = new HashMap<>();
    private final MemoryMemberStore members;

    /** Loses what a member said whom {@code members} forgets. */
    public MemorySeenFilms(MemoryMemberStore members) {
        this.members = members;
        members.whenForgotten((club, member) -> {
            forget(club, member);
            return 0;
        });
    }

    /** Also loses what belongs to a club that {@code clubs} erases. */
    public MemorySeenFilms(MemoryMemberStore members, MemoryClubStore clubs) {
        this(members);
        clubs.whenErased(this::erase);
    }

    @Override
    public synchronized void say(ClubId club, Member member, Seen seen) {
        members.seen(club, member, seen.at());
        Seen kept = new Seen(seen.film(), seen.title(), seen.at().truncatedTo(ChronoUnit.MILLIS));
        all.putIfAbsent(new Key(club, member.id(), seen.film()), kept);
    }

    @Override
    public synchronized boolean takeBack(ClubId club, MemberId member, FilmKey film) {
        return all.remove(new Key(club, member, film)) != null;
    }

    @Override
    public synchronized boolean hasSeen(ClubId club, MemberId member, FilmKey film) {
        return all.containsKey(new Key(club, member, film));
    }

    @Override
    public synchronized List<Seen> of(ClubId club, MemberId member) {
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().club().equals(club)
                        && entry.getKey().member().equals(member))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Seen::at)
                        .reversed()
                        .thenComparing(seen -> seen.film().value()))
                .toList();
    }

    private synchronized void forget(ClubId club, MemberId member) {
        all.keySet().removeIf(key -> key.club().equals(club) && key.member().equals(member));
    }

    private synchronized void erase(ClubId club) {
        all.keySet().removeIf(key -> key.club().equals(club));
    }
}
