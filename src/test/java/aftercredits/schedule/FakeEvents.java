package aftercredits.schedule;

import aftercredits.club.ClubId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Discord's scheduled events in memory, and the ways in which a call can go wrong. */
public final class FakeEvents implements ScreeningEvents {
    /** What happens to a call. */
    public enum Fault {
        NONE,
        /** No answer comes, and Discord never saw the request. */
        LOST_ON_THE_WAY,
        /** No answer comes, though Discord did what was asked. */
        ANSWER_LOST,
        REFUSED
    }

    private final Map<EventId, Screening> live = new LinkedHashMap<>();
    private final Deque<Fault> scripted = new ArrayDeque<>();
    private Supplier<Fault> faults = () -> Fault.NONE;
    private long lastId = 900;
    private int calls;

    /** What happens to the next calls, one after the other. */
    public void next(Fault... calls) {
        scripted.addAll(java.util.List.of(calls));
    }

    public void always(Supplier<Fault> faults) {
        this.faults = faults;
    }

    /** The events that stand, in the order they were created. */
    public Map<EventId, Screening> live() {
        return live;
    }

    public int calls() {
        return calls;
    }

    @Override
    public Outcome create(ClubId club, Screening screening) {
        return call(() -> {
            EventId id = new EventId(++lastId);
            live.put(id, screening);
            return new Outcome.Stands(id);
        });
    }

    @Override
    public Outcome find(ClubId club, Screening screening) {
        return call(() -> live.entrySet().stream()
                .filter(event -> event.getValue().name().equals(screening.name())
                        && event.getValue().start().equals(screening.start()))
                .findFirst()
                .<Outcome>map(event -> new Outcome.Stands(event.getKey()))
                .orElseGet(Outcome.Gone::new));
    }

    @Override
    public Outcome change(ClubId club, EventId event, Screening screening) {
        return call(() -> live.replace(event, screening) == null ? new Outcome.Gone() : new Outcome.Stands(event));
    }

    @Override
    public Outcome cancel(ClubId club, EventId event) {
        return call(() -> live.remove(event) == null ? new Outcome.Gone() : new Outcome.Stands(event));
    }

    @Override
    public boolean granted(ClubId club) {
        return true;
    }

    private Outcome call(Supplier<Outcome> act) {
        calls++;
        return switch (scripted.isEmpty() ? faults.get() : scripted.poll()) {
            case NONE -> act.get();
            case LOST_ON_THE_WAY -> new Outcome.Unknown("timeout");
            case ANSWER_LOST -> {
                act.get();
                yield new Outcome.Unknown("timeout");
            }
            case REFUSED -> new Outcome.Refused(Reason.PERMISSION_MISSING, "Create Events");
        };
    }
}
