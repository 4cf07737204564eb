package aftercredits.schedule.season;

import aftercredits.club.Club;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a season file is held against: the club as it is now.
 *
 * @param essays what the club can read
 * @param calendar the club's schedules, in the order they were added
 * @param open how many of them count for {@link aftercredits.schedule.Sessions#MOST_SCHEDULES}
 */
record Standing(
        Club club, List<Essay> essays, List<PlannedSchedule> calendar, int open, ClubChannels channels, Instant now) {
    Standing {
        essays = List.copyOf(essays);
        calendar = List.copyOf(calendar);
    }

    Optional<Essay> essay(EssayId id) {
        return essays.stream().filter(essay -> essay.id().equals(id)).findFirst();
    }
}
