package aftercredits.export;

import aftercredits.export.ExportRequest.Revisions;
import java.util.Optional;

/** Exports that go on where the last one of the same club, and the same essay, ended. */
public final class Increments {
    private final ExportRecords records;
    private final LogSource log;

    public Increments(ExportRecords records, LogSource log) {
        this.records = records;
        this.log = log;
    }

    /** The request, up to what the log holds now: what comes while it is written belongs to the next export. */
    public ExportRequest upToNow(ExportRequest request) {
        Revisions wanted = request.revisions();
        return request.withRevisions(new Revisions(wanted.after(), log.reached(), wanted.lastExport()));
    }

    /**
     * What of the request was answered or changed after the last export, up to now. Everything where there was no export
     * yet: it then says so by no {@link Revisions#lastExport()}.
     */
    public ExportRequest sinceLast(ExportRequest request) {
        return upToNow(records.last(request.club(), request.essay())
                .map(last -> request.withRevisions(
                        new Revisions(last.request().revisions().upTo(), Long.MAX_VALUE, Optional.of(last.at()))))
                .orElse(request));
    }
}
