package aftercredits.rehearsal;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/** How far one can jump at once. */
enum Leap {
    /** The next session, or where none is planned, whatever else falls due next. */
    NEXT("next", Period.ZERO),
    DAY("day", Period.ofDays(1)),
    WEEK("week", Period.ofWeeks(1));

    private final String word;
    private final Period period;

    Leap(String word, Period period) {
        this.word = word;
        this.period = period;
    }

    static Optional<Leap> of(String word) {
        for (Leap leap : values()) {
            if (leap.word.equals(word)) {
                return Optional.of(leap);
            }
        }
        return Optional.empty();
    }

    /** Where it leads to; empty when nothing is planned that it could lead to. A day later the club's clocks show the same. */
    Optional<Instant> from(Instant now, Agenda agenda) {
        return switch (this) {
            case NEXT -> agenda.nextSession(now).or(() -> agenda.nextAfter(now));
            case DAY, WEEK -> {
                ZoneId zone = agenda.zone();
                yield Optional.of(now.atZone(zone).plus(period).toInstant());
            }
        };
    }
}
