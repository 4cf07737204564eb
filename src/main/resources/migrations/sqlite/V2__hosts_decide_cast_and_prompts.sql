-- Which prompts a club's discussions may ask.
ALTER TABLE club ADD COLUMN prompts TEXT NOT NULL DEFAULT 'ONLY_KEPT';

-- An essay's people as a club's hosts corrected them: a row each, in their order. No row: the essay's own cast holds.
CREATE TABLE essay_cast (
    club     INTEGER NOT NULL,
    essay    TEXT    NOT NULL,
    place    INTEGER NOT NULL,
    name     TEXT    NOT NULL,
    pronoun  TEXT    NOT NULL,
    host     INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (club, essay, place)
) STRICT, WITHOUT ROWID;
