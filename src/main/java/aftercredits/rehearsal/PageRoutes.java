package aftercredits.rehearsal;

import io.javalin.config.JavalinConfig;

/** The page and what it asks for. */
final class PageRoutes {
    private PageRoutes() {}

    /** Adds the page's routes to the server that is about to start. */
    static void add(JavalinConfig config, LoopbackDiscord discord) {}
}
