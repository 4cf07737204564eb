package badhouse.schedule;

import badhouse.export.ExportRoom;

/** Breaks a rule on purpose: it sees a room that stands after its own. */
public final class ScheduleRoom {
    public ExportRoom wrongWay() {
        return new ExportRoom();
    }
}
