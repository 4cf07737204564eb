package aftercredits.discussion;

import static aftercredits.discussion.ClubEvening.ANA;
import static aftercredits.discussion.ClubEvening.BO;
import static aftercredits.discussion.ClubEvening.CLUB;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.discussion.Discussions.Answering;
import aftercredits.discussion.Discussions.Reading;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    private final ClubEvening evening = new ClubEvening();
    private AskedPrompt prompt;

    @BeforeEach
    void a_prompt_is_asked() {
        evening.keep("Gratitude or habit?", "gratitude", "habit");
        evening.keep("Why?");
        Discussion discussion = evening.open();
        prompt = evening.asked(discussion, 1);
    }

    @Test
    void a_stance_is_taken_by_its_place() {
        Answering answering = evening.take(ANA, prompt, 1);

        assertThat(answering).isInstanceOfSatisfying(Answering.Kept.class, kept -> {
            assertThat(kept.response().stance()).contains("habit");
            assertThat(kept.response().words()).isEmpty();
        });
        assertThat(evening.responses.current(prompt.id(), ANA.id())).isPresent();
    }

    @Test
    void changing_ones_stance_is_a_revision_and_the_words_stay() {
        evening.take(ANA, prompt, 0);
        evening.say(ANA, prompt, "She learnt it so.");

        Answering.Kept changed = (Answering.Kept) evening.take(ANA, prompt, 1);

        assertThat(changed.response().revision()).isEqualTo(3);
        assertThat(changed.response().stance()).contains("habit");
        assertThat(changed.response().words()).contains("She learnt it so.");
        assertThat(evening.responses.revisions(prompt.id())).hasSize(3);
    }

    @Test
    void the_same_form_sent_twice_is_one_answer() {
        EntryId entry = evening.entry();

        Answering first = evening.discussions.answer(CLUB, entry, prompt.id(), ANA, new Answer.Say("once"));
        Answering again = evening.discussions.answer(CLUB, entry, prompt.id(), ANA, new Answer.Say("once"));

        assertThat(first).isInstanceOf(Answering.Kept.class);
        assertThat(again).isInstanceOf(Answering.Unchanged.class);
        assertThat(evening.responses.revisions(prompt.id())).hasSize(1);
    }

    @Test
    void the_same_stance_again_changes_nothing() {
        evening.take(ANA, prompt, 0);

        assertThat(evening.take(ANA, prompt, 0)).isInstanceOf(Answering.Unchanged.class);
    }

    @Test
    void only_the_very_first_answer_in_a_club_is_the_first_ever() {
        assertThat(evening.take(ANA, prompt, 0))
                .isInstanceOfSatisfying(
                        Answering.Kept.class,
                        kept -> assertThat(kept.firstEver()).isTrue());
        assertThat(evening.take(ANA, prompt, 1))
                .isInstanceOfSatisfying(
                        Answering.Kept.class,
                        kept -> assertThat(kept.firstEver()).isFalse());
        assertThat(evening.take(BO, prompt, 1))
                .isInstanceOfSatisfying(
                        Answering.Kept.class,
                        kept -> assertThat(kept.firstEver()).isTrue());
        Discussions.Asking.Asked next =
                (Discussions.Asking.Asked) evening.discussions.next(CLUB, ClubEvening.FILMS, ClubEvening.HOST);
        assertThat(evening.say(ANA, next.prompt(), "more"))
                .isInstanceOfSatisfying(
                        Answering.Kept.class,
                        kept -> assertThat(kept.firstEver()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, 99})
    void a_stance_that_the_prompt_has_not_is_refused(int place) {
        assertThat(evening.take(ANA, prompt, place)).isInstanceOf(Answering.NoSuchStance.class);
        assertThat(evening.discussions.answer(CLUB, evening.entry(), prompt.id(), ANA, new Answer.TakeStance("love")))
                .isInstanceOf(Answering.NoSuchStance.class);
    }

    @Test
    void a_prompt_that_is_not_there_is_refused() {
        AskedId gone = new AskedId(999);

        assertThat(evening.discussions.takeStance(CLUB, evening.entry(), gone, ANA, 0))
                .isInstanceOf(Answering.NoSuchPrompt.class);
        assertThat(evening.discussions.answer(CLUB, evening.entry(), gone, ANA, new Answer.Say("x")))
                .isInstanceOf(Answering.NoSuchPrompt.class);
        assertThat(evening.discussions.read(CLUB, gone, ANA.id())).isInstanceOf(Reading.NoSuchPrompt.class);
    }

    @Test
    void a_prompt_of_another_club_is_no_prompt_of_this_one() {
        evening.say(ANA, prompt, "habit");
        ClubId another = new ClubId(101);
        evening.clubs.save(new Club(
                another,
                "The Other Club",
                Optional.empty(),
                evening.club.zone(),
                Optional.empty(),
                AnswerVisibility.OPEN,
                evening.club.prompts()));
        Discussions discussions = evening.discussions;

        assertThat(discussions.takeStance(another, evening.entry(), prompt.id(), BO, 0))
                .isInstanceOf(Answering.NoSuchPrompt.class);
        assertThat(discussions.answer(another, evening.entry(), prompt.id(), BO, new Answer.Say("x")))
                .isInstanceOf(Answering.NoSuchPrompt.class);
        assertThat(discussions.read(another, prompt.id(), BO.id())).isInstanceOf(Reading.NoSuchPrompt.class);
        assertThat(discussions.read(another, prompt.id(), ANA.id())).isInstanceOf(Reading.NoSuchPrompt.class);
        assertThat(discussions.prompt(another, prompt.id())).isEmpty();
        assertThat(discussions.prompt(CLUB, prompt.id())).contains(prompt);
        assertThat(evening.responses.current(prompt.id()))
                .extracting(Response::member)
                .containsExactly(ANA.id());
    }

    @Test
    void words_are_trimmed() {
        Answering.Kept kept = (Answering.Kept) evening.say(ANA, prompt, " \n habit \u2003\n");

        assertThat(kept.response().words()).contains("habit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\u2003"})
    void no_words_are_no_answer(String nothing) {
        assertThat(evening.say(ANA, prompt, nothing)).isInstanceOf(Answering.NotWords.class);
    }

    @Test
    void words_have_four_thousand_characters_at_most_however_wide() {
        assertThat(evening.say(ANA, prompt, "🎬".repeat(4_000))).isInstanceOf(Answering.Kept.class);
        assertThat(evening.say(BO, prompt, "x".repeat(4_001))).isInstanceOf(Answering.NotWords.class);
    }

    @Test
    void others_answers_open_up_once_one_has_answered() {
        evening.say(ANA, prompt, "habit");

        assertThat(evening.discussions.read(CLUB, prompt.id(), BO.id())).isEqualTo(new Reading.AnswerFirst(prompt));
        evening.say(BO, prompt, "gratitude");
        assertThat(evening.discussions.read(CLUB, prompt.id(), BO.id()))
                .isInstanceOfSatisfying(
                        Reading.Answers.class,
                        answers -> assertThat(answers.responses())
                                .extracting(response -> response.words().orElseThrow())
                                .containsExactly("habit", "gratitude"));
    }

    @Test
    void in_an_open_club_everybody_reads_at_any_time() {
        evening.clubs.save(new Club(
                CLUB,
                "The Film Club",
                Optional.empty(),
                evening.club.zone(),
                Optional.empty(),
                AnswerVisibility.OPEN,
                evening.club.prompts()));
        evening.say(ANA, prompt, "habit");

        assertThat(evening.discussions.read(CLUB, prompt.id(), BO.id())).isInstanceOf(Reading.Answers.class);
    }
}
