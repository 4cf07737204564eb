package aftercredits.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A long log as csv and as json, written by the command line in a process of its own with a heap of 64 MB, against the
 * {@code sqlite3} shell that writes the same rows of the same database. Whole processes, from their start to their end.
 */
final class Exports {
    private static final int RESPONSES = Integer.getInteger("bench.responses", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final double MAY_TAKE = 1.3;

    private final Path folder;
    private final Path database;

    private Exports(Path folder) {
        this.folder = folder;
        this.database = folder.resolve("log.db");
    }

    /** As {@link Benchmarks.Benchmark#run}. */
    static boolean measure() throws Exception {
        // Not where temporary files go: that may be memory.
        try (ScratchFolder folder = ScratchFolder.onDisk("exports")) {
            return new Exports(folder.path()).run();
        }
    }

    private boolean run() throws Exception {
        new LongLog().write(database, RESPONSES);
        boolean reached = true;
        for (String format : List.of("csv", "json")) {
            reached &= measure(format);
        }
        return reached;
    }

    private boolean measure(String format) throws IOException, InterruptedException {
        Path ours = folder.resolve("ours." + format);
        Path theirs = folder.resolve("shell." + format);
        List<Double> ratios = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        List<Double> shellSeconds = new ArrayList<>();
        // The first round brings the database into memory, for both.
        for (int round = 0; round <= ROUNDS; round++) {
            double shell = round % 2 == 0 ? seconds(ShellExport.process(database, format, theirs)) : 0;
            double own = seconds(export(format, ours));
            shell = round % 2 == 0 ? shell : seconds(ShellExport.process(database, format, theirs));
            if (round > 0) {
                ratios.add(own / shell);
                seconds.add(own);
                shellSeconds.add(shell);
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%,d responses as %s: %.1f s (%.0f MB), the shell %.1f s (%.0f MB); %.2f times as long, of %d rounds from "
                        + "%.2f to %.2f (at most %.1f); load of the machine %.1f on %d cores",
                RESPONSES,
                format,
                median(seconds),
                Files.size(ours) / 1e6,
                median(shellSeconds),
                Files.size(theirs) / 1e6,
                median(ratios),
                ROUNDS,
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow(),
                MAY_TAKE,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors()));
        Files.delete(ours);
        Files.delete(theirs);
        return median(ratios) <= MAY_TAKE;
    }

    private ProcessBuilder export(String format, Path out) {
        ProcessBuilder export = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                "aftercredits.app.Main",
                "export",
                "--format",
                format,
                "--out",
                out.toString());
        export.environment().put("AFTERCREDITS_DATABASE", "jdbc:sqlite:" + database);
        return export.redirectOutput(folder.resolve("said.txt").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static double seconds(ProcessBuilder process) throws IOException, InterruptedException {
        long began = System.nanoTime();
        int exitCode = process.start().waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException(process.command().getFirst() + " ended with " + exitCode);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
