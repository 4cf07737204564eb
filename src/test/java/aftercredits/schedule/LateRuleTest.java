package aftercredits.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ClubId;
import aftercredits.schedule.LateRule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LateRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-27T19:00:00Z");
    private static final LateRule SIX_HOURS = new LateRule(Duration.ofHours(6), Optional.empty());

    @Test
    void within_five_minutes_is_on_time() {
        assertThat(verdicts(Duration.ZERO, Duration.ofMinutes(5))).containsExactly(Verdict.ON_TIME, Verdict.ON_TIME);
    }

    @Test
    void within_the_limit_is_late_and_beyond_it_missed() {
        assertThat(verdicts(Duration.ofMinutes(6))).containsExactly(Verdict.LATE);
        assertThat(verdicts(Duration.ofHours(6))).containsExactly(Verdict.LATE);
        assertThat(verdicts(Duration.ofHours(6).plusMillis(1))).containsExactly(Verdict.MISSED);
    }

    @Test
    void of_several_late_ones_only_the_latest_takes_place() {
        assertThat(verdicts(Duration.ofHours(5), Duration.ofHours(1), Duration.ofHours(3)))
                .containsExactly(Verdict.MISSED, Verdict.LATE, Verdict.MISSED);
    }

    @Test
    void one_that_is_too_late_does_not_let_an_earlier_one_through() {
        assertThat(verdicts(Duration.ofDays(8), Duration.ofDays(1))).containsExactly(Verdict.MISSED, Verdict.MISSED);
    }

    @Test
    void a_limit_of_nothing_lets_nothing_take_place_late() {
        LateRule never = new LateRule(Duration.ZERO, Optional.empty());
        Session session = session(1, Duration.ofMinutes(6));

        assertThat(never.judge(List.of(session), NOW)).containsEntry(session.id(), Verdict.MISSED);
    }

    @Test
    void what_was_due_before_the_database_was_put_back_is_never_let_through_however_late_it_is() {
        LateRule putBack = new LateRule(Duration.ofHours(6), Optional.of(NOW.minusSeconds(60)));
        Session before = session(1, Duration.ofSeconds(61));
        Session at = session(2, Duration.ofSeconds(60));
        Session after = session(3, Duration.ofSeconds(59));

        assertThat(putBack.judge(List.of(before, at, after), NOW))
                .containsEntry(before.id(), Verdict.MISSED)
                .containsEntry(at.id(), Verdict.MISSED)
                .containsEntry(after.id(), Verdict.ON_TIME);
    }

    private static List<Verdict> verdicts(Duration... late) {
        List<Session> sessions = new java.util.ArrayList<>();
        for (int i = 0; i < late.length; i++) {
            sessions.add(session(i, late[i]));
        }
        var verdicts = SIX_HOURS.judge(sessions, NOW);
        return sessions.stream().map(session -> verdicts.get(session.id())).toList();
    }

    private static Session session(int day, Duration late) {
        return new Session(
                new SessionId(ScheduleId.random(), LocalDate.EPOCH.plusDays(day)),
                new ClubId(1),
                NOW.minus(late),
                false,
                Session.State.PLANNED,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
