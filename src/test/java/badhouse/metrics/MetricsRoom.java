package badhouse.metrics;

import badhouse.app.AppRoom;

/** Breaks a rule on purpose: it sees the app. */
public final class MetricsRoom {
    public AppRoom wrongWay() {
        return new AppRoom();
    }
}
