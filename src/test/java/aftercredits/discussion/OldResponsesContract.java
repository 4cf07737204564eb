package aftercredits.discussion;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.BEN;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static aftercredits.discussion.ClubNight.OTHER_CLUB;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberStore;
import aftercredits.essay.Film;
import aftercredits.posting.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How old responses are found and erased, by the fake and the real store. */
public abstract class OldResponsesContract {
    /** Stores over the same clubs. */
    public record Stores(
            MemberStore members,
            DiscussionStore discussions,
            ResponseStore responses,
            SeenFilms seen,
            OldResponses old) {}

    private static final Instant NEXT_DAY = EVENING.plus(Duration.ofDays(1));

    private Stores stores;
    private ClubNight night;
    private AskedPrompt asked;
    private long entries;

    /** Empty stores; called once before each test. */
    protected abstract Stores emptyStores();

    @BeforeEach
    void ask_a_prompt() {
        stores = emptyStores();
        night = new ClubNight(stores.discussions());
        asked = night.asked();
    }

    @Test
    void a_response_is_as_old_as_its_last_change() {
        say(ANA, "First.", EVENING);
        say(ANA, "Second.", EVENING.plusMillis(5));

        assertThat(stores.old().count(CLUB, EVENING.plusMillis(5))).isZero();
        assertThat(stores.old().count(CLUB, EVENING.plusMillis(6))).isEqualTo(1);
    }

    @Test
    void old_responses_go_with_every_revision_and_from_search_and_younger_ones_stay() {
        say(ANA, "First.", EVENING);
        say(ANA, "Second.", EVENING.plusMillis(1));
        say(BEN, "First, but changed.", EVENING);
        say(BEN, "Second, lately.", NEXT_DAY);

        assertThat(stores.old().erase(CLUB, NEXT_DAY)).isEqualTo(1);

        assertThat(stores.responses().of(CLUB, ANA.id())).isEmpty();
        assertThat(stores.responses().of(CLUB, BEN.id())).hasSize(2);
        assertThat(stores.responses().search(CLUB, "second", Optional.empty(), Optional.empty(), 9))
                .hasSize(1);
        assertThat(stores.discussions().find(asked.id())).isPresent();
        assertThat(stores.old().erase(CLUB, NEXT_DAY)).isZero();
    }

    @Test
    void messages_that_are_responses_grow_old_too() {
        stores.responses()
                .write(
                        new EntryId(900),
                        asked.id(),
                        ANA,
                        new Origin.Written(new MessageId(900), new ChannelId(32), Optional.empty()),
                        "Written.",
                        EVENING);
        say(ANA, "Given.", NEXT_DAY);

        assertThat(stores.old().erase(CLUB, NEXT_DAY)).isEqualTo(1);

        assertThat(stores.responses().of(CLUB, ANA.id()))
                .singleElement()
                .satisfies(logged -> assertThat(logged.response().words()).contains("Given."));
    }

    @Test
    void names_and_consent_go_with_a_members_last_response_unless_they_were_seen_since() {
        say(ANA, "Old.", EVENING);
        stores.members().consent(CLUB, ANA, Consent.QUOTE_WITH_NAME, EVENING);
        say(BEN, "Old.", EVENING);
        stores.members().consent(CLUB, BEN, Consent.QUOTE_WITH_NAME, NEXT_DAY);

        assertThat(stores.old().erase(CLUB, NEXT_DAY)).isEqualTo(2);

        assertThat(stores.members().kept(CLUB, ANA.id())).isEmpty();
        assertThat(stores.members().consent(CLUB, BEN.id())).isEqualTo(Consent.QUOTE_WITH_NAME);
    }

    @Test
    void who_said_that_they_have_seen_a_film_is_known_though_their_responses_go() {
        Film anora = Film.titled("Anora");
        say(ANA, "Old.", EVENING);
        stores.seen().say(CLUB, ANA, new SeenFilms.Seen(anora.key(), anora.title(), EVENING));

        assertThat(stores.old().erase(CLUB, NEXT_DAY)).isEqualTo(1);

        assertThat(stores.seen().hasSeen(CLUB, ANA.id(), anora.key())).isTrue();
        assertThat(stores.members().find(CLUB, ANA.id())).isPresent();
    }

    @Test
    void another_clubs_responses_stay() {
        asked = night.ask(night.open(OTHER_CLUB, ClubNight.ANORA, EVENING), 1, EVENING);
        say(ANA, "Theirs.", EVENING);

        assertThat(stores.old().count(CLUB, NEXT_DAY)).isZero();
        assertThat(stores.old().erase(CLUB, NEXT_DAY)).isZero();
        assertThat(stores.responses().of(OTHER_CLUB, ANA.id())).hasSize(1);
        assertThat(stores.members().find(OTHER_CLUB, ANA.id())).isPresent();
    }

    private void say(Member member, String words, Instant at) {
        stores.responses().save(new EntryId(++entries), asked.id(), member, new Answer.Say(words), at);
    }
}
