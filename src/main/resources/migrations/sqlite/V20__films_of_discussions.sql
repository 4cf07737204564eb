-- What a discussion is about, for when its essay is gone; empty where nobody noted it.
ALTER TABLE discussion ADD COLUMN film_title TEXT;
ALTER TABLE discussion ADD COLUMN film_year INTEGER;
