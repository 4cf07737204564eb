-- Films that members would like the club to watch, until one is chosen or withdrawn. Numbers are never used again
-- (AUTOINCREMENT): menus carry them. Wherever a film stands, film_key is what it is known again by.
CREATE TABLE film_suggestion (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    club         INTEGER NOT NULL,
    film_key     TEXT    NOT NULL,
    title        TEXT    NOT NULL,
    year         INTEGER,
    link         TEXT,
    why          TEXT,
    member       INTEGER NOT NULL,
    suggested_at INTEGER NOT NULL,
    UNIQUE (club, film_key)
) STRICT;

-- A vote on films. It counts once: what keeps it from that twice is its state.
CREATE TABLE film_ballot (
    id        TEXT    NOT NULL PRIMARY KEY,
    club      INTEGER NOT NULL,
    channel   INTEGER NOT NULL,
    layout    TEXT    NOT NULL,
    opened_by INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    ends_at   INTEGER NOT NULL,
    state     TEXT    NOT NULL,
    voters    INTEGER NOT NULL,
    settled   TEXT
) STRICT;

CREATE INDEX film_ballot_of_club ON film_ballot (club, state);
CREATE INDEX film_ballot_ends ON film_ballot (state, ends_at);

-- The films of a ballot, as they were when it opened: what becomes of their suggestions changes nothing here.
CREATE TABLE film_ballot_entry (
    ballot     TEXT    NOT NULL REFERENCES film_ballot (id) ON DELETE CASCADE,
    place      INTEGER NOT NULL,
    suggestion INTEGER NOT NULL,
    film_key   TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    year       INTEGER,
    votes      INTEGER NOT NULL,
    PRIMARY KEY (ballot, place)
) STRICT, WITHOUT ROWID;

-- Who voted for what, until it is counted: then only the counts are kept, with the ballot.
CREATE TABLE film_vote (
    ballot   TEXT    NOT NULL,
    place    INTEGER NOT NULL,
    club     INTEGER NOT NULL,
    member   INTEGER NOT NULL,
    voted_at INTEGER NOT NULL,
    PRIMARY KEY (ballot, member, place),
    FOREIGN KEY (ballot, place) REFERENCES film_ballot_entry (ballot, place) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX film_vote_of_member ON film_vote (club, member);

-- Films that were voted for or picked. The member suggested or picked it: 0 once they asked to be forgotten.
CREATE TABLE chosen_film (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    club      INTEGER NOT NULL,
    film_key  TEXT    NOT NULL,
    title     TEXT    NOT NULL,
    year      INTEGER,
    how       TEXT    NOT NULL,
    ballot    TEXT    UNIQUE,
    channel   INTEGER NOT NULL,
    member    INTEGER NOT NULL,
    chosen_at INTEGER NOT NULL,
    announced INTEGER NOT NULL
) STRICT;

CREATE INDEX chosen_film_of_club ON chosen_film (club, chosen_at);
CREATE INDEX chosen_film_to_announce ON chosen_film (number) WHERE announced = 0;

CREATE TABLE film_rating (
    club     INTEGER NOT NULL,
    film_key TEXT    NOT NULL,
    title    TEXT    NOT NULL,
    year     INTEGER,
    member   INTEGER NOT NULL,
    halves   INTEGER NOT NULL,
    rated_at INTEGER NOT NULL,
    PRIMARY KEY (club, film_key, member)
) STRICT, WITHOUT ROWID;

-- Members who take turns at picking. Whoever had their last turn, or joined, longest ago is next.
CREATE TABLE film_picker (
    club         INTEGER NOT NULL,
    member       INTEGER NOT NULL,
    joined_at    INTEGER NOT NULL,
    last_turn_at INTEGER NOT NULL,
    PRIMARY KEY (club, member)
) STRICT, WITHOUT ROWID;
