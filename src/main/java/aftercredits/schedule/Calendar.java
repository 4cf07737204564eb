package aftercredits.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A schedule's dates: what its rule names, less what was skipped or is over, with what was moved in its new place. */
final class Calendar {
    private final Schedule schedule;
    private final List<Session> kept;
    private final Map<LocalDate, Session> byDate;

    /** @param kept all that is kept of the schedule's sessions */
    Calendar(Schedule schedule, List<Session> kept) {
        this.schedule = schedule;
        this.kept = kept;
        this.byDate =
                kept.stream().collect(Collectors.toMap(session -> session.id().date(), Function.identity()));
    }

    /** The next {@code count} sessions after {@code now}, whether the schedule is paused or not. */
    List<Upcoming> upcoming(Instant now, int count) {
        // A session kept for an earlier date may have been moved to a later one; what is foreseen keeps its date.
        Stream<Upcoming> planned = kept.stream()
                .filter(session -> session.state() == Session.State.PLANNED)
                .map(this::upcoming);
        Stream<Upcoming> foreseen = schedule.recurrence()
                .from(firstToCome(now))
                .filter(date -> !byDate.containsKey(date))
                .map(date ->
                        new Upcoming(schedule.session(date), schedule, schedule.due(date), false, Optional.empty()))
                .filter(session -> session.due().isAfter(now))
                .limit(count);
        return Stream.concat(planned.filter(session -> session.due().isAfter(now)), foreseen)
                .sorted(Comparator.comparing(Upcoming::due))
                .limit(count)
                .toList();
    }

    /** The next date after all that took place or is planned, of which nothing is kept; it may be past. */
    Optional<LocalDate> nextToPlan() {
        Optional<LocalDate> reached = kept.stream()
                .filter(session -> session.state() != Session.State.SKIPPED)
                .map(session -> session.id().date())
                .max(Comparator.naturalOrder());
        LocalDate from = reached.map(date -> date.plusDays(1))
                .orElse(schedule.recurrence().first());
        return schedule.recurrence()
                .from(from)
                .filter(date -> !byDate.containsKey(date))
                .findFirst();
    }

    /** The dates before {@code now} of which nothing is kept. */
    List<LocalDate> passed(Instant now) {
        return schedule.recurrence()
                .from(schedule.recurrence().first())
                .takeWhile(date -> !schedule.due(date).isAfter(now))
                .filter(date -> !byDate.containsKey(date))
                .toList();
    }

    private Upcoming upcoming(Session session) {
        return new Upcoming(session.id(), schedule, session.due(), session.moved(), session.event());
    }

    /** A day early: a time that the clocks skip moves on, at most to the next day. */
    private LocalDate firstToCome(Instant now) {
        return now.atZone(schedule.zone()).toLocalDate().minusDays(1);
    }
}
