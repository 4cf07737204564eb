-- Beside the response that a member gives by button or form there may be others, each of them a message of theirs: its id is
-- in message, which is 0 for the given one.
-- SQLite cannot change a table's constraints: both tables are made anew, the revisions first out of the way, as they would
-- go with the responses they belong to. Ids stay, and with them the search's index.
CREATE TABLE earlier_response AS SELECT * FROM response;
CREATE TABLE earlier_revision AS SELECT * FROM revision;
DROP TABLE revision;
DROP TABLE response;

CREATE TABLE response (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    club        INTEGER NOT NULL,
    asked       INTEGER NOT NULL REFERENCES asked_prompt (id) ON DELETE CASCADE,
    member      INTEGER NOT NULL,
    message     INTEGER NOT NULL DEFAULT 0,
    reply_to    INTEGER,
    -- What the member allows with this response alone; null: what they allow with all of theirs.
    consent     TEXT,
    revision    INTEGER NOT NULL,
    stance      TEXT,
    words       TEXT,
    first_at    INTEGER NOT NULL,
    first_entry INTEGER NOT NULL,
    UNIQUE (asked, member, message),
    FOREIGN KEY (club, member) REFERENCES member (club, id)
) STRICT;

INSERT INTO response (id, club, asked, member, revision, stance, words, first_at, first_entry)
SELECT id, club, asked, member, revision, stance, words, first_at, first_entry FROM earlier_response;

CREATE INDEX response_of_member ON response (club, member);
-- The log's order: an export reads along it instead of sorting.
CREATE INDEX response_in_order ON response (club, first_at, first_entry, id);
CREATE UNIQUE INDEX response_of_message ON response (club, message) WHERE message <> 0;

CREATE TABLE revision (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    response    INTEGER NOT NULL REFERENCES response (id) ON DELETE CASCADE,
    revision    INTEGER NOT NULL,
    entry       INTEGER NOT NULL,
    member_name TEXT    NOT NULL,
    stance      TEXT,
    words       TEXT,
    at          INTEGER NOT NULL,
    UNIQUE (response, revision),
    UNIQUE (response, entry)
) STRICT;

INSERT INTO revision (number, response, revision, entry, member_name, stance, words, at)
SELECT number, response, revision, entry, member_name, stance, words, at FROM earlier_revision;

DROP TABLE earlier_revision;
DROP TABLE earlier_response;

-- They went with the table.
CREATE TRIGGER response_words_come AFTER INSERT ON response BEGIN
    INSERT INTO response_words (rowid, words) VALUES (new.id, new.words);
END;

CREATE TRIGGER response_words_change AFTER UPDATE OF words ON response BEGIN
    INSERT INTO response_words (response_words, rowid, words) VALUES ('delete', old.id, old.words);
    INSERT INTO response_words (rowid, words) VALUES (new.id, new.words);
END;

CREATE TRIGGER response_words_go AFTER DELETE ON response BEGIN
    INSERT INTO response_words (response_words, rowid, words) VALUES ('delete', old.id, old.words);
END;

-- How long responses are kept after their last change; null: until somebody erases them.
ALTER TABLE club ADD COLUMN retention_millis INTEGER;
ALTER TABLE club ADD COLUMN thread_replies TEXT NOT NULL DEFAULT 'NOT_LOGGED';
