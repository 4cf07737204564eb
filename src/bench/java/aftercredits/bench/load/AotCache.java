package aftercredits.bench.load;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a program's classes come to once loaded and linked, left behind by one run of it for the others at its stand. */
final class AotCache {
    private AotCache() {}

    /** Runs the program once. @return with what flags it is to be started from then on */
    static List<String> of(Stand stand, Program program) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(stand.folder(), "aot");
        Path cache = folder.resolve("cache.aot");
        List<String> path = List.of("-cp", inJars(folder));
        List<String> training = new ArrayList<>(path);
        training.add("-XX:AOTCacheOutput=" + cache);
        try (RunningProgram trained = stand.begin(program, training.toArray(String[]::new))) {
            trained.awaitReady();
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("No cache was left at " + cache);
        }
        List<String> flags = new ArrayList<>(path);
        flags.add("-XX:AOTCache=" + cache);
        return flags;
    }

    /** The class path, its folders packed: a cache knows jars alone. */
    private static String inJars(Path folder) throws IOException {
        List<String> path = new ArrayList<>();
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!Files.isDirectory(Path.of(each))) {
                path.add(each);
                continue;
            }
            Path jar = folder.resolve("classes-" + path.size() + ".jar");
            pack(Path.of(each), jar);
            path.add(jar.toString());
        }
        return String.join(File.pathSeparator, path);
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> all = Files.walk(classes)) {
            for (Path file : all.filter(each -> !each.equals(classes)).sorted().toList()) {
                String name = classes.relativize(file).toString();
                zip.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, zip);
                }
                zip.closeEntry();
            }
        }
    }
}
