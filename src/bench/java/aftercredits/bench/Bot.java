package aftercredits.bench;

import aftercredits.rehearsal.LoopbackDiscord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bot as an operator runs it, in a process of its own. */
final class Bot implements AutoCloseable {
    /** Of each generation of the serial collector. */
    private static final Pattern USED = Pattern.compile(
            "^\\s*(?:DefNew|Tenured|def new generation|tenured generation)\\s+total \\d+K, used (\\d+)K",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private final Process process;

    private Bot(Process process) {
        this.process = process;
    }

    /** @param folder where its database is, and its log comes */
    static Bot start(LoopbackDiscord discord, Path folder) throws IOException {
        ProcessBuilder bot = new ProcessBuilder(
                tool("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                "aftercredits.app.Main",
                "run");
        bot.directory(folder.toFile());
        bot.environment().put("AFTERCREDITS_DATABASE", databaseUrl(folder));
        bot.environment().put("AFTERCREDITS_ESSAYS", folder.toString());
        bot.environment().put("DISCORD_TOKEN", discord.token());
        bot.environment().put("DISCORD_API_URL", discord.apiUrl());
        bot.redirectErrorStream(true).redirectOutput(folder.resolve("bot.log").toFile());
        return new Bot(bot.start());
    }

    static String databaseUrl(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("club.db");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What its heap holds after a full collection, in KiB. */
    long heldKibibytes() throws IOException, InterruptedException {
        ask("GC.run");
        Matcher used = USED.matcher(ask("GC.heap_info"));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        return sum;
    }

    private String ask(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(List.of(tool("jcmd"), Long.toString(process.pid()), command))
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
