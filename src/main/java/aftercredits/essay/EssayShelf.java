package aftercredits.essay;

import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import aftercredits.club.UnmarkedEssays;
import aftercredits.essay.AddedEssays.EssayFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The essays that one club can read: the library's and the club's own, less what its hosts removed. */
public final class EssayShelf {
    private final EssayLibrary library;
    private final AddedEssays added;
    private final ClubStore clubs;

    /** @param clubs whose settings say what is hidden of essays that say nothing of spoilers */
    public EssayShelf(EssayLibrary library, AddedEssays added, ClubStore clubs) {
        this.library = library;
        this.added = added;
        this.clubs = clubs;
    }

    /** By id. A club's own essay stands before one of the library's with the same id. */
    public List<Essay> all(ClubId club) {
        Map<EssayId, Essay> essays = new HashMap<>();
        library.read().essays().forEach(essay -> essays.put(essay.id(), essay));
        essays.keySet().removeAll(added.removed(club));
        for (EssayFile file : added.all(club)) {
            if (EssayParser.parse(file.name(), file.text())
                    instanceof ParsedEssay.Readable(Essay essay, var warnings)) {
                essays.put(essay.id(), essay);
            }
        }
        if (showsUnmarked(club)) {
            essays.replaceAll((id, essay) -> essay.shownUnlessMarked());
        }
        return EssayLibrary.byId(essays);
    }

    private boolean showsUnmarked(ClubId club) {
        return clubs.find(club)
                .filter(found -> found.unmarked() == UnmarkedEssays.SHOWN)
                .isPresent();
    }

    public Optional<Essay> find(ClubId club, EssayId id) {
        return all(club).stream().filter(essay -> essay.id().equals(id)).findFirst();
    }

    /** By whom and of what an essay is; empty where the club has none of this id. */
    public Optional<Credits> credits(ClubId club, EssayId id) {
        return find(club, id).map(Essay::credits);
    }

    /** What can't be read, so that hosts are told and nobody guesses. */
    public List<Problem> problems(ClubId club) {
        List<Problem> problems = new ArrayList<>(library.read().problems());
        for (EssayFile file : added.all(club)) {
            if (EssayParser.parse(file.name(), file.text()) instanceof ParsedEssay.Unreadable(List<Problem> found)) {
                problems.addAll(found);
            }
        }
        return problems;
    }
}
