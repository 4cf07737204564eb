package aftercredits.schedule;

import java.util.Locale;

/** How often a schedule comes round. */
public enum Repeat {
    NONE,
    WEEKLY,
    FORTNIGHTLY,
    /** On the same day of each month; in a month that has no such day, on its last. */
    MONTHLY;

    /** The name in commands and files: {@code weekly}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
