package aftercredits.schedule.season;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.posting.Crash;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScheduleStore;
import aftercredits.schedule.Sessions;
import aftercredits.schedule.Upcoming;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The process ends at each call to the store while a season is applied; whoever imports the file again gets the rest. */
class SeasonCrashTest {
    private static final String BEFORE = """
            season: Spring
            sessions:
              - {essay: anora, date: 2027-01-08, time: "20:00", repeat: weekly}
              - {essay: stalker, date: 2027-01-15, time: "20:00", what: screening}
              - {essay: playtime, date: 2027-01-22, time: "20:00"}
            """;
    private static final String AFTER = """
            season: Spring
            sessions:
              - {essay: anora, date: 2027-01-08, time: "21:30", repeat: weekly, every: 1 day}
              - {essay: stalker, date: 2027-01-16, time: "20:00", what: screening}
              - {essay: untitled, date: 2027-02-05, time: "20:00", channel: film-talk}
            """;

    @Test
    void at_whichever_call_it_ends_importing_again_does_the_rest_and_nothing_twice() {
        List<String> wanted = calendarAfter(Integer.MAX_VALUE);
        int crashes = 0;
        while (crashedAt(crashes, wanted)) {
            crashes++;
        }
        assertThat(crashes).isGreaterThan(50);
    }

    private static boolean crashedAt(int call, List<String> wanted) {
        SeasonClub club = new SeasonClub();
        club.apply(BEFORE);
        boolean crashed = applyUntil(club, call);
        club.sessions.start();

        club.apply(AFTER);

        assertThat(calendar(club)).as("ended at call %d", call).isEqualTo(wanted);
        assertThat(club.changes(AFTER).isNothing()).isTrue();
        return crashed;
    }

    private static List<String> calendarAfter(int call) {
        SeasonClub club = new SeasonClub();
        club.apply(BEFORE);
        assertThat(applyUntil(club, call)).isFalse();
        return calendar(club);
    }

    /** @return whether the process ended before all was done */
    private static boolean applyUntil(SeasonClub club, int call) {
        int[] calls = {0};
        ScheduleStore ending = Crash.around(ScheduleStore.class, club.schedules, () -> calls[0]++ == call);
        Sessions sessions = club.on(ending);
        Seasons seasons = new Seasons(sessions, ending, club.shelf, club.clock);
        String shown = club.changes(AFTER).fingerprint();
        try {
            seasons.apply(
                    club.club, new Seasons.Attached("season.yaml", AFTER), club.channels(), shown, SeasonClub.HOST);
            return false;
        } catch (Crash ended) {
            return true;
        }
    }

    /** What is planned, and when its next two sessions are. */
    private static List<String> calendar(SeasonClub club) {
        return club.all().stream()
                .map(schedule -> schedule.essay() + " " + schedule.activity() + " " + schedule.recurrence() + " "
                        + schedule.time() + " " + schedule.channel() + " " + schedule.every() + " "
                        + schedule.season() + " " + dues(club, schedule))
                .sorted()
                .toList();
    }

    private static List<String> dues(SeasonClub club, Schedule schedule) {
        return club.sessions.upcoming(schedule, 2).stream()
                .map(Upcoming::due)
                .map(Object::toString)
                .toList();
    }
}
