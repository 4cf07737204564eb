package aftercredits.posting;

import aftercredits.essay.EssayId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Forgets when the test ends. */
public final class MemorySeenEssays implements SeenEssays {
    private final Map<EssayId, Seen> all = new ConcurrentHashMap<>();

    @Override
    public Optional<Seen> find(EssayId essay) {
        return Optional.ofNullable(all.get(essay));
    }

    @Override
    public void save(EssayId essay, Seen seen) {
        all.put(essay, seen);
    }
}
