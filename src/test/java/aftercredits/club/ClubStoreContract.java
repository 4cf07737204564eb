package aftercredits.club;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of clubs keeps to, the fake and the real one. */
public abstract class ClubStoreContract {
    private static final ClubId CLUB = new ClubId(1_100_000_000_000_000_011L);

    private ClubStore store;

    /** An empty store; called once before each test. */
    protected abstract ClubStore emptyStore();

    @BeforeEach
    void start_empty() {
        store = emptyStore();
    }

    @Test
    void a_club_comes_back_as_it_was_saved() {
        Club club = new Club(
                        CLUB,
                        "Kino “Müller” 🎬",
                        Optional.of(new ChannelId(12)),
                        ZoneId.of("Europe/Berlin"),
                        Optional.of(new RoleId(13)),
                        AnswerVisibility.OPEN,
                        PromptRule.UNDECIDED_TOO)
                .late(Duration.ofHours(2))
                .keeping(Optional.of(Duration.ofDays(365)))
                .logging(ThreadReplies.LOGGED);

        store.save(club);

        assertThat(store.find(CLUB)).contains(club);
    }

    @Test
    void a_club_that_nobody_set_up_comes_back_so() {
        Club unset = Club.unset(CLUB, "Kino");

        store.save(unset);

        assertThat(store.find(CLUB)).contains(unset);
    }

    @Test
    void a_zone_may_be_an_offset() {
        Club club = new Club(
                CLUB,
                "Kino",
                Optional.empty(),
                ZoneOffset.ofHoursMinutes(5, 45),
                Optional.empty(),
                AnswerVisibility.OPEN,
                PromptRule.ONLY_KEPT);

        store.save(club);

        assertThat(store.find(CLUB)).contains(club);
    }

    @Test
    void saving_again_replaces_the_settings() {
        store.save(new Club(
                CLUB,
                "Old",
                Optional.of(new ChannelId(12)),
                ZoneId.of("Asia/Tokyo"),
                Optional.of(new RoleId(13)),
                AnswerVisibility.OPEN,
                PromptRule.UNDECIDED_TOO));
        Club replaced = Club.unset(CLUB, "New");

        store.save(replaced);

        assertThat(store.all()).containsExactly(replaced);
    }

    @Test
    void an_unknown_club_is_not_found() {
        assertThat(store.find(CLUB)).isEmpty();
        assertThat(store.all()).isEmpty();
    }

    @Test
    void an_erased_club_is_gone_and_the_others_stay() {
        Club other = Club.unset(new ClubId(12), "Other");
        store.save(Club.unset(CLUB, "Kino"));
        store.save(other);

        store.erase(CLUB);

        assertThat(store.find(CLUB)).isEmpty();
        assertThat(store.all()).containsExactly(other);
    }

    @Test
    void erasing_a_club_that_is_not_there_does_nothing() {
        store.erase(CLUB);

        assertThat(store.all()).isEmpty();
    }
}
