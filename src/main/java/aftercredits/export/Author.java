package aftercredits.export;

/**
 * Who wrote a message, as the export names them.
 *
 * @param name the account's
 * @param nickname what the server shows
 */
record Author(String id, String name, String nickname, boolean bot, String avatarUrl) {
    /** What Discord shows of an account without a picture. */
    static final String FALLBACK_AVATAR = "https://cdn.discordapp.com/embed/avatars/0.png";

    /**
     * The bot itself. Its id is 0, which no account has: an export also runs where the bot is not connected and its id not
     * known, and must come out the same there.
     */
    static final Author AFTERCREDITS = new Author("0", "Aftercredits", "Aftercredits", true, FALLBACK_AVATAR);
}
