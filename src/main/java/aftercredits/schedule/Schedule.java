package aftercredits.schedule;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.WallClock;
import aftercredits.essay.EssayId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is to be posted when.
 *
 * @param film the film's title and year, or the essay's title: what is shown openly
 * @param channel empty: the club's home channel, as it is then
 * @param time on the club's wall
 * @param zone the club's when the schedule was made; the schedule keeps it
 * @param every the time between a discussion's prompts; empty: by hand
 * @param season the name of the season file it came from
 */
public record Schedule(
        ScheduleId id,
        ClubId club,
        EssayId essay,
        String film,
        Activity activity,
        Optional<ChannelId> channel,
        Recurrence recurrence,
        LocalTime time,
        ZoneId zone,
        Optional<Duration> every,
        State state,
        Optional<String> season,
        MemberId addedBy,
        Instant addedAt) {

    /** Whether its sessions take place. */
    public enum State {
        ACTIVE,
        PAUSED,
        REMOVED
    }

    /** When the session of that date is due, unless it was moved. */
    public Instant due(LocalDate date) {
        return WallClock.instant(date, time, zone);
    }

    public SessionId session(LocalDate date) {
        return new SessionId(id, date);
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Whether both do the same at the same times in the same place. */
    boolean isLike(Schedule other) {
        return essay.equals(other.essay)
                && activity == other.activity
                && channel.equals(other.channel)
                && recurrence.equals(other.recurrence)
                && time.equals(other.time);
    }

    /** The same in another state. */
    public Schedule in(State other) {
        return new Schedule(
                id,
                club,
                essay,
                film,
                activity,
                channel,
                recurrence,
                time,
                zone,
                every,
                other,
                season,
                addedBy,
                addedAt);
    }

    /** The same with another time between prompts. */
    public Schedule every(Optional<Duration> other) {
        return new Schedule(
                id,
                club,
                essay,
                film,
                activity,
                channel,
                recurrence,
                time,
                zone,
                other,
                state,
                season,
                addedBy,
                addedAt);
    }
}
