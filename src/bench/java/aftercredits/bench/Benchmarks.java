package aftercredits.bench;

import aftercredits.bench.load.Load;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs the benchmarks that the property {@code bench} names, with commas between them, or every one of them for
 * {@code all}. Each prints what came of it as ratios. Ends with 1 where a target is missed, with 2 for a name that is none.
 */
public final class Benchmarks {
    private static final Map<String, Benchmark> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("answers", Answers::measure);
        BY_NAME.put("backup", Backup::measure);
        BY_NAME.put("chunking", Chunking::measure);
        BY_NAME.put("exports", Exports::measure);
        BY_NAME.put("fan-out", FanOut::measure);
        BY_NAME.put("load", Load::measure);
        BY_NAME.put("search", Search::measure);
        BY_NAME.put("writing", Writing::measure);
    }

    private Benchmarks() {}

    /** A measurement with targets, against something that is measured in the same run. */
    @FunctionalInterface
    interface Benchmark {
        /** @return whether every target is reached */
        boolean run() throws Exception;
    }

    /** Takes no arguments. */
    public static void main(String[] args) throws Exception {
        List<String> named = named(System.getProperty("bench", "all"));
        if (!BY_NAME.keySet().containsAll(named)) {
            System.err.println("-Dbench takes all, or some of these with commas between them: "
                    + String.join(",", BY_NAME.keySet()));
            System.exit(2);
        }
        boolean reached = true;
        for (String name : named) {
            System.out.println("== " + name);
            reached &= Objects.requireNonNull(BY_NAME.get(name)).run();
        }
        System.exit(reached ? 0 : 1);
    }

    private static List<String> named(String names) {
        return names.equals("all")
                ? List.copyOf(BY_NAME.keySet())
                : Arrays.stream(names.split(",")).map(String::strip).toList();
    }
}
