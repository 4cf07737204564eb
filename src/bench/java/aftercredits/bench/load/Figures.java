package aftercredits.bench.load;

import java.util.Locale;

/** Prints what came of it, and keeps whether every target was reached. */
final class Figures {
    private boolean reached = true;

    void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** A figure with a target: the line says both. */
    void target(boolean met, String format, Object... values) {
        say(format + (met ? "" : "  MISSED"), values);
        reached &= met;
    }

    boolean allReached() {
        return reached;
    }

    void waits(String whose, Latencies waits) {
        say(
                "%s: %d answered, half within %.1f ms, 99 of 100 within %.1f ms, longest %.0f ms; never %d",
                whose, waits.count(), waits.millis(50), waits.millis(99), waits.longestMillis(), waits.unanswered());
        StringBuilder each = new StringBuilder("   ");
        for (Act act : Act.values()) {
            each.append(String.format(
                    Locale.ROOT, " %s %.1f/%.0f ms;", act.words(), waits.millis(act, 50), waits.millis(act, 99)));
        }
        say("%s", each);
        say(
                "    of it the driver's own lateness: half within %.2f ms, 99 of 100 within %.1f ms",
                waits.begunLateMillis(50), waits.begunLateMillis(99));
    }
}
