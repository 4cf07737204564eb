package aftercredits.club;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A {@link ClubStore} that forgets when the test ends. */
public final class MemoryClubStore implements ClubStore {
    private final Map<Long, Club> clubs = new TreeMap<>();
    private final Map<ClubId, Pace> paces = new TreeMap<>(Comparator.comparing(ClubId::snowflake));
    private final Map<ClubId, Instant> left = new HashMap<>();
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
    public void writeAgain(ClubId id) {
        // What is in memory stands.
    }

    @Override
    public synchronized List<Club> all() {
        return List.copyOf(clubs.values());
    }

    @Override
    public synchronized Pace pace(ClubId id) {
        return paces.getOrDefault(id, Pace.USUAL);
    }

    @Override
    public synchronized void pace(ClubId id, Pace pace) {
        paces.put(id, pace);
    }

    @Override
    public synchronized List<ClubId> reminding() {
        return paces.entrySet().stream()
                .filter(entry -> entry.getValue().reminder().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized void leave(ClubId id, Instant at) {
        if (clubs.containsKey(id.snowflake())) {
            left.putIfAbsent(id, at.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    @Override
    public synchronized boolean comeBack(ClubId id) {
        return left.remove(id) != null;
    }

    @Override
    public synchronized Optional<Instant> leftAt(ClubId id) {
        return Optional.ofNullable(left.get(id));
    }

    @Override
    public synchronized List<Left> left() {
        return left.entrySet().stream()
                .map(entry -> new Left(find(entry.getKey()).orElseThrow(), entry.getValue()))
                .sorted(Comparator.comparing(Left::at)
                        .thenComparing(gone -> gone.club().id().snowflake()))
                .toList();
    }

    @Override
    public synchronized void erase(ClubId id) {
        clubs.remove(id.snowflake());
        left.remove(id);
        paces.remove(id);
        belongings.forEach(eraser -> eraser.accept(id));
    }
}
