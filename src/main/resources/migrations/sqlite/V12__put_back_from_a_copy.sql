-- Each time that this database was put back from a copy: what was posted after the copy was made is not known here.
CREATE TABLE restoration (
    restored_at INTEGER PRIMARY KEY,
    as_of       INTEGER NOT NULL,
    told        INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A posting that was owed in the copy is HELD: looked for, and sent only when a host says so.
DROP INDEX posting_owed;
CREATE INDEX posting_owed ON posting (planned_at, number) WHERE state IN ('OWED', 'HELD');
