package badhouse.film;

import badhouse.schedule.ScheduleRoom;

/** Breaks a rule on purpose: it sees a room that stands after its own. */
public final class FilmRoom {
    public ScheduleRoom wrongWay() {
        return new ScheduleRoom();
    }
}
