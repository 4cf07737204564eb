-- Films that members said they have seen. FILM is a digest of its title and year.
CREATE TABLE seen_film (
    club    INTEGER NOT NULL,
    member  INTEGER NOT NULL,
    film    TEXT    NOT NULL,
    title   TEXT    NOT NULL,
    said_at INTEGER NOT NULL,
    PRIMARY KEY (club, member, film),
    FOREIGN KEY (club, member) REFERENCES member (club, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
