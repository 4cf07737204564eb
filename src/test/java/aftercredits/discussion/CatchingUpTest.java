package aftercredits.discussion;

import static aftercredits.discussion.ClubEvening.ANA;
import static aftercredits.discussion.ClubEvening.BO;
import static aftercredits.discussion.ThreadEvening.CLUB;
import static aftercredits.discussion.ThreadEvening.thread;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.discussion.Hearing.Left;
import aftercredits.discussion.Hearing.Why;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was written, edited and deleted while the bot was away. */
class CatchingUpTest {
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
    void what_was_written_is_logged_in_its_order() {
        talk.say(discussion, ANA, "Heard.");
        talk.restart();
        for (int i = 1; i <= 205; i++) {
            talk.post(thread(discussion), BO, "Missed " + i + ".");
        }
        talk.post(thread(discussion), Optional.empty(), Optional.of("A bot's."), Optional.empty());

        talk.log.catchUp(club -> true);

        assertThat(talk.words(first))
                .hasSize(206)
                .startsWith("Heard.", "Missed 1.")
                .endsWith("Missed 205.");
    }

    @Test
    void what_was_written_before_the_first_was_heard_is_logged_too() {
        talk.post(thread(discussion), ANA, "Missed.");
        talk.restart();

        talk.log.catchUp(club -> true);

        assertThat(talk.words(first)).containsExactly("Missed.");
    }

    @Test
    void reading_again_logs_nothing_twice() {
        talk.post(thread(discussion), ANA, "Missed.");
        talk.log.catchUp(club -> true);
        talk.restart();

        talk.log.catchUp(club -> true);

        assertThat(talk.evening.responses.revisions(first.id())).hasSize(1);
    }

    @Test
    void edits_are_revisions_and_deleted_messages_are_gone() {
        HeardMessage edited = talk.say(discussion, ANA, "Befor.");
        HeardMessage deleted = talk.say(discussion, BO, "Gone.");
        talk.say(discussion, BO, "Stays.");
        talk.restart();
        talk.change(edited, "Before.");
        talk.remove(deleted);

        talk.log.catchUp(club -> true);

        assertThat(talk.evening.responses.revisions(first.id()))
                .extracting(response -> response.words().orElseThrow())
                .containsExactly("Befor.", "Stays.", "Before.");
    }

    @Test
    void a_recap_that_was_about_to_quote_a_message_deleted_meanwhile_is_made_anew_without_it() {
        HeardMessage deleted = talk.closedWithARecapThatQuotes(discussion, ANA, "Quote me.");
        talk.restart();
        talk.remove(deleted);

        talk.log.catchUp(club -> true);
        talk.deliver();

        assertThat(talk.evening.inThread(discussion))
                .last()
                .asString()
                .contains("Gratitude or habit?")
                .doesNotContain("Quote me");
    }

    @Test
    void what_was_deleted_and_edited_is_noticed_when_the_club_has_switched_it_off_and_nothing_new_is_logged() {
        HeardMessage deleted = talk.say(discussion, BO, "Gone.");
        talk.switchOff();
        talk.restart();
        talk.remove(deleted);
        talk.post(thread(discussion), ANA, "Between us.");

        talk.log.catchUp(club -> true);

        assertThat(talk.words(first)).isEmpty();
    }

    @Test
    void what_was_written_while_it_was_off_is_never_logged() {
        talk.say(discussion, ANA, "On.");
        talk.switchOff();
        talk.heard(talk.post(thread(discussion), ANA, "Between us."));
        talk.switchOn();
        talk.log.listen(CLUB);
        talk.restart();

        talk.log.catchUp(club -> true);

        assertThat(talk.words(first)).containsExactly("On.");
    }

    @Test
    void what_a_member_had_forgotten_stays_so_though_it_still_stands_in_the_thread() {
        talk.say(discussion, ANA, "Forget me.");
        talk.say(discussion, BO, "Stays.");
        talk.evening.members.forget(CLUB, ANA.id());
        talk.restart();
        talk.post(thread(discussion), BO, "Missed.");

        talk.log.catchUp(club -> true);

        assertThat(talk.words(first)).containsExactly("Stays.", "Missed.");
    }

    @Test
    void a_message_that_comes_first_after_a_restart_waits_for_those_before_it() {
        talk.say(discussion, ANA, "Heard.");
        talk.restart();
        talk.post(thread(discussion), ANA, "Missed.");
        talk.say(discussion, BO, "Heard again.");

        assertThat(talk.words(first)).containsExactly("Heard.", "Missed.", "Heard again.");
        int read = talk.pagesRead;
        talk.say(discussion, BO, "And on.");
        assertThat(talk.pagesRead).isEqualTo(read);
    }

    @Test
    void a_thread_that_cannot_be_read_is_read_with_its_next_message() {
        talk.say(discussion, ANA, "Heard.");
        talk.restart();
        talk.post(thread(discussion), ANA, "Missed.");
        talk.unreachable = true;
        talk.log.catchUp(club -> true);
        talk.say(discussion, BO, "Heard meanwhile.");
        assertThat(talk.words(first)).containsExactly("Heard.", "Heard meanwhile.");

        talk.unreachable = false;
        talk.say(discussion, BO, "Heard again.");

        assertThat(talk.words(first))
                .containsExactlyInAnyOrder("Heard.", "Missed.", "Heard meanwhile.", "Heard again.");
    }

    @Test
    void with_a_thread_that_was_deleted_its_responses_are_gone() {
        talk.say(discussion, ANA, "Heard.");
        talk.evening.say(ANA, first, "Given.");
        talk.restart();
        talk.deleted.add(thread(discussion));

        talk.log.catchUp(club -> true);

        assertThat(talk.words(first)).containsExactly("Given.");
    }

    @Test
    void a_broken_connection_is_caught_up_with() {
        talk.say(discussion, ANA, "Heard.");
        talk.log.interrupted(club -> true);
        talk.post(thread(discussion), ANA, "Missed.");
        talk.say(discussion, BO, "Heard again.");

        assertThat(talk.words(first)).containsExactly("Heard.", "Missed.", "Heard again.");
    }

    @Test
    void what_is_caught_up_with_in_other_clubs_reads_nothing_in_this_one() {
        talk.say(discussion, ANA, "Heard.");
        int read = talk.pagesRead;
        talk.log.interrupted(club -> !club.equals(ThreadEvening.CLUB));
        talk.log.catchUp(club -> !club.equals(ThreadEvening.CLUB));
        talk.say(discussion, BO, "Heard too.");

        assertThat(talk.pagesRead).isEqualTo(read);
        assertThat(talk.words(first)).containsExactly("Heard.", "Heard too.");
    }

    @Test
    void members_who_could_not_be_told_are_told_at_the_start() {
        talk.switchOff();
        talk.switchOn();
        talk.restart();
        talk.post(thread(discussion), ANA, "Untold.");

        talk.log.catchUp(club -> true);
        talk.say(discussion, ANA, "Told.");

        assertThat(talk.words(first)).containsExactly("Told.");
    }

    @Test
    void a_discussion_that_was_closed_long_ago_is_not_looked_at() {
        talk.say(discussion, ANA, "Heard.");
        talk.evening.discussions.close(CLUB, thread(discussion), ClubEvening.HOST);
        talk.evening.clock.pass(Duration.ofDays(8));
        talk.restart();
        int read = talk.pagesRead;

        talk.log.catchUp(club -> true);

        assertThat(talk.pagesRead).isEqualTo(read);
    }

    @Test
    void a_club_without_anything_to_look_at_asks_discord_nothing() {
        talk.switchOff();
        talk.restart();

        talk.log.catchUp(club -> true);

        assertThat(talk.pagesRead).isZero();
    }

    @Test
    void without_the_right_to_read_them_new_messages_are_left_and_deleted_ones_still_noticed() {
        HeardMessage deleted = talk.say(discussion, BO, "Gone.");
        talk.say(discussion, BO, "Stays.");
        talk.restart();
        talk.readable = false;
        talk.remove(deleted);
        talk.post(thread(discussion), ANA, "Unread.");

        talk.log.catchUp(club -> true);

        assertThat(talk.words(first)).containsExactly("Stays.");
        assertThat(talk.log.written(
                        talk.post(thread(discussion), Optional.of(ANA), Optional.empty(), Optional.empty())))
                .isEqualTo(new Left(Why.UNREADABLE));
    }
}
