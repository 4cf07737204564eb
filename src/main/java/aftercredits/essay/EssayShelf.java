package aftercredits.essay;

import aftercredits.club.ClubId;
import java.util.List;
import java.util.Optional;

/** The essays that one club can read: the library's and the club's own, less what its hosts removed. */
public final class EssayShelf {
    private final EssayLibrary library;
    private final AddedEssays added;

    public EssayShelf(EssayLibrary library, AddedEssays added) {
        this.library = library;
        this.added = added;
    }

    /** By id. A club's own essay stands before one of the library's with the same id. */
    public List<Essay> all(ClubId club) {
        throw new UnsupportedOperationException("not written yet: " + library + added);
    }

    public Optional<Essay> find(ClubId club, EssayId id) {
        return all(club).stream().filter(essay -> essay.id().equals(id)).findFirst();
    }

    /** What can't be read, so that hosts are told and nobody guesses. */
    public List<Problem> problems(ClubId club) {
        throw new UnsupportedOperationException("not written yet");
    }
}
