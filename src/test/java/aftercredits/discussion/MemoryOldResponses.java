package aftercredits.discussion;

import aftercredits.club.ClubId;
import aftercredits.club.MemoryMemberStore;
import java.time.Instant;
import java.util.List;

/** {@link OldResponses} among the fakes'. */
public final class MemoryOldResponses implements OldResponses {
    private final MemoryMemberStore members;
    private final MemoryResponseStore responses;
    private final SeenFilms seen;

    public MemoryOldResponses(MemoryMemberStore members, MemoryResponseStore responses, SeenFilms seen) {
        this.members = members;
        this.responses = responses;
        this.seen = seen;
    }

    @Override
    public int count(ClubId club, Instant then) {
        return responses.unchangedSince(club, then).size();
    }

    @Override
    public int erase(ClubId club, Instant then) {
        List<Response> old = responses.unchangedSince(club, then);
        responses.erase(old);
        members.notSeenSince(club, then).stream()
                .filter(member -> responses.of(club, member).isEmpty()
                        && seen.of(club, member).isEmpty())
                .forEach(member -> members.forget(club, member));
        return old.size();
    }
}
