package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import aftercredits.export.ExportNumber;
import aftercredits.export.ExportRecord;
import aftercredits.export.ExportRecords;
import aftercredits.export.ExportRequest;
import aftercredits.export.ExportRequest.Names;
import aftercredits.export.ExportRequest.Revisions;
import aftercredits.export.Format;
import aftercredits.export.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which exports were made. Written also by the command line, beside the bot. */
final class ExportRecordRows implements ExportRecords {
    private static final String SELECT = """
            SELECT number, club, made_at, host, place, format, essay, since, until, last_export, after_revision,
                up_to_revision, names, responses, handed_over
            FROM export
            """;

    private final Sql sql;

    ExportRecordRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public ExportNumber keep(ExportRecord record) {
        ExportRequest request = record.request();
        return sql.writeBeside(handle -> handle.createQuery("""
                        INSERT INTO export (club, made_at, host, place, format, essay, since, until, last_export,
                            after_revision, up_to_revision, names, responses, handed_over)
                        VALUES (:club, :at, :host, :place, :format, :essay, :since, :until, :lastExport, :after, :upTo,
                            :names, :responses, :handedOver)
                        RETURNING number
                        """)
                .bind("club", request.club().snowflake())
                .bind("at", record.at().toEpochMilli())
                .bind("host", record.by().snowflake())
                .bind("place", record.place().name())
                .bind("format", record.format().name())
                .bind("essay", request.essay().map(EssayId::value))
                .bind("since", request.since().map(Instant::toEpochMilli))
                .bind("until", request.until().map(Instant::toEpochMilli))
                .bind("lastExport", request.revisions().lastExport().map(Instant::toEpochMilli))
                .bind("after", request.revisions().after())
                .bind("upTo", request.revisions().upTo())
                .bind("names", request.names().name())
                .bind("responses", record.responses())
                .bind("handedOver", record.handedOver())
                .map((row, context) -> new ExportNumber(row.getLong(1)))
                .one());
    }

    @Override
    public void handedOver(ExportNumber export) {
        sql.writeBeside(handle -> handle.createUpdate("UPDATE export SET handed_over = 1 WHERE number = :number")
                .bind("number", export.value())
                .execute());
    }

    @Override
    public List<ExportRecord> latest(ClubId club, int limit) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE club = :club ORDER BY number DESC LIMIT :limit")
                .bind("club", club.snowflake())
                .bind("limit", limit)
                .map((row, context) -> KnownRow.read(() -> exported(row)))
                .collect(KnownRow.toList()));
    }

    @Override
    public Optional<ExportRecord> last(ClubId club, Optional<EssayId> essay) {
        return sql.read(handle -> handle.createQuery(SELECT + """
                        WHERE club = :club AND COALESCE(essay, '') = :essay AND until IS NULL AND handed_over = 1
                        ORDER BY number DESC LIMIT 1
                        """)
                .bind("club", club.snowflake())
                .bind("essay", essay.map(EssayId::value).orElse(""))
                .map((row, context) -> KnownRow.read(() -> exported(row)))
                .findOne()
                .flatMap(known -> known));
    }

    @Override
    public List<ExportRecord> holding(ClubId club, MemberId member) {
        return sql.read(handle -> handle.createQuery(SELECT + """
                        WHERE club = :club AND EXISTS
                            (SELECT 1 FROM revision
                             JOIN response ON response.id = revision.response
                             JOIN asked_prompt ON asked_prompt.id = response.asked
                             JOIN discussion ON discussion.number = asked_prompt.discussion
                             WHERE response.club = export.club AND response.member = :member
                                 AND revision.number > export.after_revision
                                 AND revision.number <= export.up_to_revision
                                 AND (export.essay IS NULL OR export.essay = discussion.essay)
                                 AND (export.since IS NULL OR revision.at >= export.since)
                                 AND (export.until IS NULL OR revision.at < export.until))
                        ORDER BY number DESC
                        """)
                .bind("club", club.snowflake())
                .bind("member", member.snowflake())
                .map((row, context) -> KnownRow.read(() -> exported(row)))
                .collect(KnownRow.toList()));
    }

    private static ExportRecord exported(ResultSet row) throws SQLException {
        ExportRequest request = new ExportRequest(
                new ClubId(row.getLong("club")),
                Columns.textIfAny(row, "essay").map(EssayId::new),
                Columns.timeIfAny(row, "since"),
                Columns.timeIfAny(row, "until"),
                new Revisions(
                        row.getLong("after_revision"),
                        row.getLong("up_to_revision"),
                        Columns.timeIfAny(row, "last_export")),
                Part.WHOLE,
                Columns.kind(row, "names", Names.class));
        return new ExportRecord(
                Columns.time(row, "made_at"),
                new MemberId(row.getLong("host")),
                Columns.kind(row, "place", ExportRecord.Place.class),
                Columns.kind(row, "format", Format.class),
                request,
                row.getLong("responses"),
                row.getBoolean("handed_over"));
    }
}
