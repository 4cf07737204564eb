package aftercredits.club;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of members keeps to, the fake and the real one. */
public abstract class MemberStoreContract {
    private static final ClubId CLUB = new ClubId(11);
    private static final ClubId OTHER_CLUB = new ClubId(12);
    private static final Instant EVENING = Instant.parse("2026-11-22T19:00:00Z");
    private static final Member ANA =
            new Member(new MemberId(21), "ana", "Ana 🎬", Optional.of("https://cdn.example/ana.png"));

    private MemberStore store;

    /** An empty store; called once before each test. */
    protected abstract MemberStore emptyStore();

    @BeforeEach
    void start_empty() {
        store = emptyStore();
    }

    @Test
    void a_member_comes_back_as_last_seen() {
        Member renamed = new Member(ANA.id(), "ana2", "Ana B.", Optional.empty());

        store.seen(CLUB, ANA, EVENING);
        assertThat(store.find(CLUB, ANA.id())).contains(ANA);

        store.seen(CLUB, renamed, EVENING.plusSeconds(1));
        assertThat(store.find(CLUB, ANA.id())).contains(renamed);
    }

    @Test
    void a_member_of_one_club_is_unknown_in_another() {
        store.seen(CLUB, ANA, EVENING);

        assertThat(store.find(OTHER_CLUB, ANA.id())).isEmpty();
    }

    @Test
    void the_last_look_is_remembered_and_goes_with_the_member() {
        assertThat(store.lookedAt(CLUB, ANA.id())).isEmpty();

        store.looked(CLUB, ANA, EVENING);
        store.seen(CLUB, ANA, EVENING.plusSeconds(5));
        assertThat(store.lookedAt(CLUB, ANA.id())).contains(EVENING);
        assertThat(store.lookedAt(OTHER_CLUB, ANA.id())).isEmpty();
        store.looked(CLUB, ANA, EVENING.plusSeconds(9));
        assertThat(store.lookedAt(CLUB, ANA.id())).contains(EVENING.plusSeconds(9));

        store.forget(CLUB, ANA.id());
        assertThat(store.lookedAt(CLUB, ANA.id())).isEmpty();
    }

    @Test
    void words_are_never_quoted_unless_the_member_said_so() {
        assertThat(store.consent(CLUB, ANA.id())).isEqualTo(Consent.KEEP_ONLY);

        store.seen(CLUB, ANA, EVENING);
        assertThat(store.consent(CLUB, ANA.id())).isEqualTo(Consent.KEEP_ONLY);
    }

    @Test
    void consent_may_be_given_and_taken_back() {
        store.consent(CLUB, ANA, Consent.QUOTE_WITH_NAME, EVENING);
        assertThat(store.consent(CLUB, ANA.id())).isEqualTo(Consent.QUOTE_WITH_NAME);

        store.consent(CLUB, ANA, Consent.KEEP_ONLY, EVENING.plusSeconds(1));
        assertThat(store.consent(CLUB, ANA.id())).isEqualTo(Consent.KEEP_ONLY);
    }

    @Test
    void who_gives_consent_is_known_from_then_on() {
        store.consent(CLUB, ANA, Consent.QUOTE_WITHOUT_NAME, EVENING);

        assertThat(store.find(CLUB, ANA.id())).contains(ANA);
    }

    @Test
    void being_seen_again_leaves_consent_as_it_was() {
        store.consent(CLUB, ANA, Consent.QUOTE_WITHOUT_NAME, EVENING);

        store.seen(CLUB, ANA, EVENING.plusSeconds(1));

        assertThat(store.consent(CLUB, ANA.id())).isEqualTo(Consent.QUOTE_WITHOUT_NAME);
    }

    @Test
    void consent_holds_in_its_own_club_only() {
        store.consent(CLUB, ANA, Consent.QUOTE_WITH_NAME, EVENING);

        assertThat(store.consent(OTHER_CLUB, ANA.id())).isEqualTo(Consent.KEEP_ONLY);
    }

    @Test
    void a_forgotten_member_has_neither_name_nor_consent() {
        store.consent(CLUB, ANA, Consent.QUOTE_WITH_NAME, EVENING);

        assertThat(store.forget(CLUB, ANA.id())).isZero();

        assertThat(store.find(CLUB, ANA.id())).isEmpty();
        assertThat(store.consent(CLUB, ANA.id())).isEqualTo(Consent.KEEP_ONLY);
    }

    @Test
    void forgetting_leaves_other_members_and_other_clubs_alone() {
        Member ben = new Member(new MemberId(22), "ben", "Ben", Optional.empty());
        store.consent(CLUB, ANA, Consent.QUOTE_WITH_NAME, EVENING);
        store.consent(CLUB, ben, Consent.QUOTE_WITHOUT_NAME, EVENING);
        store.consent(OTHER_CLUB, ANA, Consent.QUOTE_WITH_NAME, EVENING);

        store.forget(CLUB, ANA.id());

        assertThat(store.find(CLUB, ben.id())).contains(ben);
        assertThat(store.consent(CLUB, ben.id())).isEqualTo(Consent.QUOTE_WITHOUT_NAME);
        assertThat(store.find(OTHER_CLUB, ANA.id())).contains(ANA);
        assertThat(store.consent(OTHER_CLUB, ANA.id())).isEqualTo(Consent.QUOTE_WITH_NAME);
    }

    @Test
    void forgetting_somebody_unknown_does_nothing() {
        assertThat(store.forget(CLUB, ANA.id())).isZero();
    }

    @Test
    void all_that_is_kept_of_a_member_is_told() {
        assertThat(store.kept(CLUB, ANA.id())).isEmpty();

        store.seen(CLUB, ANA, EVENING);
        assertThat(store.kept(CLUB, ANA.id()))
                .contains(new MemberStore.Kept(ANA, EVENING, Consent.KEEP_ONLY, Optional.empty()));

        store.consent(CLUB, ANA, Consent.QUOTE_WITH_NAME, EVENING.plusSeconds(1));
        store.seen(CLUB, ANA, EVENING.plusSeconds(2));
        assertThat(store.kept(CLUB, ANA.id()))
                .contains(new MemberStore.Kept(
                        ANA, EVENING.plusSeconds(2), Consent.QUOTE_WITH_NAME, Optional.of(EVENING.plusSeconds(1))));
        assertThat(store.kept(OTHER_CLUB, ANA.id())).isEmpty();
    }
}
