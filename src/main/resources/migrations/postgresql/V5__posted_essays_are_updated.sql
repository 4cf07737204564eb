-- What an update owes of a message that stands, or what came of it: TO_ADD, TO_CHANGE, TO_REMOVE, CHANGED,
-- DELETED by somebody.
ALTER TABLE posting_message ADD COLUMN fate text NOT NULL DEFAULT 'PLANNED';

CREATE INDEX posting_of_subject ON posting (subject, club, planned_at, number);

-- The library's essays as their clubs were last told of them: a change of the file is offered once, whatever restarts.
CREATE TABLE library_essay (
    essay   text   PRIMARY KEY,
    version text   NOT NULL,
    seen_at bigint NOT NULL
);
