-- What a club hides of essays that say nothing of spoilers.
ALTER TABLE club ADD COLUMN unmarked_essays text NOT NULL DEFAULT 'HIDDEN';
