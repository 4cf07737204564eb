-- Who took which part of a club's log out of the database, and when. The revisions are numbers of table revision: the
-- export has those above after_revision up to up_to_revision. One that went on from another says when that was made.
CREATE TABLE export (
    number         INTEGER PRIMARY KEY AUTOINCREMENT,
    club           INTEGER NOT NULL,
    made_at        INTEGER NOT NULL,
    -- 0 also stands for the command line.
    host           INTEGER NOT NULL,
    place          TEXT    NOT NULL,
    format         TEXT    NOT NULL,
    essay          TEXT,
    since          INTEGER,
    until          INTEGER,
    last_export    INTEGER,
    after_revision INTEGER NOT NULL,
    up_to_revision INTEGER NOT NULL,
    names          TEXT    NOT NULL,
    responses      INTEGER NOT NULL,
    handed_over    INTEGER NOT NULL
) STRICT;

CREATE INDEX export_of_club ON export (club, number);
