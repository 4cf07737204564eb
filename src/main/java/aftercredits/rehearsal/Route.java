package aftercredits.rehearsal;

import io.javalin.http.HandlerType;
import java.util.function.Function;

/**
 * One operation of the API.
 *
 * @param path below the base, {@code /channels/{channel}/messages}
 * @param open whether it is reached without the bot's token
 */
record Route(HandlerType method, String path, boolean open, Function<Call, Reply> act) {
    Route(HandlerType method, String path, Function<Call, Reply> act) {
        this(method, path, false, act);
    }

    /** For the operations of interactions, which bring a token in their path and do not count globally. */
    static Route open(HandlerType method, String path, Function<Call, Reply> act) {
        return new Route(method, path, true, act);
    }

    String name() {
        return method + " " + path;
    }
}
