package aftercredits.club;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Servers.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeftClubsTest {
    private static final ClubId CLUB = new ClubId(11);
    private static final ClubId OTHER = new ClubId(12);
    private static final Instant EVENING = Instant.parse("2026-11-22T19:00:00Z");

    private final MemoryClubStore clubs = new MemoryClubStore();
    private final AtomicReference<Instant> now = new AtomicReference<>(EVENING);
    private final LeftClubs left = new LeftClubs(clubs, LeftClubs.Watcher.NONE, now::get);

    @BeforeEach
    void two_clubs() {
        clubs.save(Club.unset(CLUB, "Kino"));
        clubs.save(Club.unset(OTHER, "Cinema"));
    }

    @Test
    void a_club_goes_thirty_days_after_it_was_left_and_no_sooner() {
        left.leave(CLUB);
        pass(Duration.ofDays(3));
        left.leave(CLUB);

        pass(Duration.ofDays(27).minusMillis(1));
        left.look(seeing(Presence.OUT));
        assertThat(clubs.find(CLUB)).isPresent();

        pass(Duration.ofMillis(1));
        left.look(seeing(Presence.OUT));
        assertThat(clubs.find(CLUB)).isEmpty();
        assertThat(clubs.find(OTHER)).isPresent();
    }

    @Test
    void who_is_invited_back_keeps_everything_and_the_days_count_anew_the_next_time() {
        left.leave(CLUB);
        pass(Duration.ofDays(29));
        left.comeBack(CLUB);
        pass(Duration.ofDays(29));
        left.leave(CLUB);
        pass(Duration.ofDays(29));
        left.look(seeing(Presence.OUT));

        assertThat(clubs.find(CLUB)).isPresent();
        assertThat(LeftClubs.goesAt(clubs.leftAt(CLUB).orElseThrow())).isEqualTo(EVENING.plus(Duration.ofDays(88)));
    }

    @Test
    void a_removal_while_the_bot_was_off_is_noticed_at_the_start() {
        left.look(seeing(Presence.OUT));

        assertThat(clubs.leftAt(CLUB)).contains(EVENING);
        assertThat(clubs.leftAt(OTHER)).isEmpty();
    }

    @Test
    void a_server_that_discord_cannot_tell_of_is_neither_left_nor_erased_nor_back() {
        left.look(seeing(Presence.UNKNOWN));
        assertThat(clubs.leftAt(CLUB)).isEmpty();

        left.leave(CLUB);
        pass(Duration.ofDays(31));
        left.look(seeing(Presence.UNKNOWN));
        assertThat(clubs.leftAt(CLUB)).contains(EVENING);
    }

    @Test
    void a_club_whose_server_the_bot_is_in_after_all_is_not_erased() {
        left.leave(CLUB);
        pass(Duration.ofDays(31));

        left.look(seeing(Presence.IN));

        assertThat(clubs.leftAt(CLUB)).isEmpty();
        assertThat(clubs.find(CLUB)).isPresent();
    }

    @Test
    void one_clubs_trouble_holds_up_no_other() {
        left.look(club -> {
            if (club.equals(CLUB)) {
                throw new IllegalStateException("Discord is out of its mind");
            }
            return Presence.OUT;
        });

        assertThat(clubs.leftAt(OTHER)).isPresent();
    }

    @Test
    void a_server_that_never_had_a_club_leaves_nothing() {
        left.leave(new ClubId(99));

        assertThat(clubs.left()).isEmpty();
    }

    private static Servers seeing(Presence presence) {
        Map<ClubId, Presence> seen = Map.of(CLUB, presence, OTHER, Presence.IN);
        return seen::get;
    }

    private void pass(Duration time) {
        now.set(now.get().plus(time));
    }
}
