package aftercredits.club;

/**
 * A store can't be used, or could not keep what it was given, for a reason outside the program: a full disk, another
 * program's lock. What was kept before stays so, and the same call may succeed later.
 *
 * <p>The message says what is wrong and what to do next, to whoever runs the bot; it names files, so it is not for members.
 * It is all there is to say, so it carries no stack trace, which would bury it in the log.
 */
public abstract class StoreTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    protected StoreTrouble(String message) {
        super(message, null, false, false);
    }
}
