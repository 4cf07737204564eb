package aftercredits.database;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.BEN;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Response;
import aftercredits.discussion.ResponseStore.Logged;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteFreshWordsTest {
    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    private Database database;
    private AskedPrompt asked;

    @BeforeEach
    void answer() {
        database = file.open();
        asked = new ClubNight(database.discussions()).asked();
        say(1, ANA, "Gratitude, or nearly so.");
        say(2, BEN, "Habit.");
    }

    @Test
    void words_are_found_while_they_wait_by_word_phrase_and_beginning() {
        assertThat(waiting()).isPositive();
        assertThat(found("gratitude")).containsExactly(1L);
        assertThat(found("\"or nearly\" grat")).containsExactly(1L);
        assertThat(found("hab")).containsExactly(2L);
        assertThat(found("abit")).isEmpty();
    }

    @Test
    void one_members_words_are_found_by_longer_beginnings_in_the_index_or_not() {
        say(3, BEN, "Habitual gratitude.");

        assertThat(found("gratitu", ANA)).containsExactly(1L);
        assertThat(found("gratitu", BEN)).containsExactly(3L);
        assertThat(found("nearly gratitu", ANA)).containsExactly(1L);
        assertThat(found("ratitude", ANA)).isEmpty();
        assertThat(found("gratitudes", ANA)).isEmpty();
    }

    @Test
    void words_go_to_the_index_when_there_are_enough_and_all_are_found_in_order_wherever_they_are() {
        crowd(SqliteFreshWords.ENOUGH + 10);

        assertThat(waiting()).isBetween(1, 20);
        assertThat(indexed()).isGreaterThanOrEqualTo(SqliteFreshWords.ENOUGH);
        assertThat(found("shame")).hasSize(15).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(found("gratitude")).containsExactly(1L);
    }

    @Test
    void words_that_were_said_anew_are_found_no_more_whether_they_waited_or_not() {
        say(3, ANA, "Pity.");
        crowd(SqliteFreshWords.ENOUGH);
        say(900, BEN, "Duty.");

        assertThat(found("gratitude")).isEmpty();
        assertThat(found("pity")).containsExactly(3L);
        assertThat(found("habit")).isEmpty();
        assertThat(found("duty")).containsExactly(900L);
    }

    @Test
    void words_that_wait_go_with_their_answer() {
        database.members().forget(CLUB, BEN.id());

        assertThat(found("habit")).isEmpty();
        assertThat(database.sql()
                        .<List<String>>read(handle -> handle.createQuery("SELECT words FROM response_words_fresh")
                                .mapTo(String.class)
                                .list()))
                .noneMatch(words -> words.contains("habit"));
    }

    @Test
    void words_of_a_work_that_failed_do_not_wait() {
        int before = waiting();

        assertThatThrownBy(() -> database.sql().writing(handle -> {
                    handle.execute(
                            "INSERT INTO response_words_fresh (response, place, words) VALUES (77, 'c1', 'undone')");
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(waiting()).isEqualTo(before);
    }

    private void crowd(int members) {
        for (int i = 0; i < members; i++) {
            Member member = new Member(new MemberId(5_000 + i), "m" + i, "M " + i, Optional.empty());
            say(10 + i, member, "Shame number " + i);
        }
    }

    private int waiting() {
        return count("SELECT count(*) FROM response_words_fresh");
    }

    private int indexed() {
        return count("SELECT count(*) FROM response_words");
    }

    private int count(String query) {
        return database.sql()
                .read(handle -> handle.createQuery(query).mapTo(int.class).one());
    }

    private void say(long entry, Member member, String said) {
        database.responses().save(new EntryId(entry), asked.id(), member, new Answer.Say(said), EVENING);
    }

    private List<Long> found(String text) {
        return found(text, Optional.empty());
    }

    private List<Long> found(String text, Member member) {
        return found(text, Optional.of(member.id()));
    }

    /** The entries. */
    private List<Long> found(String text, Optional<MemberId> member) {
        return database.responses().search(CLUB, text, member, Optional.empty(), 15).stream()
                .map(Logged::response)
                .map(Response::entry)
                .map(EntryId::snowflake)
                .toList();
    }
}
