package aftercredits.rehearsal;

import aftercredits.text.Words;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The one server behind API, gateway and page: on the loopback address only, and quiet. */
final class Http {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int MISDIRECTED = 421;
    private static final int MOST_THREADS = 40;
    private static final int FEWEST_THREADS = 4;

    private Http() {}

    /** @param port 0 for any free one */
    static Javalin server(int port, Consumer<JavalinConfig> routes) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.maxRequestSize = BodyReader.LARGEST_REQUEST_BYTES;
            config.jetty.host = LOOPBACK;
            config.jetty.port = port;
            QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
            threads.setName("rehearsal");
            threads.setDaemon(true);
            config.jetty.threadPool = threads;
            config.jetty.modifyServer(server -> server.setStopTimeout(0));
            config.routes.before(Http::refuseOtherHosts);
            config.routes.exception(IOException.class, (gone, context) -> {
                // Whoever asked is gone, or the server is closing: nobody is left to answer.
            });
            routes.accept(config);
        });
    }

    /**
     * Starts a server.
     *
     * @throws PortTaken if the port is in use, or may not be used
     */
    static void start(Javalin server, int port, Words words) {
        try {
            tryOut(port);
            server.start();
        } catch (IOException | JavalinBindException e) {
            throw new PortTaken(port, words.say("rehearsal.port.taken", "port", Integer.toString(port)), e);
        }
    }

    /** Javalin logs a port that is taken as an error with a stack trace; it needs one line for a host to read. */
    private static void tryOut(int port) throws IOException {
        new ServerSocket(port, 1, InetAddress.getByName(LOOPBACK)).close();
    }

    /** A web page elsewhere could point a name of its own at this address; what it asks then names that host. */
    private static void refuseOtherHosts(Context context) {
        if (!isOurs(context)) {
            context.status(MISDIRECTED).result("This server answers on " + LOOPBACK + " only.");
            context.skipRemainingHandlers();
        }
    }

    private static boolean isOurs(Context context) {
        String host = String.valueOf(context.host()).replaceFirst(":\\d+$", "");
        return host.equals(LOOPBACK) || host.equals("localhost");
    }

    /**
     * Browsers let any page open a socket to anywhere, and name the page as its origin; bots name none.
     *
     * @throws ForbiddenResponse to a page
     */
    static void refusePages(Context context) {
        if (context.header("Origin") != null || !isOurs(context)) {
            throw new ForbiddenResponse("The gateway is for bots.");
        }
    }
}
