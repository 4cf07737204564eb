package aftercredits.rehearsal;

/** The flags of a message that mean something here, with their bits in Discord's API. */
enum MessageFlag {
    SUPPRESS_EMBEDS(2),
    HAS_THREAD(5),
    EPHEMERAL(6),
    LOADING(7),
    SUPPRESS_NOTIFICATIONS(12),
    COMPONENTS_V2(15);

    private final int bit;

    MessageFlag(int place) {
        bit = 1 << place;
    }

    int bit() {
        return bit;
    }

    boolean isIn(int flags) {
        return (flags & bit) != 0;
    }
}
