package aftercredits.export;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import java.util.List;
import java.util.Optional;

/** Which exports were made of the clubs' logs. A record stays as long as its club does. */
public interface ExportRecords {
    /**
     * Keeps a record. One that is kept before its file goes out says that it is not handed over, so that no file goes out
     * without a record, and none that never arrived counts as the last export.
     */
    ExportNumber keep(ExportRecord record);

    /** Whoever asked for the export has got all of it. Does nothing for an export whose club was erased. */
    void handedOver(ExportNumber export);

    /** The club's newest records, newest first. */
    List<ExportRecord> latest(ClubId club, int limit);

    /**
     * The club's newest export of the same essay (empty: of all essays) after which the next one may go on: handed over, and
     * without an end date, so that up to its {@link ExportRequest.Revisions#upTo()} nothing is missing.
     */
    Optional<ExportRecord> last(ClubId club, Optional<EssayId> essay);

    /**
     * The club's exports that a member's answers, or earlier versions of them, went into, newest first: as far as they are
     * still in the log.
     */
    List<ExportRecord> holding(ClubId club, MemberId member);
}
