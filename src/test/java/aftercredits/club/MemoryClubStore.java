package aftercredits.club;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A {@link ClubStore} that forgets when the test ends. */
public final class MemoryClubStore implements ClubStore {
    private final Map<Long, Club> clubs = new TreeMap<>();
    private final List<Consumer<ClubId>> belongings = new ArrayList<>();

    /** Has another fake erase what it holds of an erased club. */
    public synchronized void whenErased(Consumer<ClubId> eraser) {
        belongings.add(eraser);
    }

    @Override
    public synchronized Optional<Club> find(ClubId id) {
        return Optional.ofNullable(clubs.get(id.snowflake()));
    }

    @Override
    public synchronized void save(Club club) {
        clubs.put(club.id().snowflake(), club);
    }

    @Override
    public synchronized List<Club> all() {
        return List.copyOf(clubs.values());
    }

    @Override
    public synchronized void erase(ClubId id) {
        clubs.remove(id.snowflake());
        belongings.forEach(eraser -> eraser.accept(id));
    }
}
