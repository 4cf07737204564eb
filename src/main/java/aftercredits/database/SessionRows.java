package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.schedule.EventId;
import aftercredits.schedule.ScheduleId;
import aftercredits.schedule.Session;
import aftercredits.schedule.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Sessions of schedules. The primary key is what keeps an evening from being planned, and so from being held, twice. */
final class SessionRows {
    private static final String COLUMNS = """
            session.schedule, session.date, session.club, session.due, session.moved, session.state, session.late,
                session.event_tried_at, session.event, session.event_start
            """;

    private static final String SELECT = "SELECT " + COLUMNS + " FROM session ";

    private final Sql sql;

    SessionRows(Sql sql) {
        this.sql = sql;
    }

    Session plan(Session session) {
        return sql.write(handle -> {
            describe(handle.createUpdate("""
                            INSERT INTO session (schedule, date, club, due, moved, state, late, event_tried_at, event,
                                event_start)
                            VALUES (:schedule, :date, :club, :due, :moved, :state, :late, :eventTriedAt, :event,
                                :eventStart)
                            ON CONFLICT (schedule, date) DO NOTHING
                            """), session)
                    .bind("club", session.club().snowflake())
                    .execute();
            return find(handle, session.id()).orElseThrow();
        });
    }

    Optional<Session> find(SessionId id) {
        return sql.read(handle -> find(handle, id));
    }

    private static Optional<Session> find(Handle handle, SessionId id) {
        return handle.createQuery(SELECT + "WHERE schedule = :schedule AND date = :date")
                .bind("schedule", id.schedule().toString())
                .bind("date", id.date().toString())
                .map((row, context) -> KnownRow.read(() -> session(row)))
                .findOne()
                .flatMap(known -> known);
    }

    List<Session> of(ScheduleId schedule) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE schedule = :schedule ORDER BY date")
                .bind("schedule", schedule.toString())
                .map((row, context) -> KnownRow.read(() -> session(row)))
                .collect(KnownRow.toList()));
    }

    /** What stands is compared by the statement itself, so that of two who try at once one does it. */
    boolean replace(Session was, Session next) {
        return sql.write(handle -> describe(handle.createUpdate("""
                        UPDATE session SET due = :due, moved = :moved, state = :state, late = :late,
                            event_tried_at = :eventTriedAt, event = :event, event_start = :eventStart
                        WHERE schedule = :schedule AND date = :date AND due = :wasDue AND state = :wasState
                            AND moved = :wasMoved AND late = :wasLate
                            AND coalesce(event_tried_at, :none) = :wasEventTriedAt AND coalesce(event, :none) = :wasEvent
                            AND coalesce(event_start, :none) = :wasEventStart
                        """), next)
                        .bind("none", Long.MIN_VALUE)
                        .bind("wasDue", was.due().toEpochMilli())
                        .bind("wasState", was.state().name())
                        .bind("wasMoved", number(was.moved()))
                        .bind("wasLate", number(was.late()))
                        .bind("wasEventTriedAt", millis(was.eventTriedAt()))
                        .bind("wasEvent", was.event().map(EventId::snowflake).orElse(Long.MIN_VALUE))
                        .bind("wasEventStart", millis(was.eventStart()))
                        .execute()
                == 1);
    }

    List<Session> due(Instant now) {
        return sql.read(handle -> handle.createQuery(
                        SELECT + "WHERE state = 'BEGUN' OR (state = 'PLANNED' AND due <= :now) ORDER BY due, date")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> KnownRow.read(() -> session(row)))
                .collect(KnownRow.toList()));
    }

    List<Session> due(ClubId club, Instant now) {
        // The states are listed once more so that SQLite finds them by the index, and reads none of the club's past.
        return sql.read(handle -> handle.createQuery(SELECT + """
                        WHERE club = :club AND state IN ('BEGUN', 'PLANNED') AND (state = 'BEGUN' OR due <= :now)
                        ORDER BY due, date
                        """)
                .bind("club", club.snowflake())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> KnownRow.read(() -> session(row)))
                .collect(KnownRow.toList()));
    }

    Optional<Instant> nextDue(Instant now) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT session.due FROM session JOIN schedule ON schedule.id = session.schedule
                        WHERE session.state = 'PLANNED' AND session.due > :now AND schedule.state = 'ACTIVE'
                        ORDER BY session.due LIMIT 1
                        """)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> Columns.time(row, "due"))
                .findOne());
    }

    List<Session> eventsOwed() {
        return sql.read(handle -> handle.createQuery("SELECT " + COLUMNS + """
                         FROM session JOIN schedule ON schedule.id = session.schedule
                        WHERE schedule.activity = 'SCREENING' AND (
                            (session.state = 'PLANNED' AND schedule.state = 'ACTIVE'
                                AND (session.event IS NULL OR session.event_start <> session.due))
                            OR ((session.event IS NOT NULL OR session.event_tried_at IS NOT NULL)
                                AND (session.state = 'SKIPPED'
                                    OR (session.state = 'PLANNED' AND schedule.state <> 'ACTIVE'))))
                        ORDER BY session.due
                        """)
                .map((row, context) -> KnownRow.read(() -> session(row)))
                .collect(KnownRow.toList()));
    }

    private static <S extends SqlStatement<S>> S describe(S statement, Session session) {
        return statement
                .bind("schedule", session.id().schedule().toString())
                .bind("date", session.id().date().toString())
                .bind("due", session.due().toEpochMilli())
                .bind("moved", number(session.moved()))
                .bind("state", session.state().name())
                .bind("late", number(session.late()))
                .bind("eventTriedAt", session.eventTriedAt().map(Instant::toEpochMilli))
                .bind("event", session.event().map(EventId::snowflake))
                .bind("eventStart", session.eventStart().map(Instant::toEpochMilli));
    }

    private static int number(boolean yes) {
        return yes ? 1 : 0;
    }

    private static long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(
                        ScheduleId.parse(row.getString("schedule")).orElseThrow(),
                        LocalDate.parse(row.getString("date"))),
                new ClubId(row.getLong("club")),
                Columns.time(row, "due"),
                row.getInt("moved") != 0,
                Columns.kind(row, "state", Session.State.class),
                row.getInt("late") != 0,
                Columns.timeIfAny(row, "event_tried_at"),
                Columns.numberIfAny(row, "event", EventId::new),
                Columns.timeIfAny(row, "event_start"));
    }
}
