package aftercredits.schedule;

import java.util.Optional;

/**
 * The ids of the buttons on a card about a session. They say all that is needed, so that a button works after any restart.
 *
 * <pre>
 * session-post:SESSION   session-skip:SESSION   session-move:SESSION
 * </pre>
 */
public sealed interface SessionButtons {
    SessionId session();

    String customId();

    record PostNow(SessionId session) implements SessionButtons {
        @Override
        public String customId() {
            return "session-post:" + session;
        }
    }

    record Skip(SessionId session) implements SessionButtons {
        @Override
        public String customId() {
            return "session-skip:" + session;
        }
    }

    /** Opens a form for the new date and time. */
    record Move(SessionId session) implements SessionButtons {
        @Override
        public String customId() {
            return "session-move:" + session;
        }
    }

    /** The button with this id; empty for any other, so that an unknown button gets a clear answer. */
    static Optional<SessionButtons> parse(String customId) {
        String[] parts = customId.split(":", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return SessionId.parse(parts[1]).flatMap(session -> switch (parts[0]) {
            case "session-post" -> Optional.of(new PostNow(session));
            case "session-skip" -> Optional.of(new Skip(session));
            case "session-move" -> Optional.of(new Move(session));
            default -> Optional.empty();
        });
    }
}
