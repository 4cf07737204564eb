package aftercredits.discord;

/** One interaction that is being answered. */
record Turn(Caller who, Reply reply) {}
