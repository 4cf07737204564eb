-- The pictures of a posting's message, until Discord has confirmed it.
CREATE TABLE posting_picture (
    posting   INTEGER NOT NULL,
    place     INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    file_name TEXT    NOT NULL,
    alt_text  TEXT    NOT NULL,
    png       BLOB    NOT NULL,
    PRIMARY KEY (posting, place, number),
    FOREIGN KEY (posting, place) REFERENCES posting_message (posting, place) ON DELETE CASCADE
) STRICT;
