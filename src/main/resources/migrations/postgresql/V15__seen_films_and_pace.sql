-- Films that members said they have seen. FILM is a digest of its title and year.
CREATE TABLE seen_film (
    club    bigint NOT NULL,
    member  bigint NOT NULL,
    film    text   NOT NULL,
    title   text   NOT NULL,
    said_at bigint NOT NULL,
    PRIMARY KEY (club, member, film),
    FOREIGN KEY (club, member) REFERENCES member (club, id) ON DELETE CASCADE
);
