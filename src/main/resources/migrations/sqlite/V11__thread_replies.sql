-- Where the message of a written response stands: mostly in its discussion's thread.
ALTER TABLE response ADD COLUMN channel INTEGER;
CREATE INDEX response_in_channel ON response (club, channel, message) WHERE message <> 0;

-- Up to which message a discussion's thread has been read; null: its members were not told that messages are logged.
ALTER TABLE discussion ADD COLUMN heard_to INTEGER;

-- Members' messages that a host would like to have in the log, as long as their writers have not said yes or no.
CREATE TABLE proposed_response (
    club        INTEGER NOT NULL,
    message     INTEGER NOT NULL,
    channel     INTEGER NOT NULL,
    reply_to    INTEGER,
    asked       INTEGER NOT NULL REFERENCES asked_prompt (id) ON DELETE CASCADE,
    writer      INTEGER NOT NULL,
    words       TEXT    NOT NULL,
    proposed_at INTEGER NOT NULL,
    card        INTEGER,
    PRIMARY KEY (club, message)
) STRICT, WITHOUT ROWID;
