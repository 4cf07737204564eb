package aftercredits.evening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The bot as it will be: another version, with a migration that the present one has never seen. */
final class NewerProgram {
    /** The migration's. */
    static final int SCHEMA = 9001;

    static final String VERSION = "9001.0.0";

    private static final String MIGRATION = "V" + SCHEMA + "__something_to_come.sql";

    private NewerProgram() {}

    /**
     * What to tell the Java that the bot is started with, so that it is the newer one: of a jar with what is new, which is
     * found before what is old.
     *
     * @param folder where the jar goes
     */
    static String javaOptions(Path folder) throws IOException {
        Path jar = folder.resolve("newer.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            put(out, "aftercredits/app/version.properties", "version=" + VERSION + "\n");
            // Flyway finds what is in a folder by the folder's own entry.
            out.putNextEntry(new JarEntry("migrations/"));
            for (String kind : List.of("postgresql", "sqlite")) {
                out.putNextEntry(new JarEntry("migrations/" + kind + "/"));
                put(out, "migrations/" + kind + "/" + MIGRATION, """
                        CREATE TABLE to_come (id INTEGER PRIMARY KEY);
                        ALTER TABLE posting ADD COLUMN to_come TEXT;
                        ALTER TABLE posting_message ADD COLUMN to_come INTEGER NOT NULL DEFAULT 0;
                        ALTER TABLE response ADD COLUMN to_come TEXT;
                        CREATE INDEX response_to_come ON response (to_come);
                        """);
                // Any sum will do: a history that is another makes it look closer.
                put(out, "migrations/" + kind + ".history", SCHEMA + " " + MIGRATION + " 0\n");
            }
        }
        return "-Xbootclasspath/a:" + jar;
    }

    private static void put(JarOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
