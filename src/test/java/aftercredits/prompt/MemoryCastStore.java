package aftercredits.prompt;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A store that forgets when the test ends. */
public final class MemoryCastStore implements CastStore {
    private record Key(ClubId club, EssayId essay) {}

    private final Map<Key, CastList> casts = new ConcurrentHashMap<>();

    @Override
    public CastList find(ClubId club, EssayId essay) {
        return casts.getOrDefault(new Key(club, essay), CastList.NOBODY);
    }

    @Override
    public void save(ClubId club, EssayId essay, CastList cast, MemberId host, Instant at) {
        casts.put(new Key(club, essay), cast);
    }
}
