package aftercredits.schedule.season;

import aftercredits.club.ChannelId;
import aftercredits.club.WallClock;
import aftercredits.essay.EssayId;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One session of a season file.
 *
 * @param line where it stands in the file, from 1
 * @param channel empty: the club's home channel
 * @param every the time between a discussion's prompts; empty: by hand
 */
public record SeasonEntry(
        int line,
        EssayId essay,
        Activity activity,
        Recurrence recurrence,
        LocalTime time,
        Optional<ChannelId> channel,
        Optional<Duration> every) {

    /** When the first session is due. */
    public Instant firstDue(ZoneId zone) {
        return WallClock.instant(recurrence.first(), time, zone);
    }

    /** Whether the schedule is what this asks for. */
    boolean is(Schedule schedule) {
        return takesPlaceOf(schedule) && every.equals(schedule.every());
    }

    /** Whether a calendar can't hold both: only the time between prompts may differ. */
    boolean takesPlaceOf(Schedule schedule) {
        return hasDatesOf(schedule) && time.equals(schedule.time()) && channel.equals(schedule.channel());
    }

    /** Whether it is the same essay, activity and dates. */
    boolean hasDatesOf(Schedule schedule) {
        return isAbout(schedule) && recurrence.equals(schedule.recurrence());
    }

    /** Whether it is the same essay and activity. */
    boolean isAbout(Schedule schedule) {
        return essay.equals(schedule.essay()) && activity == schedule.activity();
    }

    /** Whether the two entries ask for the same, one of them in vain. */
    boolean repeats(SeasonEntry other) {
        return essay.equals(other.essay)
                && activity == other.activity
                && recurrence.equals(other.recurrence)
                && time.equals(other.time)
                && channel.equals(other.channel);
    }
}
