-- The search over the words that stand now, as the program makes them (in lower case, without accents, each emoji a word),
-- and over where a response belongs: c and the club, m and the member, e and the essay. The program fills it at its next
-- start. With secure-delete, words that go leave no trace in the index.
DROP TRIGGER response_words_come;
DROP TRIGGER response_words_change;
DROP TRIGGER response_words_go;
DROP TABLE response_words;

CREATE VIRTUAL TABLE response_words USING fts5 (
    place,
    words,
    tokenize = 'ascii',
    prefix = '2 3 4',
    columnsize = 0
);
INSERT INTO response_words (response_words, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER response_words_go AFTER DELETE ON response BEGIN
    DELETE FROM response_words WHERE rowid = old.id;
END;

-- By which version of the program's rules for words the index was made; 0 while it is being made.
CREATE TABLE search_index (
    id      INTEGER PRIMARY KEY,
    version INTEGER NOT NULL
) STRICT;
