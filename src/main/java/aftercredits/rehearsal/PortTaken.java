package aftercredits.rehearsal;

import java.io.Serial;

/** The port that the rehearsal was to listen on is in use, or may not be used. */
public final class PortTaken extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int port;

    PortTaken(int port, String message, Throwable cause) {
        super(message, cause);
        this.port = port;
    }

    /** The port. */
    public int port() {
        return port;
    }
}
