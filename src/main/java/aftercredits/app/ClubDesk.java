package aftercredits.app;

import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import aftercredits.club.UnmarkedEssays;
import aftercredits.essay.AddedEssays;
import aftercredits.essay.Essay;
import aftercredits.prompt.Drafting;
import aftercredits.prompt.PromptDrafter;
import aftercredits.rehearsal.EssayFolder;
import aftercredits.rehearsal.WritingDesk;

/** What the editor needs of the club that is rehearsed. */
record ClubDesk(ClubId club, ClubStore clubs, AddedEssays added, PromptDrafter drafter, EssayFolder folder)
        implements WritingDesk {
    /** As many as a host would look through. */
    private static final int MOST_PROMPTS = 12;

    @Override
    public Drafting draft(Essay essay) {
        return drafter.draft(essay, MOST_PROMPTS);
    }

    @Override
    public Essay asShown(Essay essay) {
        boolean shown = clubs.find(club)
                .filter(found -> found.unmarked() == UnmarkedEssays.SHOWN)
                .isPresent();
        return shown ? essay.shownUnlessMarked() : essay;
    }

    @Override
    public boolean clubHas(String fileName, String text) {
        return added.all(club).contains(new AddedEssays.EssayFile(fileName, text));
    }
}
