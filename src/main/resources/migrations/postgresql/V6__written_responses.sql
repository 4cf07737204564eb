-- Beside the response that a member gives by button or form there may be others, each of them a message of theirs: its id is
-- in message, which is 0 for the given one.
ALTER TABLE response ADD COLUMN message bigint NOT NULL DEFAULT 0;
ALTER TABLE response ADD COLUMN reply_to bigint;
-- What the member allows with this response alone; null: what they allow with all of theirs.
ALTER TABLE response ADD COLUMN consent text;
ALTER TABLE response DROP CONSTRAINT response_asked_member_key;
ALTER TABLE response ADD UNIQUE (asked, member, message);
CREATE UNIQUE INDEX response_of_message ON response (club, message) WHERE message <> 0;

-- How long responses are kept after their last change; null: until somebody erases them.
ALTER TABLE club ADD COLUMN retention_millis bigint;
ALTER TABLE club ADD COLUMN thread_replies text NOT NULL DEFAULT 'NOT_LOGGED';
