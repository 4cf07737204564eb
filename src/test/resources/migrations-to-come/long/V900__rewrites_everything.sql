CREATE TABLE rewritten (id INTEGER PRIMARY KEY, words TEXT) STRICT;
UPDATE club SET name = 'half of the way';
INSERT INTO rewritten (words)
WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 400000)
SELECT 'words that fill the pages of the log before it is committed ' || n FROM number;
UPDATE club SET name = 'Kino, rewritten';
