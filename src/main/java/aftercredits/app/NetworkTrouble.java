package aftercredits.app;

import aftercredits.text.Words;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;

/** Says in few words why a server could not be reached. */
final class NetworkTrouble {
    private NetworkTrouble() {}

    static String reason(Exception trouble, Words words) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return words.say("app.doctor.unreachable.name");
            }
            if (cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return trouble instanceof ConnectException
                ? words.say("app.doctor.unreachable.refused")
                : trouble.getClass().getSimpleName();
    }
}
