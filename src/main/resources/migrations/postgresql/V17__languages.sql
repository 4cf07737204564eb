-- What all of the club reads is said in this language: a BCP 47 tag. A club that was there before goes on in English.
ALTER TABLE club ADD COLUMN language text NOT NULL DEFAULT 'en';
