package aftercredits.discord;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.Club;
import java.time.Duration;
import java.util.Optional;

/** How long answers are kept and who reads them, as messages of the catalogue take it. */
final class RetentionText {
    private RetentionText() {}

    /** Whole days; 0 for no limit. */
    static long days(Optional<Duration> retention) {
        return retention.map(Duration::toDays).orElse(0L);
    }

    /** When members read each other's answers. */
    static String readers(Club club) {
        return club.answers() == AnswerVisibility.OPEN ? "open" : "after";
    }
}
