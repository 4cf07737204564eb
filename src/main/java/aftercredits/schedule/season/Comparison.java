package aftercredits.schedule.season;

import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.Sessions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Holds a season file against the calendar. What a host added by hand, or another season's file did, is never changed; each
 * schedule answers for one entry at most.
 */
final class Comparison {
    private final SeasonFile file;
    private final Standing standing;
    private final ZoneId zone;
    private final Set<SeasonEntry> entries;
    private final Set<PlannedSchedule> schedules;
    private final List<SeasonChange> changes = new ArrayList<>();
    private final SeasonProblems problems;

    private Comparison(SeasonFile file, Standing standing, SeasonProblems problems) {
        this.file = file;
        this.standing = standing;
        this.problems = problems;
        this.zone = standing.club().zone();
        this.entries = new LinkedHashSet<>(file.entries());
        this.schedules = new LinkedHashSet<>(standing.calendar());
    }

    /** @param problems takes what keeps the file from being imported as the calendar is */
    static SeasonChanges of(SeasonFile file, Standing standing, SeasonProblems problems) {
        Comparison comparison = new Comparison(file, standing, problems);
        comparison.compare();
        comparison.checkRoom();
        return new SeasonChanges(file.season(), comparison.inOrder());
    }

    /** From the surest likeness to the least: what an earlier step took is not there for a later one. */
    private void compare() {
        match(this::isOwn, SeasonEntry::is, (entry, schedule) -> new SeasonChange.Stands(schedule));
        match(other -> !isOwn(other), SeasonEntry::takesPlaceOf, SeasonChange.Elsewhere::new);
        match(
                this::isOwnAndLive,
                SeasonEntry::hasDatesOf,
                (entry, schedule) -> new SeasonChange.Rewrite(schedule, rewritten(schedule, entry)));
        leaveOutWhatIsOver();
        demandEssays();
        match(
                this::isOwnAndLive,
                (entry, schedule) -> entry.isAbout(schedule)
                        && entry.recurrence()
                                .first()
                                .equals(schedule.recurrence().first()),
                (entry, schedule) -> new SeasonChange.Replace(schedule, entry));
        match(this::isOwnAndLive, SeasonEntry::isAbout, (entry, schedule) -> new SeasonChange.Replace(schedule, entry));
        entries.forEach(entry -> standing.essay(entry.essay())
                .ifPresent(essay -> changes.add(new SeasonChange.Add(entry, essay.credits(), beside(entry)))));
        schedules.stream()
                .filter(this::isOwnAndLive)
                .forEach(planned -> changes.add(new SeasonChange.Remove(planned.schedule())));
    }

    private interface Found {
        SeasonChange change(SeasonEntry entry, Schedule schedule);
    }

    private void match(Predicate<PlannedSchedule> candidate, BiPredicate<SeasonEntry, Schedule> alike, Found found) {
        for (SeasonEntry entry : List.copyOf(entries)) {
            Optional<PlannedSchedule> match = schedules.stream()
                    .filter(candidate)
                    .filter(planned -> alike.test(entry, planned.schedule()))
                    .findFirst();
            if (match.isPresent()) {
                entries.remove(entry);
                schedules.remove(match.get());
                changes.add(found.change(entry, match.get().schedule()));
            }
        }
    }

    private boolean isOwn(PlannedSchedule planned) {
        return planned.schedule().season().equals(Optional.of(file.season()));
    }

    private boolean isOwnAndLive(PlannedSchedule planned) {
        return isOwn(planned) && planned.isLive(standing.now());
    }

    /** A schedule keeps the zone it was made in; one that a file changes goes by the club's. */
    private Schedule rewritten(Schedule was, SeasonEntry entry) {
        return new Schedule(
                was.id(),
                was.club(),
                was.essay(),
                was.film(),
                was.activity(),
                entry.channel(),
                was.recurrence(),
                entry.time(),
                zone,
                entry.every(),
                was.state(),
                was.season(),
                was.addedBy(),
                was.addedAt());
    }

    private void leaveOutWhatIsOver() {
        for (SeasonEntry entry : List.copyOf(entries)) {
            if (!entry.firstDue(zone).isAfter(standing.now())) {
                entries.remove(entry);
                changes.add(new SeasonChange.Over(entry, next(entry)));
            }
        }
    }

    private Optional<LocalDate> next(SeasonEntry entry) {
        Instant now = standing.now();
        Recurrence recurrence = entry.recurrence();
        if (recurrence.repeat() == Repeat.NONE) {
            return Optional.empty();
        }
        return recurrence
                .from(now.atZone(zone).toLocalDate().minusDays(1))
                .filter(date -> new SeasonEntry(
                                entry.line(),
                                entry.essay(),
                                entry.activity(),
                                Recurrence.once(date),
                                entry.time(),
                                entry.channel(),
                                entry.every())
                        .firstDue(zone)
                        .isAfter(now))
                .findFirst();
    }

    /** What is still to be planned needs its essay; what stands in the calendar does not. */
    private void demandEssays() {
        entries.stream()
                .filter(entry -> standing.essay(entry.essay()).isEmpty())
                .forEach(entry -> problems.problem(entry.line(), "essay-gone", "essay", entry.essay()));
    }

    private Optional<Schedule> beside(SeasonEntry entry) {
        return standing.calendar().stream()
                .filter(other -> !isOwn(other) && other.isLive(standing.now()))
                .map(PlannedSchedule::schedule)
                .filter(other -> other.essay().equals(entry.essay())
                        && other.recurrence().first().equals(entry.recurrence().first()))
                .findFirst();
    }

    private void checkRoom() {
        int added = (int)
                changes.stream().filter(SeasonChange.Add.class::isInstance).count();
        int removed = (int)
                changes.stream().filter(SeasonChange.Remove.class::isInstance).count();
        int wanted = standing.open() + added - removed;
        if (added > 0 && wanted > Sessions.MOST_SCHEDULES) {
            problems.problem(1, "calendar-full", "wanted", wanted, "most", Sessions.MOST_SCHEDULES);
        }
    }

    private List<SeasonChange> inOrder() {
        return changes.stream().sorted(Comparator.comparing(Comparison::date)).toList();
    }

    private static LocalDate date(SeasonChange change) {
        return switch (change) {
            case SeasonChange.Add add -> add.entry().recurrence().first();
            case SeasonChange.Rewrite(Schedule was, Schedule will) ->
                was.recurrence().first();
            case SeasonChange.Replace(Schedule was, SeasonEntry entry) ->
                was.recurrence().first();
            case SeasonChange.Remove(Schedule schedule) -> schedule.recurrence().first();
            case SeasonChange.Stands(Schedule schedule) -> schedule.recurrence().first();
            case SeasonChange.Elsewhere(SeasonEntry entry, Schedule schedule) ->
                entry.recurrence().first();
            case SeasonChange.Over over -> over.entry().recurrence().first();
        };
    }
}
