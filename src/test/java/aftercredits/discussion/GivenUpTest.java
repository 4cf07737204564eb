package aftercredits.discussion;

import static aftercredits.discussion.ClubEvening.CLUB;
import static aftercredits.discussion.ClubEvening.FILMS;
import static aftercredits.discussion.ClubEvening.HOST;
import static aftercredits.discussion.ClubEvening.anora;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.discussion.Discussions.Asking;
import aftercredits.discussion.Discussions.Opening;
import aftercredits.discussion.Discussions.Wish;
import aftercredits.posting.FakeChat.Fault;
import aftercredits.posting.PostingId;
import aftercredits.posting.Refusal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a discussion when a host gives up, or takes up again, what Discord refused of it. */
class GivenUpTest {
    private final ClubEvening evening = new ClubEvening();

    GivenUpTest() {
        evening.keep("First?");
        evening.keep("Second?");
        evening.keep("Third?");
    }

    @Test
    void a_discussion_whose_opening_is_given_up_is_closed_and_another_can_open() {
        refuseNext();
        evening.discussions.open(evening.club, anora(), FILMS, Optional.empty(), HOST);
        Discussion stuck = evening.discussionStore.open(CLUB).getFirst();

        giveUp(DiscussionPosts.openingId(stuck.id()));
        evening.discussions.tick();

        assertThat(evening.discussionStore.open(CLUB)).isEmpty();
        assertThat(evening.open().isOpen()).isTrue();
    }

    @Test
    void a_prompt_that_is_given_up_is_not_asked_and_the_next_one_is() {
        Discussion discussion = evening.open();
        refuseNext();
        evening.discussions.next(CLUB, FILMS, HOST);

        giveUp(DiscussionPosts.promptId(evening.asked(discussion, 2)));
        Asking next = evening.discussions.next(CLUB, FILMS, HOST);

        assertThat(next)
                .isInstanceOfSatisfying(
                        Asking.Asked.class,
                        asked -> assertThat(asked.prompt().question()).isEqualTo("Third?"));
        assertThat(evening.inThread(discussion)).hasSize(2);
    }

    @Test
    void by_the_clock_too_a_given_up_prompt_is_passed_over() {
        Discussion discussion = evening.open(Optional.of(Duration.ofMinutes(10)));
        evening.clock.pass(Duration.ofMinutes(10));
        refuseNext();
        evening.discussions.tick();

        giveUp(DiscussionPosts.promptId(evening.asked(discussion, 2)));
        evening.clock.pass(Duration.ofMinutes(10));
        evening.discussions.tick();

        assertThat(evening.inThread(discussion).getLast()).contains("Third?");
    }

    @Test
    void a_discussion_whose_recap_is_given_up_is_closed_without() {
        Discussion discussion = evening.open();
        refuseNext();
        evening.discussions.close(CLUB, FILMS, HOST);
        assertThat(isOpen(discussion)).isTrue();

        giveUp(DiscussionPosts.recapId(discussion.id()));
        evening.discussions.tick();

        assertThat(isOpen(discussion)).isFalse();
        assertThat(evening.inThread(discussion)).hasSize(1);
    }

    @Test
    void a_prompt_that_stops_while_nobody_waits_has_a_card_and_a_retry_brings_it() {
        Discussion discussion = evening.open(Optional.of(Duration.ofMinutes(10)));
        evening.clock.pass(Duration.ofMinutes(10));
        refuseNext();

        evening.discussions.tick();

        PostingId prompt = DiscussionPosts.promptId(evening.asked(discussion, 2));
        assertThat(evening.chat.standing(FILMS).getLast().message().content())
                .contains("A prompt of the discussion of **Anora and love**", "Retry");
        assertThat(evening.poster.retry(prompt)).isPresent();
        evening.discussions.tick();
        assertThat(evening.asked(discussion, 2).message()).isPresent();
    }

    @Test
    void a_discussion_that_opens_by_itself_asks_its_first_prompt_once_a_host_mended_the_cause() {
        refuseNext();
        Wish wish = new Wish(
                DiscussionId.named("session:7"),
                evening.club,
                anora(),
                FILMS,
                Optional.empty(),
                HOST,
                Optional.empty());

        assertThat(evening.discussions.open(wish)).isInstanceOf(Opening.NotPosted.class);
        assertThat(evening.chat.contents(FILMS)).singleElement().asString().contains("could not be opened");
        evening.poster.retry(DiscussionPosts.openingId(wish.id()));
        evening.discussions.tick();

        Discussion opened = evening.discussionStore.find(wish.id()).orElseThrow();
        assertThat(evening.inThread(opened)).singleElement().asString().contains("First?");
    }

    @Test
    void a_wish_whose_opening_a_host_gave_up_is_not_granted_again() {
        refuseNext();
        Wish wish = new Wish(
                DiscussionId.named("session:7"),
                evening.club,
                anora(),
                FILMS,
                Optional.empty(),
                HOST,
                Optional.empty());
        evening.discussions.open(wish);

        giveUp(DiscussionPosts.openingId(wish.id()));

        assertThat(evening.discussions.open(wish))
                .isInstanceOfSatisfying(
                        Opening.AlreadyOpen.class,
                        already -> assertThat(already.discussion().isOpen()).isFalse());
    }

    private void refuseNext() {
        evening.chat.next(new Fault.Refuse(Refusal.BLOCKED_BY_FILTER));
    }

    private void giveUp(PostingId posting) {
        assertThat(evening.poster.giveUp(posting)).isTrue();
    }

    private boolean isOpen(Discussion discussion) {
        return evening.discussionStore.find(discussion.id()).orElseThrow().isOpen();
    }
}
