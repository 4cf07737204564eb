-- Words that the search's index does not have yet. The program brings them there, many at once.
CREATE TABLE response_words_fresh (
    response INTEGER PRIMARY KEY,
    place    TEXT NOT NULL,
    words    TEXT NOT NULL
) STRICT;

CREATE TRIGGER response_words_fresh_go AFTER DELETE ON response BEGIN
    DELETE FROM response_words_fresh WHERE response = old.id;
END;
