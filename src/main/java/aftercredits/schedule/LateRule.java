package aftercredits.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of sessions whose time came while the bot was away. Within the club's limit the latest of them takes place,
 * late; all others are a host's to decide, so that two never come one after the other.
 *
 * @param limit how late a session may take place
 * @param restored when the database was put back from a copy: what was due before may have taken place already
 */
record LateRule(Duration limit, Optional<Instant> restored) {
    /** What comes within this time is on time: a restart takes seconds, a session hours. */
    static final Duration ON_TIME = Duration.ofMinutes(5);

    /** What becomes of a session. */
    enum Verdict {
        ON_TIME,
        LATE,
        MISSED
    }

    /** @param due one club's sessions that are planned and due */
    Map<SessionId, Verdict> judge(List<Session> due, Instant now) {
        Map<SessionId, Verdict> verdicts = new HashMap<>();
        List<Session> earliestFirst =
                due.stream().sorted(Comparator.comparing(Session::due)).toList();
        boolean latestSeen = false;
        for (Session session : earliestFirst.reversed()) {
            Duration late = Duration.between(session.due(), now);
            if (mayHaveTakenPlace(session)) {
                verdicts.put(session.id(), Verdict.MISSED);
            } else if (late.compareTo(ON_TIME) <= 0) {
                verdicts.put(session.id(), Verdict.ON_TIME);
            } else {
                boolean first = !latestSeen && late.compareTo(limit) <= 0;
                verdicts.put(session.id(), first ? Verdict.LATE : Verdict.MISSED);
                latestSeen = true;
            }
        }
        return verdicts;
    }

    private boolean mayHaveTakenPlace(Session session) {
        return restored.filter(at -> !session.due().isAfter(at)).isPresent();
    }
}
