package aftercredits.evening;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.schedule.Activity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bot's process is killed before, at and after the time when a session is due: each session takes place once, one that the
 * bot was away for comes late, and hosts are asked once about one that is too late.
 */
class KilledSessionsTest {
    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final int KILLS_AN_EVENING = 5;
    /** {@code mvn -Pkills test} makes it 20, with 100 kills. */
    private static final int EVENINGS = KILLS <= 10 ? 1 : KILLS / KILLS_AN_EVENING;

    private static final long FIRST_SEED = 20261127;
    private static final List<Moment> UNDER_WAY =
            List.of(Moment.SENDING, Moment.UNCONFIRMED, Moment.BETWEEN_PARTS, Moment.WAITING_TO_TRY_AGAIN);

    @TempDir
    private Path folder;

    static LongStream evenings() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + EVENINGS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("evenings")
    void each_session_takes_place_once_however_often_the_bot_is_killed_around_it(long seed) throws Exception {
        Random random = new Random(seed);
        Instant now = Instant.now();
        try (SessionsEvening evening = new SessionsEvening(seed, folder)) {
            NumberedEssay late = evening.planned("late", Activity.BOTH, "film-club", now.minus(Duration.ofHours(1)));
            NumberedEssay missed =
                    evening.planned("missed", Activity.BOTH, "announcements", now.minus(Duration.ofHours(7)));
            evening.killAt(UNDER_WAY);
            evening.killAt(UNDER_WAY);

            NumberedEssay punctual = evening.killWhenDue(Duration.ofMillis(-50 - random.nextInt(400)));
            assertThat(evening.wall(List.of(late, punctual)).standing(punctual))
                    .as("posted before it is due")
                    .isEmpty();
            NumberedEssay atOnce = evening.killWhenDue(Duration.ofMillis(random.nextInt(150)));
            assertThat(evening.wall(List.of(late, atOnce)).standing(atOnce))
                    .as("posted when the bot was killed")
                    .hasSizeLessThan(atOnce.paragraphs());
            evening.killAt(UNDER_WAY);

            Wall wall = evening.wall(List.of(late));
            evening.end(wall);
            System.out.printf(
                    "Seed %d, killed %d times around sessions: %d owed: lost %d, repeated %d.%n",
                    seed,
                    evening.kills(),
                    wall.expected().size(),
                    wall.missing().size(),
                    wall.repeated().size());
            wall.mustBeClean();
            isMarkedLate(evening, late, 1);
            isMarkedLate(evening, punctual, 0);
            hostsAreAskedOnceAbout(evening, missed);
        }
    }

    private static void isMarkedLate(SessionsEvening evening, NumberedEssay essay, int times) {
        assertThat(evening.messages(essay))
                .filteredOn(message -> message.content().contains("It comes late"))
                .as("marks of lateness with %s", essay)
                .hasSize(times);
    }

    private static void hostsAreAskedOnceAbout(SessionsEvening evening, NumberedEssay missed) {
        assertThat(evening.messages(missed)).as("what was missed").isEmpty();
        assertThat(evening.cards()).singleElement().satisfies(card -> {
            assertThat(card.content()).contains("Missed: Film missed.");
            assertThat(card.rows()).isNotEmpty();
        });
    }
}
