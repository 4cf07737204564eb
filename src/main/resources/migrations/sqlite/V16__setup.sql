-- What a club hides of essays that say nothing of spoilers.
ALTER TABLE club ADD COLUMN unmarked_essays TEXT NOT NULL DEFAULT 'HIDDEN';
