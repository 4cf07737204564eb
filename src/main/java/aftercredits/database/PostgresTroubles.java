package aftercredits.database;

import aftercredits.database.DatabaseTrouble.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** Says in a host's words what the PostgreSQL server, or the way to it, refused. */
final class PostgresTroubles {
    // Two writers in each other's way: a serialization failure, a deadlock, or both made the same row.
    private static final Set<String> IN_THE_WAY = Set.of("40001", "40P01", "23505");
    private static final String LOCKED_OUT = "55P03";
    private static final Set<String> SHUT_DOWN = Set.of("57P01", "57P02", "57P03", "57P05");

    private PostgresTroubles() {}

    /** What to throw for a failed call: the trouble, where the server is at fault, else the failure itself. */
    static RuntimeException of(RuntimeException failure, PostgresAddress address) {
        return kind(failure)
                .<RuntimeException>map(kind -> trouble(kind, failure, address))
                .orElse(failure);
    }

    /** As {@link #of(RuntimeException, PostgresAddress)}, where every failure is the server's. */
    static DatabaseTrouble ofOpening(Throwable failure, PostgresAddress address) {
        return trouble(kind(failure).orElse(Kind.OTHER), failure, address);
    }

    /** The connection broke while the server was told to keep what was written. */
    static DatabaseTrouble ofCommit(Throwable failure, PostgresAddress address) {
        return trouble(Kind.LOST_AT_COMMIT, failure, address);
    }

    private static DatabaseTrouble trouble(Kind kind, Throwable failure, PostgresAddress address) {
        return new DatabaseTrouble(
                kind,
                failure,
                "database",
                address,
                "name",
                address.name(),
                "user",
                address.user().isEmpty() ? "none" : address.user(),
                "reason",
                firstLine(failure));
    }

    /** Nothing of it was kept, and it may succeed when it is run again at once. */
    static boolean isWorthAnotherTry(Throwable failure) {
        return IN_THE_WAY.contains(state(failure)) || isConnectionLost(failure);
    }

    /** The connection, and perhaps the server with it, is gone. */
    static boolean isConnectionLost(Throwable failure) {
        String state = state(failure);
        return SHUT_DOWN.contains(state) || (state.startsWith("08") && !state.equals("08004"));
    }

    /** Somebody else holds the lock. */
    static boolean isLockedOut(SQLException failure) {
        return LOCKED_OUT.equals(failure.getSQLState());
    }

    static String firstLine(Throwable failure) {
        Throwable said = refusal(failure).map(Throwable.class::cast).orElse(failure);
        String line = String.valueOf(said.getMessage()).lines().findFirst().orElse("");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static String state(Throwable failure) {
        return refusal(failure).map(SQLException::getSQLState).orElse("");
    }

    /** The server's or the driver's own, not the pool's that says how long it waited for it. */
    private static Optional<SQLException> refusal(Throwable failure) {
        Optional<SQLException> deepest = Optional.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                deepest = Optional.of(refused);
            }
        }
        return deepest;
    }

    private static boolean waitedForConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Kind> kind(Throwable failure) {
        if (isConnectionLost(failure)) {
            return Optional.of(Kind.UNREACHABLE);
        }
        return switch (state(failure)) {
            case "28P01", "28000", "08004" -> Optional.of(Kind.LOGIN);
            case "3D000" -> Optional.of(Kind.NO_SUCH_DATABASE);
            case "42501", "3F000" -> Optional.of(Kind.FORBIDDEN);
            case "25006" -> Optional.of(Kind.STANDBY);
            case "53100" -> Optional.of(Kind.SERVER_FULL);
            // A table of somebody else's that refers to one of ours keeps ours from being emptied.
            case "0A000" -> Optional.of(Kind.OTHER);
            case "40001", "40P01", LOCKED_OUT, "57014", "53300" -> Optional.of(Kind.BUSY);
            case "" -> waitedForConnection(failure) ? Optional.of(Kind.BUSY) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
