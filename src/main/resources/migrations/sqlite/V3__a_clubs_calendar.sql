-- How late a session may still take place by itself: six hours until the club says otherwise.
ALTER TABLE club ADD COLUMN late_limit_millis INTEGER NOT NULL DEFAULT 21600000;

-- Dates and times of the wall are ISO 8601 text, with the zone they are of beside them.
CREATE TABLE schedule (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    id           TEXT    NOT NULL UNIQUE,
    club         INTEGER NOT NULL,
    essay        TEXT    NOT NULL,
    film         TEXT    NOT NULL,
    activity     TEXT    NOT NULL,
    channel      INTEGER,
    first_date   TEXT    NOT NULL,
    repeats      TEXT    NOT NULL,
    wall_time    TEXT    NOT NULL,
    zone         TEXT    NOT NULL,
    every_millis INTEGER,
    state        TEXT    NOT NULL,
    season       TEXT,
    added_by     INTEGER NOT NULL,
    added_at     INTEGER NOT NULL
) STRICT;

CREATE INDEX schedule_of_club ON schedule (club, number);

-- One evening of a schedule. Its key is what keeps an evening from taking place twice.
CREATE TABLE session (
    schedule       TEXT    NOT NULL REFERENCES schedule (id) ON DELETE CASCADE,
    date           TEXT    NOT NULL,
    club           INTEGER NOT NULL,
    due            INTEGER NOT NULL,
    moved          INTEGER NOT NULL,
    state          TEXT    NOT NULL,
    late           INTEGER NOT NULL,
    event_tried_at INTEGER,
    event          INTEGER,
    event_start    INTEGER,
    PRIMARY KEY (schedule, date)
) STRICT;

CREATE INDEX session_due ON session (state, due);
CREATE INDEX session_announced ON session (state) WHERE event IS NOT NULL;

-- The alarm clock's, in the shape of its library (db-scheduler). It only rings: what is due is in session.
CREATE TABLE alarm (
    task_name            TEXT    NOT NULL,
    task_instance        TEXT    NOT NULL,
    task_data            BLOB,
    execution_time       INTEGER NOT NULL,
    picked               INTEGER NOT NULL,
    picked_by            TEXT,
    last_success         INTEGER,
    last_failure         INTEGER,
    consecutive_failures INTEGER,
    last_heartbeat       INTEGER,
    version              INTEGER NOT NULL,
    PRIMARY KEY (task_name, task_instance)
) STRICT;

CREATE INDEX alarm_execution_time ON alarm (execution_time);
CREATE INDEX alarm_last_heartbeat ON alarm (last_heartbeat);
