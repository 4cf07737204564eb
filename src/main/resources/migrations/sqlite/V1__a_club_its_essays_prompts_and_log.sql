-- Times are whole milliseconds since 1970-01-01T00:00:00Z, ids of Discord's are its snowflakes as signed 64-bit integers,
-- lists are JSON, enumerations are the names that the program gives them. 0 stands for a member who asked to be forgotten.
-- No table refers to club: a club's rows may come before its settings and go in one sweep.

-- What this database's exports are made anonymous with.
CREATE TABLE secret (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;

CREATE TABLE club (
    id           INTEGER PRIMARY KEY,
    name         TEXT    NOT NULL,
    home_channel INTEGER,
    zone         TEXT    NOT NULL,
    host_role    INTEGER,
    answers      TEXT    NOT NULL
) STRICT;

CREATE TABLE member (
    club         INTEGER NOT NULL,
    id           INTEGER NOT NULL,
    name         TEXT    NOT NULL,
    display_name TEXT    NOT NULL,
    avatar_url   TEXT,
    seen_at      INTEGER NOT NULL,
    consent      TEXT    NOT NULL DEFAULT 'KEEP_ONLY',
    consented_at INTEGER,
    PRIMARY KEY (club, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE added_essay (
    club     INTEGER NOT NULL,
    essay    TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    host     INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    PRIMARY KEY (club, essay)
) STRICT;

CREATE TABLE removed_essay (
    club       INTEGER NOT NULL,
    essay      TEXT    NOT NULL,
    host       INTEGER NOT NULL,
    removed_at INTEGER NOT NULL,
    PRIMARY KEY (club, essay)
) STRICT, WITHOUT ROWID;

CREATE TABLE prompt (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    club          INTEGER NOT NULL,
    essay         TEXT    NOT NULL,
    question      TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    stances       TEXT    NOT NULL,
    passage       TEXT,
    passage_start INTEGER,
    passage_end   INTEGER,
    spoiler       INTEGER NOT NULL,
    score         REAL    NOT NULL,
    decision      TEXT    NOT NULL,
    decided_by    INTEGER NOT NULL,
    decided_at    INTEGER NOT NULL,
    added_by      INTEGER NOT NULL,
    added_at      INTEGER NOT NULL
) STRICT;

CREATE INDEX prompt_of_essay ON prompt (club, essay, id);

-- What a prompt said before it was edited.
CREATE TABLE earlier_wording (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    prompt      INTEGER NOT NULL REFERENCES prompt (id) ON DELETE CASCADE,
    question    TEXT    NOT NULL,
    stances     TEXT    NOT NULL,
    replaced_by INTEGER NOT NULL,
    replaced_at INTEGER NOT NULL
) STRICT;

CREATE INDEX earlier_wording_of_prompt ON earlier_wording (prompt, id);

CREATE TABLE posting (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT    NOT NULL UNIQUE,
    club        INTEGER NOT NULL,
    purpose     TEXT    NOT NULL,
    subject     TEXT    NOT NULL,
    channel     INTEGER NOT NULL,
    layout      TEXT    NOT NULL,
    thread_name TEXT,
    thread      INTEGER,
    state       TEXT    NOT NULL,
    trouble     TEXT,
    asked_by    INTEGER NOT NULL,
    planned_at  INTEGER NOT NULL,
    ended_at    INTEGER
) STRICT;

CREATE INDEX posting_of_club ON posting (club, planned_at, number);
CREATE INDEX posting_owed ON posting (planned_at, number) WHERE state = 'OWED';

CREATE TABLE posting_message (
    posting      INTEGER NOT NULL REFERENCES posting (number) ON DELETE CASCADE,
    place        INTEGER NOT NULL,
    content      TEXT    NOT NULL,
    buttons      TEXT    NOT NULL,
    nonce        TEXT    NOT NULL,
    reserved_at  INTEGER,
    message      INTEGER,
    confirmed_at INTEGER,
    PRIMARY KEY (posting, place)
) STRICT;

CREATE TABLE discussion (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    id           TEXT    NOT NULL UNIQUE,
    club         INTEGER NOT NULL,
    essay        TEXT    NOT NULL,
    essay_title  TEXT    NOT NULL,
    channel      INTEGER NOT NULL,
    thread       INTEGER,
    every_millis INTEGER,
    next_due     INTEGER,
    opened_by    INTEGER NOT NULL,
    opened_at    INTEGER NOT NULL,
    closed_at    INTEGER
) STRICT;

CREATE INDEX discussion_of_club ON discussion (club, essay, opened_at);
CREATE INDEX discussion_due ON discussion (next_due) WHERE closed_at IS NULL AND next_due IS NOT NULL;

-- A prompt as it was asked: its words are kept here, so that the log stays true when the prompt is edited later.
-- Ids are never used again (AUTOINCREMENT): buttons that were posted long ago carry them.
CREATE TABLE asked_prompt (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    discussion INTEGER NOT NULL REFERENCES discussion (number) ON DELETE CASCADE,
    prompt     INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    question   TEXT    NOT NULL,
    stances    TEXT    NOT NULL,
    passage    TEXT,
    spoiler    INTEGER NOT NULL,
    asked_at   INTEGER NOT NULL,
    message    INTEGER,
    UNIQUE (discussion, position)
) STRICT;

-- A member's answer as it stands; every revision of it, this one too, is in table revision.
CREATE TABLE response (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    club        INTEGER NOT NULL,
    asked       INTEGER NOT NULL REFERENCES asked_prompt (id) ON DELETE CASCADE,
    member      INTEGER NOT NULL,
    revision    INTEGER NOT NULL,
    stance      TEXT,
    words       TEXT,
    first_at    INTEGER NOT NULL,
    first_entry INTEGER NOT NULL,
    UNIQUE (asked, member),
    FOREIGN KEY (club, member) REFERENCES member (club, id)
) STRICT;

CREATE INDEX response_of_member ON response (club, member);
-- The log's order: an export reads along it instead of sorting.
CREATE INDEX response_in_order ON response (club, first_at, first_entry, id);

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

-- Search over the words that stand now. With secure-delete, words that go leave no trace in the index.
CREATE VIRTUAL TABLE response_words USING fts5 (
    words,
    content = 'response',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO response_words (response_words, rank) VALUES ('secure-delete', 1);

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
