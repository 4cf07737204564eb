package aftercredits.essay;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@link AddedEssays} that are gone when the test ends. */
public final class MemoryAddedEssays implements AddedEssays {
    private final Map<ClubId, TreeMap<String, EssayFile>> added = new HashMap<>();
    private final Map<ClubId, Set<EssayId>> removed = new HashMap<>();

    public MemoryAddedEssays() {}

    /** Loses the essays of a club that {@code clubs} erases. */
    public MemoryAddedEssays(MemoryClubStore clubs) {
        clubs.whenErased(this::erase);
    }

    @Override
    public synchronized void add(ClubId club, EssayFile file, MemberId host, Instant at) {
        EssayId essay = EssayId.ofFile(file.name());
        added.computeIfAbsent(club, k -> new TreeMap<>()).put(essay.value(), file);
        removed.getOrDefault(club, new HashSet<>()).remove(essay);
    }

    @Override
    public synchronized void remove(ClubId club, EssayId essay, MemberId host, Instant at) {
        added.getOrDefault(club, new TreeMap<>()).remove(essay.value());
        removed.computeIfAbsent(club, k -> new HashSet<>()).add(essay);
    }

    @Override
    public synchronized List<EssayFile> all(ClubId club) {
        return List.copyOf(added.getOrDefault(club, new TreeMap<>()).values());
    }

    @Override
    public synchronized Set<EssayId> removed(ClubId club) {
        return Set.copyOf(removed.getOrDefault(club, Set.of()));
    }

    private synchronized void erase(ClubId club) {
        added.remove(club);
        removed.remove(club);
    }
}
