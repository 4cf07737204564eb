package aftercredits.club;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of clubs keeps to, the fake and the real one. */
public abstract class ClubStoreContract {
    private static final ClubId CLUB = new ClubId(1_100_000_000_000_000_011L);

    private static final Instant EVENING = Instant.parse("2026-11-22T19:00:00Z");

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
                .logging(ThreadReplies.LOGGED)
                .treating(UnmarkedEssays.SHOWN)
                .speaking(Language.BRAZILIAN_PORTUGUESE);

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
    void a_clubs_pace_comes_back_as_it_was_said_and_goes_with_the_club() {
        QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 30));
        Pace pace = new Pace(Optional.of(night), Optional.of(Duration.ofHours(36)));
        store.save(Club.unset(CLUB, "Kino"));
        assertThat(store.pace(CLUB)).isEqualTo(Pace.USUAL);

        store.pace(CLUB, pace);
        assertThat(store.pace(CLUB)).isEqualTo(pace);
        assertThat(store.reminding()).containsExactly(CLUB);

        Pace pinging = new Pace(Optional.empty(), Optional.of(Duration.ofHours(36)), true);
        store.pace(CLUB, pinging);
        assertThat(store.pace(CLUB)).isEqualTo(pinging);

        store.pace(CLUB, new Pace(Optional.of(night), Optional.empty()));
        assertThat(store.pace(CLUB).quiet()).contains(night);
        assertThat(store.reminding()).isEmpty();

        store.erase(CLUB);
        assertThat(store.pace(CLUB)).isEqualTo(Pace.USUAL);
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

    @Test
    void a_club_is_left_since_the_first_time_that_was_noted() {
        store.save(Club.unset(CLUB, "Kino"));
        assertThat(store.leftAt(CLUB)).isEmpty();
        assertThat(store.left()).isEmpty();

        store.leave(CLUB, EVENING);
        store.leave(CLUB, EVENING.plusSeconds(5));

        assertThat(store.leftAt(CLUB)).contains(EVENING);
        assertThat(store.left()).containsExactly(new ClubStore.Left(Club.unset(CLUB, "Kino"), EVENING));
        assertThat(store.all()).as("still kept").hasSize(1);
    }

    @Test
    void a_club_that_was_left_may_come_back_and_be_left_again() {
        store.save(Club.unset(CLUB, "Kino"));
        assertThat(store.comeBack(CLUB)).as("never left").isFalse();
        store.leave(CLUB, EVENING);

        assertThat(store.comeBack(CLUB)).isTrue();

        assertThat(store.leftAt(CLUB)).isEmpty();
        store.leave(CLUB, EVENING.plusSeconds(5));
        assertThat(store.leftAt(CLUB)).contains(EVENING.plusSeconds(5));
    }

    @Test
    void what_is_written_again_stays_as_it_is_and_nothing_comes_of_what_is_not_there() {
        store.save(Club.unset(CLUB, "Kino"));
        store.leave(CLUB, EVENING);

        store.writeAgain(CLUB);
        store.writeAgain(new ClubId(99));

        assertThat(store.all()).containsExactly(Club.unset(CLUB, "Kino"));
        assertThat(store.leftAt(CLUB)).contains(EVENING);
    }

    @Test
    void settings_that_are_saved_leave_a_club_left() {
        store.save(Club.unset(CLUB, "Kino"));
        store.leave(CLUB, EVENING);

        store.save(Club.unset(CLUB, "Kino Neu"));

        assertThat(store.leftAt(CLUB)).contains(EVENING);
    }

    @Test
    void clubs_that_were_left_are_listed_the_first_in_front_and_erased_ones_not_at_all() {
        ClubId other = new ClubId(12);
        ClubId third = new ClubId(13);
        for (ClubId id : List.of(CLUB, other, third)) {
            store.save(Club.unset(id, "Kino"));
        }
        store.leave(CLUB, EVENING.plusSeconds(9));
        store.leave(other, EVENING);
        store.leave(third, EVENING);
        store.erase(third);

        assertThat(store.left()).extracting(left -> left.club().id()).containsExactly(other, CLUB);
        store.leave(new ClubId(14), EVENING);
        assertThat(store.leftAt(new ClubId(14))).as("nothing is kept of it").isEmpty();
    }
}
