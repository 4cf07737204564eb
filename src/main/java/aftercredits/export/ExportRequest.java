package aftercredits.export;

import aftercredits.club.ClubId;
import aftercredits.essay.EssayId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which part of a club's log is wanted.
 *
 * @param since answers given or changed from this instant on
 * @param until answers given or changed before this instant
 * @param revisions answers given or changed by one of these
 * @param part only what goes into this file of several
 */
public record ExportRequest(
        ClubId club,
        Optional<EssayId> essay,
        Optional<Instant> since,
        Optional<Instant> until,
        Revisions revisions,
        Part part,
        Names names) {

    /** Of whatever revisions, all in one. */
    public ExportRequest(
            ClubId club, Optional<EssayId> essay, Optional<Instant> since, Optional<Instant> until, Names names) {
        this(club, essay, since, until, Revisions.ALL, Part.WHOLE, names);
    }

    /** How members are named. */
    public enum Names {
        DISPLAY,
        PSEUDONYM
    }

    /**
     * A run of the numbers that the log gives its revisions.
     *
     * @param after the last number before the run
     * @param upTo the last number of the run
     * @param lastExport when the export was made that the run goes on from
     */
    public record Revisions(long after, long upTo, Optional<Instant> lastExport) {
        public static final Revisions ALL = new Revisions(0, Long.MAX_VALUE, Optional.empty());
    }

    /** From when on it has answers, or changes of them: a day, or the export that it goes on from. */
    public Optional<Instant> from() {
        return since.or(revisions::lastExport);
    }

    public ExportRequest withRevisions(Revisions wanted) {
        return new ExportRequest(club, essay, since, until, wanted, part, names);
    }

    public ExportRequest withPart(Part wanted) {
        return new ExportRequest(club, essay, since, until, revisions, wanted, names);
    }
}
