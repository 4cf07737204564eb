package aftercredits.schedule.season;

import aftercredits.club.Club;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayShelf;
import aftercredits.essay.Problem;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScheduleStore;
import aftercredits.schedule.Sessions;
import aftercredits.schedule.season.SeasonFile.Reading;
import aftercredits.text.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports and exports clubs' calendars as season files. Nothing of an import is kept between the dry run and its application:
 * the same file is handed in again, and is applied only if it still comes to the changes that were shown.
 */
public final class Seasons {
    private final Sessions sessions;
    private final ScheduleStore schedules;
    private final EssayShelf essays;
    private final InstantSource clock;

    public Seasons(Sessions sessions, ScheduleStore schedules, EssayShelf essays, InstantSource clock) {
        this.sessions = sessions;
        this.schedules = schedules;
        this.essays = essays;
        this.clock = clock;
    }

    /**
     * A season file as it was attached.
     *
     * @param name for the problems
     */
    public record Attached(String name, String text) {}

    /** What a dry run comes to. Nothing is changed by it. */
    public sealed interface DryRun {
        /** @param problems at least one */
        record Refused(List<Problem> problems) implements DryRun {}

        record Ready(SeasonChanges changes, List<Problem> warnings) implements DryRun {}
    }

    /** What applying a file comes to. */
    public sealed interface Applying {
        /** @param undone changes that could not be made after all; importing again shows them */
        record Applied(SeasonChanges changes, List<SeasonChange> undone) implements Applying {}

        /** The calendar or an essay changed since the dry run: nothing was changed, this is how it would be now. */
        record Changed(DryRun now) implements Applying {}
    }

    /** Says what importing the file would change. */
    public DryRun dryRun(Club club, Attached attached, ClubChannels channels) {
        return compare(attached, standing(club, channels));
    }

    /**
     * Makes the changes that were shown, each of them once: where some were made before a crash, the dry run that follows
     * shows the rest.
     *
     * @param fingerprint of the changes that were shown
     */
    public Applying apply(Club club, Attached attached, ClubChannels channels, String fingerprint, MemberId host) {
        return sessions.alone(club.id(), () -> {
            Standing standing = standing(club, channels);
            DryRun now = compare(attached, standing);
            if (now instanceof DryRun.Ready(SeasonChanges changes, List<Problem> warnings)
                    && changes.fingerprint().equals(fingerprint)) {
                return new Applying.Applied(changes, new ChangeRun(sessions, standing, host).make(changes));
            }
            return new Applying.Changed(now);
        });
    }

    /** The club's calendar as a season file, as far as something of it may be to come; importing it changes nothing. */
    public String yaml(Club club, ClubChannels channels, Words words) {
        return SeasonWriter.write(standing(club, channels), words);
    }

    /** What is to come of the club's calendar, as a file that calendar programs read (iCalendar, RFC 5545). */
    public String ics(Club club, ClubChannels channels, Words words) {
        return CalendarFile.write(standing(club, channels), words);
    }

    private DryRun compare(Attached attached, Standing standing) {
        return switch (SeasonReader.read(attached.name(), attached.text(), standing)) {
            case Reading.Unreadable(List<Problem> problems) -> new DryRun.Refused(problems);
            case Reading.Readable(SeasonFile file) -> {
                SeasonProblems problems = new SeasonProblems(attached.name());
                SeasonChanges changes = Comparison.of(file, standing, problems);
                yield problems.problems().isEmpty()
                        ? new DryRun.Ready(changes, file.warnings())
                        : new DryRun.Refused(problems.problems());
            }
        };
    }

    private Standing standing(Club club, ClubChannels channels) {
        List<PlannedSchedule> calendar = new ArrayList<>();
        for (Schedule schedule : sessions.all(club.id())) {
            calendar.add(new PlannedSchedule(schedule, schedules.sessions(schedule.id())));
        }
        return new Standing(
                club,
                essays.all(club.id()),
                calendar,
                sessions.standing(club.id()).size(),
                channels,
                clock.instant());
    }
}
