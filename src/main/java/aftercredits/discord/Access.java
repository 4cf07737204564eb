package aftercredits.discord;

/** Who may use a command. */
enum Access {
    ALL,
    HOST,
    SERVER_MANAGER;

    boolean admits(Caller caller) {
        return switch (this) {
            case ALL -> true;
            case HOST -> caller.host();
            case SERVER_MANAGER -> caller.managesServer();
        };
    }
}
