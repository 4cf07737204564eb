package aftercredits.discussion;

import static aftercredits.discussion.ClubEvening.ANA;
import static aftercredits.discussion.ClubEvening.BO;
import static aftercredits.discussion.ClubEvening.CLUB;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.posting.FakeChat.Fault;
import aftercredits.posting.Posting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Duration MONTH = Duration.ofDays(30);

    private final ClubEvening evening = new ClubEvening();
    private final OldResponses old =
            new MemoryOldResponses(evening.members, evening.responses, new MemorySeenFilms(evening.members));
    private AskedPrompt asked;
    private Discussion discussion;

    @BeforeEach
    void ask_a_prompt() {
        evening.keep("First?", "gratitude", "habit");
        discussion = evening.open();
        asked = evening.asked(discussion, 1);
    }

    @Test
    void a_club_that_said_nothing_keeps_everything() {
        evening.say(ANA, asked, "Old.");
        evening.clock.pass(Duration.ofDays(4_000));

        retention().apply();

        assertThat(evening.responses.of(CLUB, ANA.id())).hasSize(1);
    }

    @Test
    void what_is_older_than_a_club_keeps_it_goes_and_its_discussion_stays() {
        evening.clubs.save(evening.club.keeping(Optional.of(MONTH)));
        evening.say(ANA, asked, "Old.");
        evening.clock.pass(MONTH);
        evening.say(BO, asked, "New.");

        assertThat(retention().wouldGo(CLUB, MONTH)).isEqualTo(1);
        retention().apply();

        assertThat(evening.responses.current(asked.id()))
                .singleElement()
                .satisfies(response -> assertThat(response.memberName()).isEqualTo("Bo"));
        assertThat(evening.discussionStore.find(discussion.id())).isPresent();
        assertThat(retention().wouldGo(CLUB, MONTH)).isZero();
    }

    @Test
    void one_clubs_trouble_holds_up_no_other() {
        ClubId broken = new ClubId(1);
        evening.clubs.save(Club.unset(broken, "Kino").keeping(Optional.of(MONTH)));
        evening.clubs.save(evening.club.keeping(Optional.of(MONTH)));
        evening.say(ANA, asked, "Old.");
        evening.clock.pass(MONTH);

        new Retention(
                        evening.clubs,
                        new OldResponses() {
                            @Override
                            public int count(ClubId club, Instant then) {
                                return 0;
                            }

                            @Override
                            public int erase(ClubId club, Instant then) {
                                if (club.equals(broken)) {
                                    throw new IllegalStateException("A disk is full");
                                }
                                return old.erase(club, then);
                            }
                        },
                        evening.discussions,
                        evening.clock)
                .apply();

        assertThat(evening.responses.of(CLUB, ANA.id())).isEmpty();
    }

    @Test
    void a_recap_that_has_gone_with_the_words_it_quoted_is_made_anew_without_them() {
        evening.say(ANA, asked, "Quote me.");
        evening.allow(ANA, Consent.QUOTE_WITH_NAME);
        evening.chat.always(Fault.LostOnTheWay::new);
        evening.discussions.close(CLUB, ClubEvening.FILMS, ClubEvening.HOST);
        Posting.Purpose recap = Posting.Purpose.RECAP;
        assertThat(owed(recap)).isTrue();

        evening.discussions.takeWordsOut(CLUB, () -> {
            evening.postings.forget(DiscussionPosts.recapId(discussion.id()));
            return evening.members.forget(CLUB, ANA.id());
        });
        evening.chat.always(Fault.None::new);
        evening.clock.pass(Duration.ofMinutes(2));
        evening.poster.resume();
        evening.discussions.tick();

        assertThat(owed(recap)).isFalse();
        assertThat(evening.inThread(discussion))
                .last()
                .asString()
                .contains("First?")
                .doesNotContain("Quote me");
        assertThat(evening.discussionStore.find(discussion.id()).orElseThrow().isOpen())
                .isFalse();
    }

    @Test
    void where_no_recap_is_on_its_way_none_is_made() {
        evening.say(ANA, asked, "Words.");

        evening.discussions.takeWordsOut(CLUB, () -> evening.members.forget(CLUB, ANA.id()));

        assertThat(evening.discussionStore.find(discussion.id()).orElseThrow().isOpen())
                .isTrue();
        assertThat(owed(Posting.Purpose.RECAP)).isFalse();
    }

    private boolean owed(Posting.Purpose purpose) {
        return evening.postings.owed().stream().anyMatch(posting -> posting.purpose() == purpose);
    }

    private Retention retention() {
        return new Retention(evening.clubs, old, evening.discussions, evening.clock);
    }
}
