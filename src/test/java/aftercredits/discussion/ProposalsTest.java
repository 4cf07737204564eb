package aftercredits.discussion;

import static aftercredits.discussion.ClubEvening.ANA;
import static aftercredits.discussion.ClubEvening.BO;
import static aftercredits.discussion.ClubEvening.HOST;
import static aftercredits.discussion.ThreadEvening.CLUB;
import static aftercredits.discussion.ThreadEvening.thread;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Member;
import aftercredits.discussion.Proposals.Deciding;
import aftercredits.discussion.Proposals.Proposing;
import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members' messages that a host would like to have in the log. */
class ProposalsTest {
    private final ThreadEvening talk = new ThreadEvening();
    private final Proposals proposals =
            new Proposals(talk.evening.discussionStore, talk.evening.responses, talk.proposals, talk.evening.clock);
    private Discussion discussion;
    private AskedPrompt first;

    @BeforeEach
    void open_a_discussion() {
        talk.switchOff();
        talk.evening.keep("Gratitude or habit?", "gratitude", "habit");
        talk.evening.keep("And then?");
        discussion = talk.open();
        first = talk.prompt(discussion, 1);
    }

    @Test
    void nothing_is_in_the_log_before_its_writer_says_yes() {
        HeardMessage message = talk.post(thread(discussion), BO, " It is habit. ");

        Proposing.Ask ask = (Proposing.Ask) proposals.propose(message, HOST);

        assertThat(ask.prompt()).isEqualTo(first);
        assertThat(ask.proposal().writer()).isEqualTo(BO.id());
        assertThat(talk.evening.responses.revisions(first.id())).isEmpty();

        Deciding.Logged logged = (Deciding.Logged) proposals.accept(CLUB, message.id(), BO);

        assertThat(logged.firstEver()).isTrue();
        assertThat(logged.response().words()).contains("It is habit.");
        assertThat(logged.response().origin()).isEqualTo(message.origin());
        assertThat(talk.evening.responses.current(first.id())).containsExactly(logged.response());
        assertThat(talk.proposals.find(CLUB, message.id())).isEmpty();
    }

    @Test
    void only_its_writer_decides() {
        HeardMessage message = proposed("It is habit.");

        assertThat(proposals.accept(CLUB, message.id(), ANA)).isEqualTo(new Deciding.NotTheirs());
        assertThat(proposals.decline(CLUB, message.id(), ANA.id())).isEqualTo(new Deciding.NotTheirs());

        assertThat(talk.proposals.find(CLUB, message.id())).isPresent();
        assertThat(talk.evening.responses.revisions(first.id())).isEmpty();
    }

    @Test
    void of_what_its_writer_declines_nothing_is_kept() {
        HeardMessage message = proposed("It is habit.");

        assertThat(proposals.decline(CLUB, message.id(), BO.id())).isEqualTo(new Deciding.Declined());

        assertThat(talk.proposals.find(CLUB, message.id())).isEmpty();
        assertThat(proposals.accept(CLUB, message.id(), BO)).isEqualTo(new Deciding.Gone());
        assertThat(talk.evening.responses.revisions(first.id())).isEmpty();
    }

    @Test
    void a_yes_pressed_twice_is_one_response() {
        HeardMessage message = proposed("It is habit.");
        proposals.accept(CLUB, message.id(), BO);

        assertThat(proposals.accept(CLUB, message.id(), BO)).isInstanceOf(Deciding.AlreadyLogged.class);
        assertThat(proposals.decline(CLUB, message.id(), BO.id())).isInstanceOf(Deciding.AlreadyLogged.class);
        assertThat(proposals.accept(CLUB, message.id(), ANA)).isEqualTo(new Deciding.NotTheirs());
        assertThat(talk.evening.responses.revisions(first.id())).hasSize(1);
    }

    @Test
    void what_is_proposed_again_is_asked_once_and_reads_as_it_does_now() {
        HeardMessage message = proposed("It is habbit.");
        proposals.shown(talk.proposals.find(CLUB, message.id()).orElseThrow(), new MessageId(950));

        Proposing again = proposals.propose(talk.change(message, "It is habit."), HOST);

        assertThat(again).isInstanceOfSatisfying(Proposing.Asked.class, asked -> {
            assertThat(asked.card()).isEqualTo(new MessageId(950));
            assertThat(asked.proposal().words()).isEqualTo("It is habit.");
        });
        proposals.accept(CLUB, message.id(), BO);
        assertThat(proposals.propose(message, HOST)).isInstanceOf(Proposing.AlreadyLogged.class);
    }

    @Test
    void a_hosts_own_message_needs_no_asking() {
        Member host = new Member(HOST, "host", "Host", Optional.empty());

        Proposing logged = proposals.propose(talk.post(thread(discussion), host, "Mine."), HOST);

        assertThat(logged).isInstanceOf(Proposing.Logged.class);
        assertThat(talk.words(first)).containsExactly("Mine.");
    }

    @Test
    void bots_and_pictures_are_refused() {
        assertThat(proposals.propose(
                        talk.post(thread(discussion), Optional.empty(), Optional.of("A bot's."), Optional.empty()),
                        HOST))
                .isEqualTo(new Proposing.NotAMember());
        assertThat(proposals.propose(talk.post(thread(discussion), BO, " "), HOST))
                .isEqualTo(new Proposing.NoWords());
    }

    @Test
    void in_a_thread_a_message_answers_the_prompt_before_it_or_the_one_it_replies_to() {
        HeardMessage early = talk.post(thread(discussion), BO, "Of the first.");
        AskedPrompt second = talk.next(discussion);
        HeardMessage late = talk.post(thread(discussion), BO, "Of the second.");
        HeardMessage reply =
                talk.post(thread(discussion), Optional.of(BO), Optional.of("To the first."), first.message());

        assertThat(prompt(early)).isEqualTo(first);
        assertThat(prompt(late)).isEqualTo(second);
        assertThat(prompt(reply)).isEqualTo(first);
    }

    @Test
    void elsewhere_a_message_answers_the_only_open_discussion() {
        HeardMessage message = talk.post(ClubEvening.FILMS, BO, "It is habit.");

        assertThat(prompt(message)).isEqualTo(first);
        proposals.accept(CLUB, message.id(), BO);
        assertThat(talk.words(first)).containsExactly("It is habit.");
    }

    @Test
    void a_message_from_before_the_first_prompt_answers_the_last() {
        HeardMessage message = new HeardMessage(
                CLUB,
                ClubEvening.FILMS,
                new MessageId(1).at(first.askedAt().minus(Duration.ofDays(1))),
                Optional.of(BO),
                Optional.of("I saw it yesterday."),
                Optional.empty(),
                Optional.empty());

        assertThat(prompt(message)).isEqualTo(first);
        proposals.accept(CLUB, message.id(), BO);
        assertThat(talk.evening.responses.current(first.id()).getFirst().at()).isEqualTo(first.askedAt());
    }

    @Test
    void with_several_open_discussions_the_host_says_which() {
        talk.evening.keepOf("stalker", "Is the room real?");
        Discussion other = ((Discussions.Opening.Opened) talk.evening.discussions.open(
                        talk.club(),
                        ClubEvening.essay("stalker", "Stalker"),
                        ClubEvening.FORUM,
                        Optional.empty(),
                        HOST))
                .discussion();
        HeardMessage message = talk.post(ClubEvening.FILMS, BO, "It is real.");

        assertThat(proposals.propose(message, HOST))
                .isInstanceOfSatisfying(
                        Proposing.WhichOne.class,
                        which -> assertThat(which.open())
                                .extracting(Discussion::id)
                                .containsExactlyInAnyOrder(discussion.id(), other.id()));
        assertThat(proposals.propose(message, HOST, other.id()))
                .isInstanceOfSatisfying(
                        Proposing.Ask.class,
                        ask -> assertThat(ask.prompt().discussion()).isEqualTo(other.id()));
        HeardMessage reply = talk.post(ClubEvening.FILMS, Optional.of(BO), Optional.of("Habit."), first.message());
        assertThat(prompt(reply)).isEqualTo(first);
    }

    @Test
    void without_an_open_prompt_there_is_nothing_to_answer() {
        talk.evening.discussions.close(CLUB, thread(discussion), HOST);

        assertThat(proposals.propose(talk.post(ClubEvening.FILMS, BO, "Late."), HOST))
                .isEqualTo(new Proposing.NoPrompt());
        assertThat(prompt(talk.post(thread(discussion), BO, "Late, in its thread.")))
                .isEqualTo(first);
    }

    @Test
    void another_clubs_discussion_is_none_to_choose() {
        HeardMessage theirs = new HeardMessage(
                new aftercredits.club.ClubId(7),
                ClubEvening.FILMS,
                new MessageId(5),
                Optional.of(BO),
                Optional.of("Theirs."),
                Optional.empty(),
                Optional.empty());

        assertThat(proposals.propose(theirs, HOST, discussion.id())).isEqualTo(new Proposing.NoPrompt());
    }

    @Test
    void what_nobody_answers_for_a_week_is_forgotten() {
        HeardMessage message = proposed("It is habit.");
        talk.evening.clock.pass(Proposals.LIFE.plusSeconds(1));

        assertThat(proposals.accept(CLUB, message.id(), BO)).isEqualTo(new Deciding.Gone());
        assertThat(talk.proposals.find(CLUB, message.id())).isEmpty();
        assertThat(proposals.expire()).isZero();
    }

    @Test
    void an_edit_is_logged_as_it_reads_at_the_end() {
        HeardMessage message = proposed("It is habbit.");
        talk.edit(message, "It is habit.");

        proposals.accept(CLUB, message.id(), BO);

        assertThat(talk.words(first)).containsExactly("It is habit.");
    }

    @Test
    void with_its_message_a_proposal_is_gone_and_so_is_the_card_that_asks() {
        HeardMessage message = proposed("It is habit.");
        MessageId card = ((aftercredits.posting.Delivery.Sent)
                        talk.evening.chat.send(thread(discussion), OutgoingMessage.plain("May it be logged?"), "card"))
                .message();
        proposals.shown(talk.proposals.find(CLUB, message.id()).orElseThrow(), card);

        talk.delete(message);

        assertThat(talk.proposals.find(CLUB, message.id())).isEmpty();
        assertThat(talk.evening.inThread(discussion)).doesNotContain("May it be logged?");
        assertThat(proposals.accept(CLUB, message.id(), BO)).isEqualTo(new Deciding.Gone());
    }

    @Test
    void with_its_thread_or_all_its_words_a_proposal_is_gone() {
        HeardMessage emptied = proposed("One.");
        HeardMessage inThread = proposed("Two.");

        talk.edit(emptied, "");
        assertThat(talk.proposals.find(CLUB, emptied.id())).isEmpty();
        talk.log.placeGone(CLUB, thread(discussion));
        assertThat(talk.proposals.find(CLUB, inThread.id())).isEmpty();
    }

    @Test
    void what_was_logged_so_follows_its_message() {
        HeardMessage message = proposed("It is habbit.");
        proposals.accept(CLUB, message.id(), BO);

        talk.edit(message, "It is habit.");
        assertThat(talk.words(first)).containsExactly("It is habit.");
        talk.delete(message);
        assertThat(talk.words(first)).isEmpty();
    }

    @Test
    void a_second_answer_is_not_the_first() {
        talk.evening.say(BO, first, "Given.");
        HeardMessage message = proposed("It is habit.");

        assertThat(((Deciding.Logged) proposals.accept(CLUB, message.id(), BO)).firstEver())
                .isFalse();
    }

    private HeardMessage proposed(String words) {
        HeardMessage message = talk.post(thread(discussion), BO, words);
        proposals.propose(message, HOST);
        return message;
    }

    private AskedPrompt prompt(HeardMessage message) {
        return ((Proposing.Ask) proposals.propose(message, HOST)).prompt();
    }
}
