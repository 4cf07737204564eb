-- Which prompts a club's discussions may ask.
ALTER TABLE club ADD COLUMN prompts text NOT NULL DEFAULT 'ONLY_KEPT';

-- An essay's people as a club's hosts corrected them: a row each, in their order. No row: the essay's own cast holds.
CREATE TABLE essay_cast (
    club     bigint  NOT NULL,
    essay    text    NOT NULL,
    place    integer NOT NULL,
    name     text    NOT NULL,
    pronoun  text    NOT NULL,
    host     bigint  NOT NULL,
    saved_at bigint  NOT NULL,
    PRIMARY KEY (club, essay, place)
);
