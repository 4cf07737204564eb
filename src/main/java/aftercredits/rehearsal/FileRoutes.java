package aftercredits.rehearsal;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;

/** Gives the files that messages carry. */
final class FileRoutes {
    private final World world;

    FileRoutes(World world) {
        this.world = world;
    }

    void listen(JavalinConfig config) {
        config.routes.get("/attachments/{file}/{name}", this::give);
    }

    private void give(Context context) {
        StoredFile file =
                world.turn().take(() -> world.file(context.pathParam("file"))).orElse(null);
        if (file == null) {
            context.status(404);
            return;
        }
        // A file may hold anything: it is shown only to who asks for it, and never with the rights of this server's
        // page.
        boolean shown = context.queryParam("open") != null;
        context.header("Content-Disposition", shown ? "inline" : "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(shown ? file.shownType() : file.contentType())
                .result(file.content());
    }
}
