-- Whether a club's reminders ping who is in the thread; 0 or 1.
ALTER TABLE club_pace ADD COLUMN pings INTEGER NOT NULL DEFAULT 0;

-- Whether a message's @here pings; 0 or 1.
ALTER TABLE posting_message ADD COLUMN pings INTEGER NOT NULL DEFAULT 0;
