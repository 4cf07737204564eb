-- By which version of the program's rules for words the search's index was made; 0 while it is being made.
CREATE TABLE search_index (
    id      bigint  PRIMARY KEY,
    version integer NOT NULL
);
