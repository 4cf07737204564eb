package badhouse.discussion;

import badhouse.schedule.ScheduleRoom;

/** Breaks a rule on purpose: it sees a room that stands after its own. */
public final class DiscussionRoom {
    public ScheduleRoom wrongWay() {
        return new ScheduleRoom();
    }
}
