package aftercredits.bench.load;

import aftercredits.rehearsal.LoopbackDiscord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A bot in a JVM of its own, with the flags of the container's image. */
final class RunningProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    /** Between two looks. */
    private static final Duration QUIET = Duration.ofMillis(40);

    private static final int MOST_LOOKS = 20;
    private static final List<String> FLAGS =
            List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xms24m", "-Xmx512m");

    /** The young and the old. */
    private static final int GENERATIONS = 2;

    /** Of each generation of the serial collector. */
    private static final Pattern USED = Pattern.compile(
            "^\\s*(?:DefNew|Tenured|def new generation|tenured generation)\\s+total \\d+K, used (\\d+)K",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private final Process process;
    private final Path log;
    private final long beganNanos;
    private final CompletableFuture<Long> readyNanos = new CompletableFuture<>();

    private RunningProgram(Process process, Path log, long beganNanos, String readyLine) {
        this.process = process;
        this.log = log;
        this.beganNanos = beganNanos;
        Thread.ofVirtual().start(() -> read(readyLine));
    }

    /**
     * Starts it, and does not wait for it.
     *
     * @param folder of its own: its log comes there
     * @param environment besides where Discord is
     * @param flags besides the usual
     */
    static RunningProgram begin(
            Program program, LoopbackDiscord discord, Path folder, Map<String, String> environment, List<String> flags)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(tool("java")));
        command.addAll(FLAGS);
        command.addAll(flags);
        if (!flags.contains("-cp")) {
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        }
        command.add(program.main());
        command.addAll(program.arguments());
        Path log = folder.resolve(program.name().replace(' ', '-') + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AFTERCREDITS_"));
        builder.environment().putAll(environment);
        builder.environment().put("DISCORD_TOKEN", discord.token());
        builder.environment().put("DISCORD_API_URL", discord.apiUrl());
        long began = System.nanoTime();
        return new RunningProgram(builder.start(), log, began, program.ready());
    }

    private void read(String readyLine) {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.contains(readyLine)) {
                    readyNanos.complete(System.nanoTime());
                }
            }
            readyNanos.completeExceptionally(new IOException("It ended before it was ready"));
        } catch (IOException broken) {
            readyNanos.completeExceptionally(broken);
        }
    }

    /** From the start of its process until it says that it answers. */
    Duration awaitReady() throws IOException, InterruptedException {
        try {
            return Duration.ofNanos(readyNanos.get(PATIENCE.toSeconds(), TimeUnit.SECONDS) - beganNanos);
        } catch (ExecutionException | TimeoutException never) {
            // Its folder goes with the stand.
            throw new IllegalStateException("It does not get ready, and says:\n" + Files.readString(log), never);
        }
    }

    /** Until it does nothing more of what a start sets off; not for ever. */
    void awaitQuiet() throws InterruptedException {
        Duration before = Duration.ofDays(1);
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            Duration now = processorTime();
            if (now.minus(before).compareTo(QUIET) < 0 && before.compareTo(now) <= 0) {
                return;
            }
            before = now;
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    /** What the process takes of the machine's memory now, in KiB. */
    long residentKibibytes() throws IOException, InterruptedException {
        return Long.parseLong(
                run("ps", "-o", "rss=", "-p", Long.toString(process.pid())).strip());
    }

    /** What its heap holds after a full collection, in KiB. */
    long heldKibibytes() throws IOException, InterruptedException {
        String pid = Long.toString(process.pid());
        run(tool("jcmd"), pid, "GC.run");
        String heap = run(tool("jcmd"), pid, "GC.heap_info");
        List<Long> held = USED.matcher(heap)
                .results()
                .map(each -> Long.parseLong(each.group(1)))
                .toList();
        // A Java that words it otherwise would seem to hold nothing, and reach any target.
        if (held.size() != GENERATIONS) {
            throw new IllegalStateException(
                    "jcmd names %d generations of the heap, not %d:%n%s".formatted(held.size(), GENERATIONS, heap));
        }
        return held.stream().mapToLong(Long::longValue).sum();
    }

    /** The processor's time that it has had so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + said);
        }
        return said;
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        // One that leaves a cache behind takes its time.
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
