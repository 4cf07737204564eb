-- Processes that share a bot's work, each for its shards: on a PostgreSQL server. Here these stay empty.
CREATE TABLE bot_process (
    id          TEXT    PRIMARY KEY,
    place       TEXT    NOT NULL,
    first_shard INTEGER NOT NULL,
    last_shard  INTEGER NOT NULL,
    shards      INTEGER NOT NULL,
    since       INTEGER NOT NULL,
    lasts_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE shard_lease (
    shard   INTEGER PRIMARY KEY NOT NULL,
    process TEXT    NOT NULL REFERENCES bot_process (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX shard_lease_process ON shard_lease (process);
-- Of the shards whose numbers leave this rest, the next may begin a session with Discord from then on.
CREATE TABLE identify_turn (
    rest    INTEGER PRIMARY KEY NOT NULL,
    free_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- As library_essay, where each shard's clubs are told of changes by the process that has the shard.
CREATE TABLE shard_essay (
    shards  INTEGER NOT NULL,
    shard   INTEGER NOT NULL,
    essay   TEXT    NOT NULL,
    version TEXT    NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (shards, shard, essay)
) STRICT, WITHOUT ROWID;
