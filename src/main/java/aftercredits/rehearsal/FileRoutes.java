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
        // Never shown as a page of this server: a file may hold anything.
        context.header("Content-Disposition", "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(file.contentType())
                .result(file.content());
    }
}
