package aftercredits.discussion;

import static aftercredits.discussion.ClubEvening.ANA;
import static aftercredits.discussion.ClubEvening.BO;
import static aftercredits.discussion.ThreadEvening.CLUB;
import static aftercredits.discussion.ThreadEvening.thread;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.discussion.Hearing.Left;
import aftercredits.discussion.Hearing.Why;
import aftercredits.essay.Film;
import aftercredits.posting.FakeChat;
import aftercredits.posting.MessageId;
import aftercredits.posting.Refusal;
import aftercredits.text.HostileText;
import aftercredits.text.OneLine;
import aftercredits.text.WellFormed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members write in a discussion's thread. */
class ThreadLogTest {
    private final ThreadEvening talk = new ThreadEvening();
    private Discussion discussion;
    private AskedPrompt first;

    @BeforeEach
    void open_a_discussion() {
        talk.evening.keep("Gratitude or habit?", "gratitude", "habit");
        talk.evening.keep("And then?");
        discussion = talk.open();
        first = talk.prompt(discussion, 1);
    }

    @Test
    void a_message_answers_the_prompt_that_was_asked_last() {
        talk.say(discussion, ANA, "It is habit.");
        AskedPrompt second = talk.next(discussion);
        HeardMessage message = talk.say(discussion, BO, "  Then she cries. ");

        assertThat(talk.words(first)).containsExactly("It is habit.");
        assertThat(talk.evening.responses.current(second.id())).singleElement().satisfies(response -> {
            assertThat(response.words()).contains("Then she cries.");
            assertThat(response.member()).isEqualTo(BO.id());
            assertThat(response.at()).isEqualTo(message.id().sentAt());
            assertThat(response.entry()).isEqualTo(new EntryId(message.id().snowflake()));
            assertThat(response.origin())
                    .isEqualTo(new Origin.Written(message.id(), thread(discussion), Optional.empty()));
        });
    }

    @Test
    void a_reply_answers_the_prompt_that_it_replies_to() {
        talk.next(discussion);

        HeardMessage message =
                talk.reply(discussion, ANA, "To the first.", first.message().orElseThrow());

        assertThat(talk.words(first)).containsExactly("To the first.");
        assertThat(talk.evening.responses.current(first.id()).getFirst().origin())
                .isEqualTo(new Origin.Written(message.id(), thread(discussion), first.message()));
    }

    @Test
    void a_reply_to_a_response_answers_the_same_prompt() {
        HeardMessage ana = talk.say(discussion, ANA, "It is habit.");
        AskedPrompt second = talk.next(discussion);

        HeardMessage bo = talk.reply(discussion, BO, "Why habit?", ana.id());
        talk.reply(discussion, ANA, "Just so.", bo.id());
        talk.reply(discussion, ANA, "To something that is no response.", new MessageId(5));

        assertThat(talk.words(first)).containsExactly("It is habit.", "Why habit?", "Just so.");
        assertThat(talk.words(second)).containsExactly("To something that is no response.");
    }

    @Test
    void hostile_words_are_kept_as_they_were_written_and_go_as_they_came() {
        for (int seed = 0; seed < HostileText.kinds() + 20; seed++) {
            String words = WellFormed.of(HostileText.sendable(seed, HostileText.OPEN, 2_000))
                    .strip();
            String others =
                    WellFormed.of(HostileText.sendable(seed + 1, "", 2_000)).strip();
            HeardMessage message = talk.say(discussion, ANA, words);
            assertThat(talk.words(first)).as("seed " + seed).containsExactly(words);

            talk.edit(message, others);
            assertThat(talk.words(first))
                    .as("seed " + seed)
                    .isEqualTo(OneLine.isBlank(others) ? List.of() : List.of(others));
            talk.delete(message);
            assertThat(talk.words(first)).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void a_recap_that_was_about_to_quote_a_deleted_message_is_made_anew_without_it() {
        HeardMessage message = talk.closedWithARecapThatQuotes(discussion, ANA, "Quote me.");

        talk.delete(message);
        talk.deliver();

        assertThat(talk.evening.inThread(discussion))
                .last()
                .asString()
                .contains("Gratitude or habit?")
                .doesNotContain("Quote me");
        assertThat(talk.evening
                        .discussionStore
                        .find(discussion.id())
                        .orElseThrow()
                        .isOpen())
                .isFalse();
    }

    @Test
    void before_the_first_prompt_nothing_is_an_answer() {
        HeardMessage early = new HeardMessage(
                CLUB,
                thread(discussion),
                new MessageId(1).at(first.askedAt().minusSeconds(60)),
                Optional.of(ANA),
                Optional.of("Hello?"),
                Optional.empty(),
                Optional.empty());

        assertThat(talk.log.written(early)).isEqualTo(new Left(Why.NO_PROMPT));
    }

    @Test
    void nothing_is_logged_that_the_club_has_not_switched_on() {
        talk.switchOff();

        HeardMessage message = talk.post(thread(discussion), ANA, "Just between us.");

        assertThat(talk.log.written(message)).isEqualTo(new Left(Why.NOT_SWITCHED_ON));
        assertThat(talk.words(first)).isEmpty();
    }

    @Test
    void what_is_written_while_the_bot_is_not_in_the_server_is_never_logged_and_nothing_of_it_is_taken_for_gone() {
        talk.say(discussion, ANA, "Before.");
        talk.log.left(CLUB);
        talk.evening.clubs.leave(CLUB, talk.evening.clock.instant());
        talk.post(thread(discussion), ANA, "Meanwhile.");
        talk.deleted.add(thread(discussion));
        talk.restart();

        talk.log.catchUp(club -> true);
        assertThat(talk.words(first)).containsExactly("Before.");

        talk.deleted.clear();
        talk.evening.clubs.comeBack(CLUB);
        talk.log.back(CLUB);
        talk.evening.clock.pass(Duration.ofSeconds(1));
        talk.say(discussion, ANA, "Afterwards.");
        assertThat(talk.words(first)).containsExactly("Before.", "Afterwards.");
    }

    @Test
    void bots_pictures_and_what_may_not_be_read_are_left() {
        ChannelId thread = thread(discussion);

        assertThat(talk.log.written(talk.post(thread, Optional.empty(), Optional.of("I am a bot."), first.message())))
                .isEqualTo(new Left(Why.NOT_A_MEMBER));
        assertThat(talk.log.written(talk.post(thread, ANA, " \n "))).isEqualTo(new Left(Why.NO_WORDS));
        assertThat(talk.log.written(talk.post(thread, Optional.of(ANA), Optional.empty(), Optional.empty())))
                .isEqualTo(new Left(Why.UNREADABLE));
        assertThat(talk.words(first)).isEmpty();
    }

    @Test
    void nothing_is_logged_outside_the_discussions_threads() {
        HeardMessage inTheHeadersChannel = talk.post(ClubEvening.FILMS, ANA, "About something else.");
        HeardMessage elsewhere = talk.post(ClubEvening.CORNER, ANA, "About something else.");

        assertThat(talk.log.written(inTheHeadersChannel)).isEqualTo(new Left(Why.NO_DISCUSSION));
        assertThat(talk.log.written(elsewhere)).isEqualTo(new Left(Why.NO_DISCUSSION));
    }

    @Test
    void a_closed_discussion_is_listened_to_for_a_week_more() {
        talk.evening.discussions.close(CLUB, thread(discussion), ClubEvening.HOST);
        talk.evening.clock.pass(Duration.ofDays(6));
        talk.say(discussion, ANA, "I see it otherwise now.");
        talk.evening.clock.pass(Duration.ofDays(2));
        HeardMessage late = talk.post(thread(discussion), ANA, "Who brings the snacks?");

        assertThat(talk.log.written(late)).isEqualTo(new Left(Why.NO_DISCUSSION));
        assertThat(talk.words(first)).containsExactly("I see it otherwise now.");
    }

    @Test
    void a_message_of_4000_characters_is_kept_as_it_is() {
        String words = "🎬 says it all. ".repeat(400).strip();

        talk.say(discussion, ANA, words);

        assertThat(talk.words(first)).containsExactly(words);
    }

    @Test
    void an_edit_is_a_revision_and_the_same_edit_seen_again_is_none() {
        HeardMessage message = talk.say(discussion, ANA, "It is habbit.");

        Hearing edited = talk.edit(message, "It is habit.");
        HeardMessage again =
                talk.after(CLUB, thread(discussion), new MessageId(0)).getLast();

        assertThat(edited).isInstanceOf(Hearing.Revised.class);
        assertThat(talk.log.edited(again)).isEqualTo(new Left(Why.KNOWN));
        assertThat(talk.log.written(again)).isEqualTo(new Left(Why.KNOWN));
        assertThat(talk.evening.responses.revisions(first.id()))
                .extracting(response -> response.words().orElseThrow())
                .containsExactly("It is habbit.", "It is habit.");
        assertThat(talk.evening.responses.current(first.id()).getFirst().at())
                .isEqualTo(again.editedAt().orElseThrow());
    }

    @Test
    void an_edit_back_and_forth_is_a_revision_each_time_and_an_older_edit_comes_too_late() {
        HeardMessage message = talk.say(discussion, ANA, "One.");
        HeardMessage older = talk.change(message, "Two.");
        talk.edit(message, "One.");
        talk.edit(message, "Two.");

        assertThat(talk.log.edited(older)).isEqualTo(new Left(Why.KNOWN));
        assertThat(talk.evening.responses.revisions(first.id()))
                .extracting(response -> response.words().orElseThrow())
                .containsExactly("One.", "Two.");
    }

    @Test
    void what_only_looks_otherwise_is_no_revision() {
        HeardMessage message = talk.say(discussion, ANA, "See https://example.org");

        assertThat(talk.log.edited(message)).isEqualTo(new Left(Why.KNOWN));
    }

    @Test
    void an_edit_that_may_not_be_read_changes_nothing() {
        HeardMessage message = talk.say(discussion, ANA, "One.");
        talk.readable = false;

        assertThat(talk.edit(message, "Two.")).isEqualTo(new Left(Why.UNREADABLE));
        assertThat(talk.words(first)).containsExactly("One.");
    }

    @Test
    void an_edit_that_takes_all_words_away_takes_the_response_away() {
        HeardMessage message = talk.say(discussion, ANA, "One.");

        assertThat(talk.edit(message, " ")).isEqualTo(new Hearing.Erased());
        assertThat(talk.evening.responses.revisions(first.id())).isEmpty();
    }

    @Test
    void an_edited_message_that_is_no_response_does_not_become_one() {
        HeardMessage picture = talk.say(discussion, ANA, "");

        assertThat(talk.edit(picture, "Now with words.")).isEqualTo(new Left(Why.NOT_LOGGED));
        assertThat(talk.words(first)).isEmpty();
    }

    @Test
    void what_is_a_response_follows_its_message_when_the_club_has_switched_it_off() {
        HeardMessage edited = talk.say(discussion, ANA, "One.");
        HeardMessage deleted = talk.say(discussion, ANA, "Two.");
        talk.switchOff();

        talk.edit(edited, "One, edited.");
        talk.delete(deleted);

        assertThat(talk.words(first)).containsExactly("One, edited.");
    }

    @Test
    void deleted_messages_are_gone_with_every_revision_and_nothing_else_goes() {
        HeardMessage one = talk.say(discussion, ANA, "One.");
        talk.edit(one, "One, edited.");
        HeardMessage two = talk.say(discussion, BO, "Two.");
        HeardMessage picture = talk.say(discussion, BO, "");
        talk.say(discussion, BO, "Three.");
        talk.evening.say(ANA, first, "Given.");

        assertThat(talk.delete(one, two, picture)).isEqualTo(2);
        assertThat(talk.delete(one)).isZero();

        assertThat(talk.evening.responses.revisions(first.id()))
                .extracting(response -> response.words().orElseThrow())
                .containsExactly("Three.", "Given.");
    }

    @Test
    void with_its_thread_or_its_channel_a_discussions_messages_are_gone() {
        talk.say(discussion, ANA, "One.");
        talk.evening.say(ANA, first, "Given.");

        assertThat(talk.log.placeGone(CLUB, new ChannelId(7))).isZero();
        assertThat(talk.log.placeGone(CLUB, thread(discussion))).isEqualTo(1);
        talk.say(discussion, ANA, "Two.");
        assertThat(talk.log.placeGone(CLUB, ClubEvening.FILMS)).isEqualTo(1);

        assertThat(talk.words(first)).containsExactly("Given.");
    }

    @Test
    void the_header_says_that_what_is_written_is_logged() {
        assertThat(talk.evening.chat.contents(ClubEvening.FILMS).getFirst())
                .contains("becomes part of the club’s log", "/my consent", "/my forget");
    }

    @Test
    void an_open_discussion_is_told_in_its_thread_and_only_then_listened_to() {
        talk.switchOff();
        HeardMessage before = talk.post(thread(discussion), ANA, "Before.");
        talk.switchOn();
        assertThat(talk.log.written(before)).isEqualTo(new Left(Why.NOT_TOLD));

        assertThat(talk.log.listen(CLUB)).isEqualTo(new ThreadLog.Told(1, 0));
        assertThat(talk.log.listen(CLUB)).isEqualTo(new ThreadLog.Told(1, 0));
        talk.say(discussion, ANA, "After.");

        assertThat(talk.evening.inThread(discussion))
                .filteredOn(content -> content.contains("From here on"))
                .hasSize(1);
        assertThat(talk.words(first)).containsExactly("After.");
    }

    @Test
    void a_discussion_that_cannot_be_told_is_not_listened_to() {
        talk.switchOff();
        talk.switchOn();
        talk.evening.chat.next(new FakeChat.Fault.Refuse(Refusal.PERMISSION_MISSING));

        assertThat(talk.log.listen(CLUB)).isEqualTo(new ThreadLog.Told(0, 1));
        assertThat(talk.log.written(talk.post(thread(discussion), ANA, "Untold.")))
                .isEqualTo(new Left(Why.NOT_TOLD));
    }

    @Test
    void a_club_that_has_not_switched_it_on_is_told_nothing() {
        talk.switchOff();

        assertThat(talk.log.listen(CLUB)).isEqualTo(new ThreadLog.Told(0, 0));
        assertThat(talk.evening.inThread(discussion)).noneMatch(content -> content.contains("From here on"));
    }

    @Test
    void a_discussion_that_opens_while_it_is_off_says_nothing_of_it() {
        talk.evening.discussions.close(CLUB, thread(discussion), ClubEvening.HOST);
        talk.switchOff();

        talk.open();

        assertThat(talk.evening.chat.contents(ClubEvening.FILMS).getLast()).doesNotContain("log");
    }

    @Test
    void what_a_member_wrote_counts_as_an_answer() {
        talk.say(discussion, ANA, "It is habit.");

        assertThat(talk.evening.discussions.read(CLUB, first.id(), ANA.id()))
                .isInstanceOf(Discussions.Reading.Answers.class);
        assertThat(talk.evening.discussions.read(CLUB, first.id(), BO.id()))
                .isInstanceOf(Discussions.Reading.AnswerFirst.class);
    }

    @Test
    void two_discussions_in_one_thread_share_what_is_written_by_the_prompts_before_it() {
        talk.evening.keepOf("stalker", "Is the room real?");
        Discussion other = new Discussion(
                DiscussionId.random(),
                CLUB,
                ClubEvening.essay("stalker", "Stalker").id(),
                "Stalker",
                thread(discussion),
                discussion.thread(),
                Optional.empty(),
                Optional.empty(),
                ClubEvening.HOST,
                talk.evening.clock.instant(),
                Optional.empty());
        talk.evening.discussionStore.open(other, Film.titled(other.essayTitle()));
        talk.evening.discussionStore.heard(other.id(), new MessageId(0));
        talk.say(discussion, ANA, "Of Anora.");
        talk.evening.discussions.next(CLUB, other.thread().orElseThrow(), ClubEvening.HOST);
        talk.evening.clock.pass(Duration.ofSeconds(1));

        talk.say(discussion, ANA, "Of the room.");

        assertThat(talk.words(first)).containsExactly("Of Anora.");
        List<AskedPrompt> asked = talk.evening.discussionStore.prompts(other.id());
        assertThat(talk.words(asked.getFirst())).containsExactly("Of the room.");
    }
}
