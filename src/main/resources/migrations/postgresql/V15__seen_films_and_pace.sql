-- Films that members said they have seen. FILM is a digest of its title and year.
CREATE TABLE seen_film (
    club    bigint NOT NULL,
    member  bigint NOT NULL,
    film    text   NOT NULL,
    title   text   NOT NULL,
    said_at bigint NOT NULL,
    PRIMARY KEY (club, member, film),
    FOREIGN KEY (club, member) REFERENCES member (club, id) ON DELETE CASCADE
);

-- At what pace a club is posted to: times of day on its wall, null where there are no quiet hours or no reminders.
CREATE TABLE club_pace (
    club            bigint PRIMARY KEY,
    quiet_from      text,
    quiet_until     text,
    reminder_millis bigint
);

-- Since when a discussion's prompts wait; null: they do not.
ALTER TABLE discussion ADD COLUMN paused_at bigint;

-- When a member last looked at what they had missed.
ALTER TABLE member ADD COLUMN looked_at bigint;
