-- What people know a posting by, on cards to hosts: the essay's title.
ALTER TABLE posting ADD COLUMN title text NOT NULL DEFAULT '';
