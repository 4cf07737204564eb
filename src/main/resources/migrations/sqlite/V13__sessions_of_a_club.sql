-- What is due of one club is looked up at each of its alarms.
CREATE INDEX session_of_club ON session (club, state, due);
