package aftercredits.eval;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/** So many of so many. */
record Ratio(int hits, int all) {
    /** The normal distribution's 97.5 % point. */
    private static final double Z = 1.959963984540054;

    static <T> Ratio of(Collection<T> things, Predicate<? super T> wanted) {
        return new Ratio((int) things.stream().filter(wanted).count(), things.size());
    }

    double share() {
        return all == 0 ? 0 : (double) hits / all;
    }

    /** The lower end of Wilson's 95 % interval, as a share. */
    double low() {
        return all == 0 ? 0 : Math.max(0, centre() - reach());
    }

    /** The upper end of Wilson's 95 % interval, as a share. */
    double high() {
        return all == 0 ? 1 : Math.min(1, centre() + reach());
    }

    private double centre() {
        return (share() + Z * Z / (2 * all)) / (1 + Z * Z / all);
    }

    private double reach() {
        double spread = share() * (1 - share()) / all + Z * Z / (4.0 * all * all);
        return Z * Math.sqrt(spread) / (1 + Z * Z / all);
    }

    /** "3 of 4 (75 %)". */
    @Override
    public String toString() {
        return all == 0 ? "none" : String.format(Locale.ROOT, "%d of %d (%.0f %%)", hits, all, 100 * share());
    }

    /** "75 % (3 of 4; 95 % interval 30–95 %)". */
    String withInterval() {
        return all == 0
                ? "nothing judged"
                : String.format(
                        Locale.ROOT,
                        "%.0f %% (%d of %d; 95 %% interval %.0f–%.0f %%)",
                        100 * share(),
                        hits,
                        all,
                        100 * low(),
                        100 * high());
    }
}
