package aftercredits.schedule.season;

import aftercredits.essay.Credits;
import aftercredits.schedule.Schedule;
import java.time.LocalDate;
import java.util.Optional;

/** One difference between a season file and the calendar, or the word that there is none. */
public sealed interface SeasonChange {
    /**
     * A session that the calendar lacks.
     *
     * @param credits of its essay
     * @param beside what a host or another season planned for the same essay and date, at another time or place
     */
    record Add(SeasonEntry entry, Credits credits, Optional<Schedule> beside) implements SeasonChange {}

    /** The same essay, activity and dates; another time, channel or interval. */
    record Rewrite(Schedule was, Schedule will) implements SeasonChange {}

    /** The same essay and activity on other dates: one schedule goes, one comes. */
    record Replace(Schedule was, SeasonEntry entry) implements SeasonChange {}

    /** A schedule of this season that the file does not name any more. */
    record Remove(Schedule schedule) implements SeasonChange {}

    /** It is in the calendar as the file wants it, from this season. */
    record Stands(Schedule schedule) implements SeasonChange {}

    /** A host added it by hand, or another season did: it stays as it is, and is not added twice. */
    record Elsewhere(SeasonEntry entry, Schedule schedule) implements SeasonChange {}

    /**
     * Its first date is over: it is left out.
     *
     * @param next for one that repeats, the next date of its rule
     */
    record Over(SeasonEntry entry, Optional<LocalDate> next) implements SeasonChange {}

    /** Whether applying it changes the calendar. */
    default boolean changesCalendar() {
        return switch (this) {
            case Add add -> true;
            case Rewrite rewrite -> true;
            case Replace replace -> true;
            case Remove remove -> true;
            case Stands stands -> false;
            case Elsewhere elsewhere -> false;
            case Over over -> false;
        };
    }
}
