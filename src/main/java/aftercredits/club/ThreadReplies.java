package aftercredits.club;

/** Whether members' ordinary messages in a discussion's thread are part of the log. */
public enum ThreadReplies {
    NOT_LOGGED,
    LOGGED
}
