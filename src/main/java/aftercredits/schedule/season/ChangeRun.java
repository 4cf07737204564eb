package aftercredits.schedule.season;

import aftercredits.club.MemberId;
import aftercredits.essay.Essay;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.Sessions;
import aftercredits.schedule.Sessions.Adding;
import aftercredits.schedule.Sessions.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a season file's changes to the calendar, one after the other. */
final class ChangeRun {
    private final Sessions sessions;
    private final Standing standing;
    private final MemberId host;

    ChangeRun(Sessions sessions, Standing standing, MemberId host) {
        this.sessions = sessions;
        this.standing = standing;
        this.host = host;
    }

    /**
     * What goes, goes first: so a full calendar has room for what comes, and a crash leaves nothing in it twice.
     *
     * @return what could not be done
     */
    List<SeasonChange> make(SeasonChanges changes) {
        List<SeasonChange> inTurn = new ArrayList<>(changes.of(SeasonChange.Remove.class));
        inTurn.addAll(changes.of(SeasonChange.Rewrite.class));
        inTurn.addAll(changes.of(SeasonChange.Replace.class));
        inTurn.addAll(changes.of(SeasonChange.Add.class));
        return inTurn.stream()
                .filter(change -> !isMade(change, changes.season()))
                .toList();
    }

    private boolean isMade(SeasonChange change, String season) {
        return switch (change) {
            case SeasonChange.Remove(Schedule schedule) -> remove(schedule);
            case SeasonChange.Rewrite(Schedule was, Schedule will) ->
                sessions.rewrite(will.club(), will) instanceof Change.Done;
            case SeasonChange.Replace(Schedule was, SeasonEntry entry) -> remove(was) && add(entry, season);
            case SeasonChange.Add add -> add(add.entry(), season);
            case SeasonChange.Stands stands -> true;
            case SeasonChange.Elsewhere elsewhere -> true;
            case SeasonChange.Over over -> true;
        };
    }

    private boolean remove(Schedule schedule) {
        Change change = sessions.remove(schedule.club(), schedule.id());
        return change instanceof Change.Done || change instanceof Change.Gone;
    }

    private boolean add(SeasonEntry entry, String season) {
        Optional<Essay> essay = standing.essay(entry.essay());
        return essay.map(known -> sessions.add(standing.club(), wish(entry, known, season), host))
                .filter(adding -> adding instanceof Adding.Added || adding instanceof Adding.There)
                .isPresent();
    }

    private static Sessions.Wish wish(SeasonEntry entry, Essay essay, String season) {
        return new Sessions.Wish(
                essay,
                entry.activity(),
                entry.channel(),
                entry.recurrence(),
                entry.time(),
                entry.every(),
                Optional.of(season));
    }
}
