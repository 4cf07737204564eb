package aftercredits.bench;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What cutting an essay takes, against parsing it and against copying it; and how that grows up to ten megabytes, whatever the
 * text is made of.
 */
final class Chunking {
    private static final int SHORT = 100_000;
    private static final int LONG = 10_000_000;

    /** Times what parsing alone takes, of an essay as people write them. */
    private static final double MAY_TAKE = 3;

    /** A character of the long text against one of the short: what no cache holds any more takes longer to reach. */
    private static final double MAY_GROW = 3;

    private static final EssayText[] OTHERS = Stream.of(EssayText.values())
            .filter(text -> text != EssayText.ESSAY)
            .toArray(EssayText[]::new);

    private Chunking() {}

    /** As {@link Benchmarks.Benchmark#run}. */
    static boolean measure() throws RunnerException {
        Map<String, Double> millis = new TreeMap<>();
        keep(average(".*", 4, EssayText.ESSAY), millis);
        keep(average("chunk", 2, OTHERS), millis);
        keep(average("parse", 1, OTHERS), millis);
        // Once each, after another: a run of the long takes up to seconds.
        keep(
                options("chunk", LONG, EssayText.values())
                        .mode(Mode.SingleShotTime)
                        .warmupIterations(1)
                        .measurementIterations(1),
                millis);
        boolean reached = true;
        for (EssayText text : EssayText.values()) {
            double chunk = taken(millis, key(text, "chunk", SHORT));
            double times = chunk / taken(millis, key(text, "parse", SHORT));
            double longest = taken(millis, key(text, "chunk", LONG));
            double growth = longest / chunk / (LONG / SHORT);
            say(
                    "%-9s 100 KB %8.2f ms, %5.1f times parsing; 10 MB %8.0f ms, for each character %4.1f times as long (at most %.0f)",
                    text, chunk, times, longest, growth, MAY_GROW);
            reached &= growth <= MAY_GROW;
        }
        double essay = taken(millis, key(EssayText.ESSAY, "chunk", SHORT));
        double times = essay / taken(millis, key(EssayText.ESSAY, "parse", SHORT));
        say(
                "an essay: %.1f times parsing (at most %.0f), %.0f times copying it; load %.1f",
                times,
                MAY_TAKE,
                essay / taken(millis, key(EssayText.ESSAY, "copy", SHORT)),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        reached &= times <= MAY_TAKE;
        return reached;
    }

    private static double taken(Map<String, Double> millis, String key) {
        return Objects.requireNonNull(millis.get(key), key);
    }

    private static ChainedOptionsBuilder average(String which, int secondsToWarmUp, EssayText... texts) {
        return options(which, SHORT, texts)
                .mode(Mode.AverageTime)
                .warmupIterations(secondsToWarmUp)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(2)
                .measurementTime(TimeValue.milliseconds(300));
    }

    private static ChainedOptionsBuilder options(String which, int length, EssayText... texts) {
        return new OptionsBuilder()
                .include(ChunkingSpeed.class.getName() + "\\." + which + "$")
                .param("length", String.valueOf(length))
                .param("text", Stream.of(texts).map(Enum::name).toArray(String[]::new))
                .timeUnit(TimeUnit.MILLISECONDS)
                .forks(1)
                .jvmArgs("-Xmx3g", "-XX:+UseSerialGC")
                .verbosity(VerboseMode.SILENT);
    }

    private static void keep(ChainedOptionsBuilder options, Map<String, Double> millis) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        for (RunResult result : results) {
            String[] name = result.getParams().getBenchmark().split("\\.");
            millis.put(
                    result.getParams().getParam("text")
                            + name[name.length - 1]
                            + result.getParams().getParam("length"),
                    result.getPrimaryResult().getScore());
        }
    }

    private static String key(EssayText text, String what, int length) {
        return text + what + length;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
