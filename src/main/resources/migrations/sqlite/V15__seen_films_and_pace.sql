-- Films that members said they have seen. FILM is a digest of its title and year.
CREATE TABLE seen_film (
    club    INTEGER NOT NULL,
    member  INTEGER NOT NULL,
    film    TEXT    NOT NULL,
    title   TEXT    NOT NULL,
    said_at INTEGER NOT NULL,
    PRIMARY KEY (club, member, film),
    FOREIGN KEY (club, member) REFERENCES member (club, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- At what pace a club is posted to: times of day on its wall, null where there are no quiet hours or no reminders.
CREATE TABLE club_pace (
    club            INTEGER PRIMARY KEY,
    quiet_from      TEXT,
    quiet_until     TEXT,
    reminder_millis INTEGER
) STRICT;

-- Since when a discussion's prompts wait; null: they do not.
ALTER TABLE discussion ADD COLUMN paused_at INTEGER;

-- When a member last looked at what they had missed.
ALTER TABLE member ADD COLUMN looked_at INTEGER;
