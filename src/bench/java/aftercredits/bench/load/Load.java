package aftercredits.bench.load;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Many servers and many members at once. The property {@code bench.load} names the parts, with commas between them; all of
 * them without it.
 */
public final class Load {
    private static final int SERVERS = Integer.getInteger("bench.load.servers", 2_500);
    private static final int PER_SECOND = Integer.getInteger("bench.load.rate", 500);

    private static final String POSTGRESQL = System.getProperty("bench.load.postgresql", "");

    private Load() {}

    @FunctionalInterface
    private interface Part {
        void run() throws Exception;
    }

    /** @return whether every target is reached */
    public static boolean measure() throws Exception {
        Figures figures = new Figures();
        UnderLoad load = new UnderLoad(figures, SERVERS, PER_SECOND);
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("rest", new AtRest(figures)::measure);
        parts.put("beside", load::beside);
        parts.put("posting", load::whileItPosts);
        parts.put("growth", new Growth(figures)::measure);
        parts.put("processes", () -> severalProcesses(figures));
        List<String> named = named(System.getProperty("bench.load", ""), parts);
        for (String name : named) {
            long began = System.nanoTime();
            figures.say("-- %s", name);
            Objects.requireNonNull(parts.get(name), () -> "bench.load takes some of " + parts.keySet())
                    .run();
            figures.say("   (%d s)", (System.nanoTime() - began) / 1_000_000_000);
        }
        return figures.allReached();
    }

    /** PostgreSQL is not there on every machine: whoever has one names an empty database of it. */
    private static void severalProcesses(Figures figures) throws Exception {
        if (POSTGRESQL.isBlank()) {
            figures.say("not measured: -Dbench.load.postgresql=jdbc:postgresql://… names an empty database for it");
        } else {
            new SeveralProcesses(figures, SERVERS, PER_SECOND).measure(POSTGRESQL);
        }
    }

    private static List<String> named(String names, Map<String, Part> parts) {
        return names.isBlank()
                ? List.copyOf(parts.keySet())
                : Arrays.stream(names.split(",")).map(String::strip).toList();
    }
}
