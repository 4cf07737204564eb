package aftercredits.discord;

/** Discord can't be used as things are, said so that whoever runs the bot can mend it. Never holds the token. */
public final class DiscordTrouble extends RuntimeException {
    private final String what;
    private final String next;

    DiscordTrouble(String what, String next) {
        super(what + " " + next);
        this.what = what;
        this.next = next;
    }

    /** What is wrong, a sentence. */
    public String what() {
        return what;
    }

    /** What to do about it, a sentence. */
    public String next() {
        return next;
    }
}
