package badhouse.posting;

import io.javalin.Javalin;

/** Breaks a rule on purpose: a web server outside the rehearsal. */
public interface RunsAServer {
    Javalin server();
}
