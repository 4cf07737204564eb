package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.Pace;
import aftercredits.club.QuietHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Clubs' quiet hours and reminders; a club that said nothing has no row. */
final class PaceRows {
    private final Sql sql;

    PaceRows(Sql sql) {
        this.sql = sql;
    }

    Pace find(ClubId club) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT quiet_from, quiet_until, reminder_millis, pings FROM club_pace WHERE club = :club")
                .bind("club", club.snowflake())
                .map((row, context) -> new Pace(
                        quiet(row),
                        Columns.numberIfAny(row, "reminder_millis", Duration::ofMillis),
                        row.getInt("pings") != 0))
                .findOne()
                .orElse(Pace.USUAL));
    }

    private static Optional<QuietHours> quiet(ResultSet row) throws SQLException {
        Optional<String> until = Columns.textIfAny(row, "quiet_until");
        return Columns.textIfAny(row, "quiet_from")
                .flatMap(from -> until.map(end -> new QuietHours(LocalTime.parse(from), LocalTime.parse(end))));
    }

    void save(ClubId club, Pace pace) {
        sql.writing(handle -> handle.createUpdate("""
                        INSERT INTO club_pace (club, quiet_from, quiet_until, reminder_millis, pings)
                        VALUES (:club, :from, :until, :reminder, :pings)
                        ON CONFLICT (club) DO UPDATE SET quiet_from = excluded.quiet_from,
                            quiet_until = excluded.quiet_until, reminder_millis = excluded.reminder_millis,
                            pings = excluded.pings
                        """)
                .bind("club", club.snowflake())
                .bind("from", pace.quiet().map(quiet -> quiet.from().toString()))
                .bind("until", pace.quiet().map(quiet -> quiet.until().toString()))
                .bind("reminder", pace.reminder().map(Duration::toMillis))
                .bind("pings", pace.pings() ? 1 : 0)
                .execute());
    }

    List<ClubId> reminding() {
        return sql.read(handle -> handle.createQuery(
                        "SELECT club FROM club_pace WHERE reminder_millis IS NOT NULL ORDER BY club")
                .map((row, context) -> new ClubId(row.getLong("club")))
                .list());
    }
}
