package aftercredits.rehearsal;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The one server behind API, gateway and page: on the loopback address only, and quiet. */
final class Http {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int MOST_THREADS = 40;
    private static final int FEWEST_THREADS = 4;

    private Http() {}

    /** @param port 0 for any free one */
    static Javalin server(int port, Consumer<JavalinConfig> routes) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.jetty.host = LOOPBACK;
            config.jetty.port = port;
            QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
            threads.setName("rehearsal");
            threads.setDaemon(true);
            config.jetty.threadPool = threads;
            config.jetty.modifyServer(server -> server.setStopTimeout(0));
            config.routes.before(Http::refuseOtherHosts);
            routes.accept(config);
        });
    }

    /** A web page elsewhere could point a name of its own at this address; what it asks then names that host. */
    private static void refuseOtherHosts(Context context) {
        String host = String.valueOf(context.host()).replaceFirst(":\\d+$", "");
        if (!host.equals(LOOPBACK) && !host.equals("localhost")) {
            context.status(421).result("This server answers on " + LOOPBACK + " only.");
            context.skipRemainingHandlers();
        }
    }
}
