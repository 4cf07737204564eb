package aftercredits.database;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScheduleId;
import aftercredits.schedule.ScheduleStore;
import aftercredits.schedule.Session;
import aftercredits.schedule.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The clubs' calendars: schedules here, their sessions in {@link SessionRows}. */
final class ScheduleRows implements ScheduleStore {
    private static final String SELECT = """
            SELECT id, club, essay, film, activity, channel, first_date, repeats, wall_time, zone, every_millis, state,
                season, added_by, added_at
            FROM schedule
            """;

    private final Sql sql;
    private final SessionRows sessions;

    ScheduleRows(Sql sql) {
        this.sql = sql;
        this.sessions = new SessionRows(sql);
    }

    @Override
    public void save(Schedule schedule) {
        sql.writing(handle -> handle.createUpdate("""
                        INSERT INTO schedule (id, club, essay, film, activity, channel, first_date, repeats, wall_time,
                            zone, every_millis, state, season, added_by, added_at)
                        VALUES (:id, :club, :essay, :film, :activity, :channel, :firstDate, :repeats, :wallTime, :zone,
                            :everyMillis, :state, :season, :addedBy, :addedAt)
                        ON CONFLICT (id) DO UPDATE SET essay = excluded.essay, film = excluded.film,
                            activity = excluded.activity, channel = excluded.channel, first_date = excluded.first_date,
                            repeats = excluded.repeats, wall_time = excluded.wall_time, zone = excluded.zone,
                            every_millis = excluded.every_millis, state = excluded.state, season = excluded.season,
                            added_by = excluded.added_by
                        """)
                .bind("id", schedule.id().toString())
                .bind("club", schedule.club().snowflake())
                .bind("essay", schedule.essay().value())
                .bind("film", schedule.film())
                .bind("activity", schedule.activity().name())
                .bind("channel", schedule.channel().map(ChannelId::snowflake))
                .bind("firstDate", schedule.recurrence().first().toString())
                .bind("repeats", schedule.recurrence().repeat().name())
                .bind("wallTime", schedule.time().toString())
                .bind("zone", schedule.zone().getId())
                .bind("everyMillis", schedule.every().map(Duration::toMillis))
                .bind("state", schedule.state().name())
                .bind("season", schedule.season())
                .bind("addedBy", schedule.addedBy().snowflake())
                .bind("addedAt", schedule.addedAt().toEpochMilli())
                .execute());
    }

    @Override
    public Optional<Schedule> find(ScheduleId id) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id.toString())
                .map((row, context) -> KnownRow.read(() -> schedule(row)))
                .findOne()
                .flatMap(known -> known));
    }

    @Override
    public List<Schedule> all(ClubId club) {
        return sql.read(
                handle -> handle.createQuery(SELECT + "WHERE club = :club AND state <> 'REMOVED' ORDER BY number")
                        .bind("club", club.snowflake())
                        .map((row, context) -> KnownRow.read(() -> schedule(row)))
                        .collect(KnownRow.toList()));
    }

    @Override
    public List<Schedule> active() {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE state = 'ACTIVE' ORDER BY number")
                .map((row, context) -> KnownRow.read(() -> schedule(row)))
                .collect(KnownRow.toList()));
    }

    @Override
    public Session plan(Session session) {
        return sessions.plan(session);
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return sessions.find(id);
    }

    @Override
    public List<Session> sessions(ScheduleId schedule) {
        return sessions.of(schedule);
    }

    @Override
    public boolean replace(Session was, Session next) {
        return sessions.replace(was, next);
    }

    @Override
    public List<Session> due(Instant now) {
        return sessions.due(now);
    }

    @Override
    public List<Session> due(ClubId club, Instant now) {
        return sessions.due(club, now);
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return sessions.nextDue(now);
    }

    @Override
    public List<Session> eventsOwed() {
        return sessions.eventsOwed();
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        return new Schedule(
                ScheduleId.parse(row.getString("id")).orElseThrow(),
                new ClubId(row.getLong("club")),
                new EssayId(row.getString("essay")),
                row.getString("film"),
                Columns.kind(row, "activity", Activity.class),
                Columns.numberIfAny(row, "channel", ChannelId::new),
                new Recurrence(
                        LocalDate.parse(row.getString("first_date")), Columns.kind(row, "repeats", Repeat.class)),
                LocalTime.parse(row.getString("wall_time")),
                ZoneId.of(row.getString("zone")),
                Columns.numberIfAny(row, "every_millis", Duration::ofMillis),
                Columns.kind(row, "state", Schedule.State.class),
                Columns.textIfAny(row, "season"),
                new MemberId(row.getLong("added_by")),
                Columns.time(row, "added_at"));
    }
}
