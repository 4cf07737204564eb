package aftercredits.process;

import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.rehearsal.Persona;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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
    private static final String ESSAY = "film";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
            if (Files.isRegularFile(old) && !old.endsWith("lock")) {
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

    /** What it leaves of a bot that has posted an essay: most of what any of these processes will load. */
    private static void leave(Path archive, String path, Path folder) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        try (LoopbackDiscord discord = LoopbackDiscord.start(
                0, InstantSource.system(), LoopbackOptions.defaults().withoutRateLimits())) {
            Process bot = start(discord, archive, path, folder, said);
            try {
                boolean posted = posts(discord, bot);
                bot.destroy();
                if (!bot.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !posted || !Files.exists(archive)) {
                    Files.deleteIfExists(archive);
                    throw new IOException("No archive of the bot's classes. It said:\n" + Files.readString(said));
                }
            } finally {
                bot.destroyForcibly();
            }
        }
    }

    private static Process start(LoopbackDiscord discord, Path archive, String path, Path folder, Path said)
            throws IOException {
        Path essays = Files.createDirectories(folder.resolve("essays"));
        Files.writeString(essays.resolve(ESSAY + ".md"), "A film\n\nIt begins.\n\n<!-- spoilers -->\n\nIt ends.\n");
        List<String> command = BotProgram.flags();
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", path));
        command.addAll(List.of("aftercredits.app.Launcher", "run"));
        ProcessBuilder bot =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        Map<String, String> environment = bot.environment();
        environment.keySet().removeIf(name -> name.startsWith("AFTERCREDITS_") || name.startsWith("DISCORD_"));
        environment.put("AFTERCREDITS_DATABASE", "jdbc:sqlite:" + folder.resolve("bot.db"));
        environment.put("AFTERCREDITS_ESSAYS", essays.toString());
        environment.put("DISCORD_TOKEN", discord.token());
        environment.put("DISCORD_API_URL", discord.apiUrl());
        return bot.start();
    }

    private static boolean posts(LoopbackDiscord discord, Process bot) throws InterruptedException {
        Persona ana = discord.persona("Ana");
        String channel = discord.channel("general");
        if (!comes(
                discord, bot, () -> discord.botIsConnected() && !ana.commands().isEmpty())) {
            return false;
        }
        ana.use(channel, "essay post", Map.of("essay", ESSAY, "channel", channel), Map.of());
        return comes(
                discord,
                bot,
                () -> ana.messages(channel).stream()
                        .anyMatch(message -> message.content().contains("It ends.")));
    }

    private static boolean comes(LoopbackDiscord discord, Process bot, BooleanSupplier awaited)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (bot.isAlive() && System.nanoTime() < deadline) {
            long version = discord.version();
            if (awaited.getAsBoolean()) {
                return true;
            }
            discord.awaitChange(version, Duration.ofMillis(250));
        }
        return false;
    }
}
