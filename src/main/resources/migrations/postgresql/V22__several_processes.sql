-- Processes that share a bot's work, each for its shards. Times are this server's own, in milliseconds since 1970.
CREATE TABLE bot_process (
    id          text    PRIMARY KEY,
    place       text    NOT NULL,
    first_shard integer NOT NULL,
    last_shard  integer NOT NULL,
    shards      integer NOT NULL,
    since       bigint  NOT NULL,
    lasts_until bigint  NOT NULL
);
CREATE TABLE shard_lease (
    shard   integer PRIMARY KEY,
    process text    NOT NULL REFERENCES bot_process (id) ON DELETE CASCADE
);
CREATE INDEX shard_lease_process ON shard_lease (process);
-- Of the shards whose numbers leave this rest, the next may begin a session with Discord from then on.
CREATE TABLE identify_turn (
    rest    integer PRIMARY KEY,
    free_at bigint  NOT NULL
);
-- As library_essay, where each shard's clubs are told of changes by the process that has the shard.
CREATE TABLE shard_essay (
    shards  integer NOT NULL,
    shard   integer NOT NULL,
    essay   text    NOT NULL,
    version text    NOT NULL,
    seen_at bigint  NOT NULL,
    PRIMARY KEY (shards, shard, essay)
);
