package aftercredits.app;

/** The bot's secret. It shows itself to nobody who does not ask for it by name. */
final class DiscordToken {
    private final String secret;

    DiscordToken(String secret) {
        this.secret = secret;
    }

    String reveal() {
        return secret;
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
