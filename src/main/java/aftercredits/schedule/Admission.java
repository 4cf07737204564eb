package aftercredits.schedule;

import aftercredits.club.Club;
import aftercredits.club.MemberId;
import aftercredits.schedule.Sessions.Adding;
import aftercredits.schedule.Sessions.Needs;
import aftercredits.schedule.Sessions.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes new schedules into a club's calendar, or says why not. Call it in the club's turn only. */
final class Admission {
    private final Needs needs;
    private final Planner planner;
    private final Outlook outlook;

    Admission(Needs needs, Planner planner, Outlook outlook) {
        this.needs = needs;
        this.planner = planner;
        this.outlook = outlook;
    }

    /** What is over takes no room and stands in nobody's way. */
    Adding add(Club club, Wish wish, MemberId host) {
        Schedule schedule = planner.schedule(club, wish, host);
        Instant first = schedule.due(wish.recurrence().first());
        Instant now = needs.clock().instant();
        List<Schedule> standing = outlook.standing(club.id());
        Optional<Schedule> same = standing.stream().filter(schedule::isLike).findFirst();
        if (same.isPresent()) {
            return new Adding.There(same.get());
        }
        if (!first.isAfter(now)) {
            return new Adding.Past(first);
        }
        if (first.isAfter(now.plus(Sessions.FARTHEST))) {
            return new Adding.TooFar();
        }
        if (standing.size() >= Sessions.MOST_SCHEDULES) {
            return new Adding.TooMany();
        }
        needs.schedules().save(schedule);
        planner.planNext(schedule);
        return new Adding.Added(schedule);
    }
}
