package aftercredits.essay;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The essays that a club's hosts added to the library's, and those that they took away. */
public interface AddedEssays {
    /**
     * An essay's file as a host attached it.
     *
     * @param name with its ending
     */
    record EssayFile(String name, String text) {}

    /** Adds the file, replaces an earlier one of the same essay id, and takes back a removal of it. */
    void add(ClubId club, EssayFile file, MemberId host, Instant at);

    /** Takes the essay from this club's shelf: an added one is erased, one of the library's is hidden. */
    void remove(ClubId club, EssayId essay, MemberId host, Instant at);

    List<EssayFile> all(ClubId club);

    Set<EssayId> removed(ClubId club);
}
