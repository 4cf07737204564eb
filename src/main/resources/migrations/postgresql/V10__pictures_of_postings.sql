-- The pictures of a posting's message, until Discord has confirmed it.
CREATE TABLE posting_picture (
    posting   bigint  NOT NULL,
    place     integer NOT NULL,
    number    integer NOT NULL,
    file_name text    NOT NULL,
    alt_text  text    NOT NULL,
    png       bytea   NOT NULL,
    PRIMARY KEY (posting, place, number),
    FOREIGN KEY (posting, place) REFERENCES posting_message (posting, place) ON DELETE CASCADE
);
