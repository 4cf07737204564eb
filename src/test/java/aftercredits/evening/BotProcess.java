package aftercredits.evening;

import aftercredits.process.BotProgram;
import aftercredits.rehearsal.LoopbackDiscord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The bot as an operator runs it: a process of its own, told by its environment where Discord is. */
final class BotProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MAIN = "aftercredits.app.Main";

    private final Process process;
    private final Path folder;
    private final Path log;

    private BotProcess(Process process, Path folder, Path log) {
        this.process = process;
        this.folder = folder;
        this.log = log;
    }

    /**
     * Starts the bot and waits until it is connected and its commands are there.
     *
     * @param folder where its database and its log are
     */
    static BotProcess start(LoopbackDiscord discord, Path folder, Path essays) throws IOException {
        BotProcess started = launch(discord, folder, essays);
        started.awaitReady(discord);
        return started;
    }

    /** As above, with more in its environment. */
    static BotProcess startWith(Map<String, String> more, LoopbackDiscord discord, Path folder, Path essays)
            throws IOException {
        Map<String, String> environment = new HashMap<>(environment(databaseUrl(folder), essays));
        environment.putAll(more);
        BotProcess started = launch(List.of(), discord, environment, folder, folder);
        started.awaitReady(discord);
        return started;
    }

    /**
     * As above, on a database elsewhere.
     *
     * @param folder where its log is
     */
    static BotProcess startOn(String database, LoopbackDiscord discord, Path folder, Path essays) throws IOException {
        BotProcess started = launch(List.of(), discord, environment(database, essays), folder, folder);
        started.awaitReady(discord);
        return started;
    }

    /** Starts the bot on a database elsewhere, with more in its environment, and waits for nothing. */
    static BotProcess launchOn(
            String database, Map<String, String> more, LoopbackDiscord discord, Path folder, Path essays)
            throws IOException {
        Map<String, String> environment = new HashMap<>(environment(database, essays));
        environment.putAll(more);
        return launch(List.of(), discord, environment, folder, folder);
    }

    /** Starts the bot and waits for nothing. */
    static BotProcess launch(LoopbackDiscord discord, Path folder, Path essays) throws IOException {
        return launch(List.of(), discord, folder, essays, folder);
    }

    /**
     * As above.
     *
     * @param wrapper a program and its arguments that runs the bot in its own place, or nothing
     * @param folder where its database is
     * @param logs where its log is, and what it leaves when it is killed
     */
    static BotProcess launch(List<String> wrapper, LoopbackDiscord discord, Path folder, Path essays, Path logs)
            throws IOException {
        return launch(wrapper, discord, environment(databaseUrl(folder), essays), folder, logs);
    }

    private static BotProcess launch(
            List<String> wrapper, LoopbackDiscord discord, Map<String, String> environment, Path folder, Path logs)
            throws IOException {
        Path log = Files.createTempFile(logs, "bot", ".log");
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(BotProgram.command(logs, MAIN, "run"));
        ProcessBuilder bot = new ProcessBuilder(command);
        bot.environment().putAll(environment);
        bot.environment().put("DISCORD_TOKEN", discord.token());
        bot.environment().put("DISCORD_API_URL", discord.apiUrl());
        bot.redirectErrorStream(true).redirectOutput(log.toFile());
        return new BotProcess(bot.start(), folder, log);
    }

    void awaitReady(LoopbackDiscord discord) {
        Waiting.untilTrue(discord, PATIENCE, "the bot to connect", () -> isReady(discord));
    }

    static String databaseUrl(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("club.db");
    }

    /** Runs one command of the command line to its end and returns its exit code. */
    static int run(Path folder, Path essays, String... arguments) throws IOException, InterruptedException {
        return runOn(databaseUrl(folder), essays, arguments);
    }

    /** As above, on a database elsewhere. */
    static int runOn(String database, Path essays, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder tool = new ProcessBuilder(BotProgram.command(MAIN, arguments)).inheritIO();
        tool.environment().putAll(environment(database, essays));
        Process running = tool.start();
        if (!running.waitFor(60, TimeUnit.SECONDS)) {
            running.destroyForcibly();
            throw new AssertionError("Still running after a minute: " + List.of(arguments));
        }
        return running.exitValue();
    }

    private static Map<String, String> environment(String database, Path essays) {
        return Map.of("AFTERCREDITS_DATABASE", database, "AFTERCREDITS_ESSAYS", essays.toString());
    }

    private boolean isReady(LoopbackDiscord discord) {
        mustBeAlive();
        return discord.botIsConnected() && !discord.persona("Ana").commands().isEmpty();
    }

    /** Whether it has come so far as to open its database. */
    boolean holdsItsDatabase() {
        try {
            return Files.readString(folder.resolve("club.db.lock")).startsWith(process.pid() + " ");
        } catch (IOException notYet) {
            return false;
        }
    }

    void mustBeAlive() {
        if (!process.isAlive()) {
            throw new AssertionError("The bot ended with " + process.exitValue() + ":\n" + log());
        }
    }

    /** Ends it as a power cut would (SIGKILL), whatever others are connected. */
    void kill() throws InterruptedException {
        mustBeAlive();
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new AssertionError("Killed, and still alive");
        }
    }

    /** Sends it a signal, {@code STOP} for example. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** As {@link #kill()}, and waits until Discord has noticed. */
    void kill(LoopbackDiscord discord) throws InterruptedException {
        kill();
        Waiting.untilTrue(discord, PATIENCE, "the killed bot's connection to end", () -> !discord.botIsConnected());
    }

    /** Ends it as an operator would, and returns its exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new AssertionError("Not ended within 10 s of being asked to:\n" + log());
        }
        return process.exitValue();
    }

    /** Waits until it ends by itself, and returns its exit code. */
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Still running:\n" + log());
        }
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    /** All that it wrote. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
