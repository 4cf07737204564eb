-- That everything of one database was moved to another. Both keep it, under one id. AWAY: it went to the other one, and
-- nothing is posted from here any more. HERE: it came from the other one, and not all of it did while ended_at is null.
CREATE TABLE move (
    id        text   PRIMARY KEY,
    direction text   NOT NULL,
    other     text   NOT NULL,
    -- Of the database that it comes from: the same in its copies alone.
    source    text   NOT NULL,
    begun_at  bigint NOT NULL,
    ended_at  bigint
);

-- While it comes: how many rows each table has there and what their checksum is, how many of them are here, and the key
-- of the last of these. Empty once it has ended.
CREATE TABLE move_table (
    name     text   PRIMARY KEY,
    expected bigint NOT NULL,
    checksum text   NOT NULL,
    copied   bigint NOT NULL,
    up_to    text
);
