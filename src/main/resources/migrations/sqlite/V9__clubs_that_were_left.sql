-- Since when the bot is no longer in the club's server; null: it is. What is kept of the club goes a while after that.
ALTER TABLE club ADD COLUMN left_at INTEGER;

-- What was posted needs no words here that members wrote, or that name a host.
UPDATE posting_message SET content = ''
WHERE message IS NOT NULL AND posting IN (SELECT number FROM posting WHERE purpose IN ('RECAP', 'CARD'));
