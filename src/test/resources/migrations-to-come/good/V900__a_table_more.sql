CREATE TABLE to_come (id INTEGER PRIMARY KEY);
ALTER TABLE export ADD COLUMN to_come TEXT;
ALTER TABLE posting ADD COLUMN to_come INTEGER NOT NULL DEFAULT 0;
ALTER TABLE proposed_response ADD COLUMN to_come INTEGER;
CREATE INDEX posting_to_come ON posting (to_come);
