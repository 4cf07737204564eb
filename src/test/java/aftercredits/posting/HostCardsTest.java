package aftercredits.posting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.PromptRule;
import aftercredits.posting.Chat.Place;
import aftercredits.posting.FakeChat.Fault;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostCardsTest {
    private static final ClubId CLUB = new ClubId(1);
    private static final ChannelId FILMS = new ChannelId(10);
    private static final ChannelId FORUM = new ChannelId(11);
    private static final OutgoingMessage MISSED = new OutgoingMessage(
            "**Anora** was missed on Friday.",
            List.of(List.of(new OutgoingMessage.Button("post-now:7", "Post now", OutgoingMessage.Style.PRIMARY))));

    private final TestClock clock = TestClock.evening();
    private final FakeChat chat =
            new FakeChat(clock).with(FILMS, "films", Place.Type.TEXT).with(FORUM, "essays", Place.Type.FORUM);
    private final MemoryPostingStore store = new MemoryPostingStore();
    private final MemoryClubStore clubs = new MemoryClubStore();
    private final Poster poster = Posters.inline(store, clubs, chat, clock, clock.pause());
    private final HostCards cards = new HostCards(poster);

    @Test
    void a_card_stands_in_the_home_channel_with_its_buttons() {
        home(FILMS);

        cards.show(CLUB, "missed:7", MISSED);

        assertThat(chat.standing(FILMS)).extracting(FakeChat.Standing::message).containsExactly(MISSED);
    }

    @Test
    void the_same_key_again_changes_nothing_not_even_after_a_restart() {
        home(FILMS);
        cards.show(CLUB, "missed:7", MISSED);

        Poster restarted = Posters.inline(store, clubs, chat, clock, clock.pause());
        new HostCards(restarted).show(CLUB, "missed:7", OutgoingMessage.plain("In other words"));

        assertThat(chat.standing(FILMS)).extracting(FakeChat.Standing::message).containsExactly(MISSED);
    }

    @Test
    void in_a_forum_a_card_is_a_post_of_its_own_with_a_harmless_name() {
        home(FORUM);

        cards.show(CLUB, "missed:7", MISSED);

        ChannelId post = chat.threads(FORUM).getFirst();
        assertThat(chat.place(post).orElseThrow().name()).isEqualTo("For the hosts");
        assertThat(chat.contents(post)).containsExactly(MISSED.content());
    }

    @Test
    void a_club_without_a_home_channel_keeps_the_card_and_shows_it_nowhere() {
        clubs.save(Club.unset(CLUB, "The Film Club"));

        cards.show(CLUB, "missed:7", MISSED);

        assertThat(chat.sends()).isZero();
        assertThat(kept("missed:7").state()).isEqualTo(Posting.State.STOPPED);
        assertThat(kept("missed:7").trouble().orElseThrow()).contains("/club setup");
        assertThat(kept("missed:7").messages().getFirst().content()).isEqualTo(MISSED);
    }

    @Test
    void a_card_that_discord_does_not_take_is_kept_with_the_reason() {
        home(FILMS);
        chat.takeAway(FILMS, ChannelNeed.SEND);

        cards.show(CLUB, "missed:7", MISSED);

        assertThat(kept("missed:7").state()).isEqualTo(Posting.State.STOPPED);
        assertThat(kept("missed:7").trouble().orElseThrow()).contains("#films", "Send Messages");
        assertThat(chat.sends()).isZero();
    }

    @Test
    void a_card_that_gets_no_answer_is_owed_and_follows_by_itself() {
        home(FILMS);
        chat.next(new Fault.LostOnTheWay());

        cards.show(CLUB, "missed:7", MISSED);
        assertThat(chat.contents(FILMS)).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        poster.resume();

        assertThat(chat.contents(FILMS)).containsExactly(MISSED.content());
    }

    @Test
    void a_withdrawn_card_that_could_not_be_shown_is_not_shown_any_more() {
        clubs.save(Club.unset(CLUB, "The Film Club"));
        cards.show(CLUB, "missed:7", MISSED);

        cards.withdraw("missed:7");

        assertThat(kept("missed:7").state()).isEqualTo(Posting.State.GIVEN_UP);
    }

    @Test
    void a_club_that_was_erased_is_shown_nothing() {
        cards.show(CLUB, "missed:7", MISSED);

        assertThat(store.find(CardPlans.id("missed:7"))).isEmpty();
    }

    private Posting kept(String key) {
        return store.find(CardPlans.id(key)).orElseThrow();
    }

    private void home(ChannelId channel) {
        clubs.save(new Club(
                CLUB,
                "The Film Club",
                Optional.of(channel),
                ZoneOffset.UTC,
                Optional.empty(),
                AnswerVisibility.OPEN,
                PromptRule.ONLY_KEPT));
    }
}
