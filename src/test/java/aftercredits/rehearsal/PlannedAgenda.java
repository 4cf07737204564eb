package aftercredits.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** An agenda of instants, which notes when each was caught up with. */
final class PlannedAgenda implements Agenda {
    final List<Instant> caughtUp = new ArrayList<>();
    private final TreeSet<Instant> sessions = new TreeSet<>();
    private final TreeSet<Instant> others = new TreeSet<>();
    private final InstantSource clock;
    private final ZoneId zone;
    private Runnable whileCatchingUp = () -> {};

    PlannedAgenda(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    PlannedAgenda session(Instant due) {
        sessions.add(due);
        return this;
    }

    PlannedAgenda other(Instant due) {
        others.add(due);
        return this;
    }

    /** Somebody asks again, every so often, for as often as they want. */
    PlannedAgenda every(Duration time, Instant first, int times) {
        for (int i = 0; i < times; i++) {
            others.add(first.plus(time.multipliedBy(i)));
        }
        return this;
    }

    PlannedAgenda meanwhile(Runnable act) {
        whileCatchingUp = act;
        return this;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Optional<Instant> nextSession(Instant now) {
        return Optional.ofNullable(sessions.higher(now));
    }

    @Override
    public Optional<Instant> nextAfter(Instant now) {
        TreeSet<Instant> all = new TreeSet<>(sessions);
        all.addAll((Collection<Instant>) others);
        return Optional.ofNullable(all.higher(now));
    }

    @Override
    public void catchUp() {
        caughtUp.add(clock.instant());
        whileCatchingUp.run();
    }
}
