package aftercredits.bench.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long members waited for first answers, from when they were to act; whoever never was counts as a minute. */
final class Latencies {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);
    private static final int DIGITS = 3;

    private final Map<Act, Histogram> byAct = new EnumMap<>(Act.class);
    private final Histogram all = histogram();
    private final Histogram begunLate = histogram();
    private long unanswered;

    Latencies() {
        for (Act act : Act.values()) {
            byAct.put(act, histogram());
        }
    }

    private static Histogram histogram() {
        return new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
    }

    void answered(Act act, long nanos) {
        long micros = Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LONGEST_MICROS);
        all.recordValue(micros);
        of(act).recordValue(micros);
    }

    void begunLate(long nanos) {
        begunLate.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LONGEST_MICROS));
    }

    /** Told by whoever reads, when nobody is waited for any more. */
    void unanswered(Act act) {
        unanswered++;
        all.recordValue(LONGEST_MICROS);
        of(act).recordValue(LONGEST_MICROS);
    }

    private Histogram of(Act act) {
        return Objects.requireNonNull(byAct.get(act));
    }

    /** Of those who were answered. */
    long count() {
        return all.getTotalCount() - unanswered;
    }

    long unanswered() {
        return unanswered;
    }

    double millis(double percentile) {
        return all.getValueAtPercentile(percentile) / 1000.0;
    }

    double millis(Act act, double percentile) {
        return of(act).getValueAtPercentile(percentile) / 1000.0;
    }

    double longestMillis() {
        return all.getMaxValue() / 1000.0;
    }

    /** How late whoever measures was: it counts as the bot's time, of either bot. */
    double begunLateMillis(double percentile) {
        return begunLate.getValueAtPercentile(percentile) / 1000.0;
    }
}
