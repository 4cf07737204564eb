package aftercredits.evening;

/** When in its work a bot is killed. */
enum Moment {
    /** It has just made its database, or opened it, and has not spoken to Discord yet. */
    OPENING_THE_DATABASE,
    /** It is logging in: nothing of what is owed has been taken up. */
    LOGGING_IN,
    /** A host's command has come and is not answered. */
    TAKING_A_COMMAND,
    /** A member's answer has come and the member has not been told whether it is kept. */
    TAKING_AN_ANSWER,
    /** A part of a posting is on its way to Discord, and may still arrive afterwards. */
    SENDING,
    /** Discord has a part, and the bot does not know. */
    UNCONFIRMED,
    /** At any instant after Discord has confirmed a part, and before the next one stands. */
    BETWEEN_PARTS,
    /** Discord has failed, and the bot waits before it tries again. */
    WAITING_TO_TRY_AGAIN
}
