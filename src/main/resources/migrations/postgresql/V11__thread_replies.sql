-- Where the message of a written response stands: mostly in its discussion's thread.
ALTER TABLE response ADD COLUMN channel bigint;
CREATE INDEX response_in_channel ON response (club, channel, message) WHERE message <> 0;

-- Up to which message a discussion's thread has been read; null: its members were not told that messages are logged.
ALTER TABLE discussion ADD COLUMN heard_to bigint;

-- Members' messages that a host would like to have in the log, as long as their writers have not said yes or no.
CREATE TABLE proposed_response (
    club        bigint NOT NULL,
    message     bigint NOT NULL,
    channel     bigint NOT NULL,
    reply_to    bigint,
    asked       bigint NOT NULL REFERENCES asked_prompt (id) ON DELETE CASCADE,
    writer      bigint NOT NULL,
    words       text    NOT NULL,
    proposed_at bigint NOT NULL,
    card        bigint,
    PRIMARY KEY (club, message)
);
