package aftercredits.process;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The bot's classes as Java's class data sharing takes them: one start of the bot loads and checks them, all that follow map
 * what it has left. It takes a third of the work off each, and tests start the bot dozens of times. Made once for all the
 * processes that run tests, beside the classes; made anew when these have changed.
 *
 * @param archive what the bot has left
 * @param path the class path; the archive knows no folders of classes, so the bot's own are in a jar here
 */
record ArchivedClasses(Path archive, String path) {
    private static final String MAIN = "aftercredits/app/Main.class";
    private static final long PATIENCE_SECONDS = 120;

    static ArchivedClasses of(String classPath) throws IOException, InterruptedException {
        List<String> all = List.of(classPath.split(File.pathSeparator));
        Path classes = all.stream()
                .map(Path::of)
                .filter(each -> Files.isRegularFile(each.resolve(MAIN)))
                .findFirst()
                .orElseThrow(() -> new IOException("The bot's classes are in no folder of " + classPath));
        List<String> libraries =
                all.stream().filter(each -> each.endsWith(".jar")).toList();
        Path folder = Files.createDirectories(classes.resolveSibling("archived-classes"));
        Path jar = folder.resolve(stamp(classes, libraries) + ".jar");
        Path archive = folder.resolve(jar.getFileName() + ".jsa");
        String archived = Stream.concat(Stream.of(jar.toString()), libraries.stream())
                .collect(Collectors.joining(File.pathSeparator));
        try (FileChannel lock =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            if (!Files.exists(archive)) {
                clear(folder);
                pack(classes, jar);
                leave(archive, archived, folder);
            }
        }
        // What the archive doesn't know comes after what it knows.
        return new ArchivedClasses(
                archive,
                Stream.concat(
                                Stream.of(archived),
                                all.stream()
                                        .filter(each -> !each.endsWith(".jar")
                                                && !Path.of(each).equals(classes)))
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    /** Another one after every change of the classes, of the libraries or of Java. */
    private static String stamp(Path classes, List<String> libraries) throws IOException {
        CRC32 crc = new CRC32();
        crc.update((Runtime.version() + System.getProperty("java.home") + libraries).getBytes());
        for (Path file : all(classes)) {
            crc.update((classes.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file))
                    .getBytes());
        }
        return Long.toHexString(crc.getValue());
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each -> !each.equals(folder)).sorted().toList();
        }
    }

    private static void clear(Path folder) throws IOException {
        for (Path old : all(folder)) {
            if (!old.endsWith("lock")) {
                Files.delete(old);
            }
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (Path file : all(classes)) {
                String name = classes.relativize(file).toString();
                if (Files.isDirectory(file)) {
                    // Who looks for all files of a folder looks for its entry first.
                    zip.putNextEntry(new ZipEntry(name + "/"));
                } else {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(file, zip);
                }
                zip.closeEntry();
            }
        }
    }

    /** A rehearsal loads most of what any of these processes will: the bot, a database, Discord's library. */
    private static void leave(Path archive, String path, Path folder) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        List<String> command = BotProgram.flags();
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", path));
        command.addAll(List.of("aftercredits.app.Launcher", "rehearse", "--port", "0"));
        ProcessBuilder rehearsal =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        rehearsal
                .environment()
                .keySet()
                .removeIf(name -> name.startsWith("AFTERCREDITS_") || name.startsWith("DISCORD_"));
        rehearsal.environment().put("AFTERCREDITS_DATABASE", "jdbc:sqlite:" + folder.resolve("rehearsal.db"));
        Process running = rehearsal.start();
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!Files.readString(said).endsWith("\n") && running.isAlive() && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
            boolean rehearsed = running.isAlive();
            running.destroy();
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || !rehearsed || !Files.exists(archive)) {
                Files.deleteIfExists(archive);
                throw new IOException("No archive of the bot's classes. It said:\n" + Files.readString(said));
            }
        } finally {
            running.destroyForcibly();
        }
    }
}
