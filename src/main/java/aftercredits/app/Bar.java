package aftercredits.app;

import java.util.Locale;

/** How far a work is, as a picture in plain ASCII, which every terminal can show. */
sealed interface Bar {
    /** What stands around the bar itself: the brackets and the share in percent. */
    int FRAME_CELLS = "[] 100%".length();

    static Bar of(long done, long total) {
        return total > 0 ? new Measured(Math.clamp((double) done / total, 0, 1)) : new Unmeasured(0);
    }

    static Bar unmeasured(int step) {
        return new Unmeasured(step);
    }

    /** @param cells the bar's own length, 1 or more */
    String drawn(int cells);

    /** @param share 0 to 1 */
    record Measured(double share) implements Bar {
        private static final int PERCENT = 100;

        @Override
        public String drawn(int cells) {
            // Rounded down: full means done.
            int full = (int) (share * cells);
            return String.format(
                    Locale.ROOT, "[%s%s] %3d%%", "#".repeat(full), "-".repeat(cells - full), (int) (share * PERCENT));
        }
    }

    /** @param step 0 or more; the mark wanders by one cell with each */
    record Unmeasured(int step) implements Bar {
        @Override
        public String drawn(int cells) {
            int at = step % cells;
            return "[" + "-".repeat(at) + "#" + "-".repeat(cells - at - 1) + "]";
        }
    }
}
