package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.AddedEssays;
import aftercredits.essay.EssayId;
import aftercredits.essay.MemoryAddedEssays;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Essays in memory that can be slow or fail, as a disk can. */
final class MoodyEssays implements AddedEssays {
    private final MemoryAddedEssays essays = new MemoryAddedEssays();
    private volatile Runnable mood = () -> {};

    /** Runs before the list is next read, once. */
    void before(Runnable happening) {
        mood = happening;
    }

    @Override
    public void add(ClubId club, EssayFile file, MemberId host, Instant at) {
        essays.add(club, file, host, at);
    }

    @Override
    public void remove(ClubId club, EssayId essay, MemberId host, Instant at) {
        essays.remove(club, essay, host, at);
    }

    @Override
    public List<EssayFile> all(ClubId club) {
        Runnable now = mood;
        mood = () -> {};
        now.run();
        return essays.all(club);
    }

    @Override
    public Set<EssayId> removed(ClubId club) {
        return essays.removed(club);
    }
}
