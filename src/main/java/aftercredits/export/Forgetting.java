package aftercredits.export;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.MemberStore;
import aftercredits.discussion.Consents;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.Discussions;
import aftercredits.discussion.ResponseStore;
import aftercredits.posting.Posting;
import java.util.List;

/** Erases members who ask for it, and knows where their words may still stand: outside of this program's reach. */
public final class Forgetting {
    private final MemberStore members;
    private final ResponseStore responses;
    private final Consents consents;
    private final Discussions discussions;
    private final ExportRecords exports;

    public Forgetting(
            MemberStore members,
            ResponseStore responses,
            Consents consents,
            Discussions discussions,
            ExportRecords exports) {
        this.members = members;
        this.responses = responses;
        this.consents = consents;
        this.discussions = discussions;
        this.exports = exports;
    }

    /**
     * Where a member's words may stand once they are erased here.
     *
     * @param exports files that were made of them, newest first
     * @param recaps what was posted and may quote them, oldest discussion first
     */
    public record Remains(List<ExportRecord> exports, List<Posting> recaps) {
        public boolean isEmpty() {
            return exports.isEmpty() && recaps.isEmpty();
        }
    }

    /** To be asked before the member is forgotten: afterwards nobody knows. */
    public Remains remains(ClubId club, MemberId member) {
        return new Remains(
                exports.holding(club, member), consents.everChose(club, member) ? recaps(club, member) : List.of());
    }

    private List<Posting> recaps(ClubId club, MemberId member) {
        return responses.of(club, member).stream()
                .filter(logged -> logged.response().words().isPresent())
                .map(ResponseStore.Logged::discussion)
                .map(Discussion::id)
                .distinct()
                .flatMap(discussion -> discussions.postedRecap(discussion).stream())
                .toList();
    }

    /**
     * Erases everything that is kept of the member in this club.
     *
     * @return how many responses went
     */
    public int forget(ClubId club, MemberId member) {
        return discussions.takeWordsOut(club, () -> members.forget(club, member));
    }
}
