ALTER TABLE posting RENAME COLUMN trouble TO troubles;
