package aftercredits.discussion;

import static aftercredits.discussion.ClubEvening.ANA;
import static aftercredits.discussion.ClubEvening.BO;
import static aftercredits.discussion.ClubEvening.CAT;
import static aftercredits.discussion.ClubEvening.CLUB;
import static aftercredits.discussion.ClubEvening.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Consent;
import aftercredits.discussion.Recap.Move;
import aftercredits.discussion.Recap.PromptRecap;
import aftercredits.discussion.Recap.Quote;
import aftercredits.discussion.Recap.StanceCount;
import aftercredits.posting.OutgoingMessage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecapTest {
    private final ClubEvening evening = new ClubEvening();
    private AskedPrompt prompt;

    @BeforeEach
    void a_prompt_is_asked() {
        evening.keep("Gratitude or habit?", "gratitude", "habit", "instinct");
        prompt = evening.asked(evening.open(), 1);
    }

    @Test
    void every_stance_is_counted_as_it_stands_now_in_the_prompts_order() {
        evening.take(ANA, prompt, 1);
        evening.take(BO, prompt, 0);
        evening.take(BO, prompt, 1);

        assertThat(only().split())
                .containsExactly(
                        new StanceCount("gratitude", 1, 0),
                        new StanceCount("habit", 1, 2),
                        new StanceCount("instinct", 0, 0));
    }

    @Test
    void voices_are_members_not_answers() {
        evening.take(ANA, prompt, 1);
        evening.say(ANA, prompt, "really");
        evening.say(BO, prompt, "no side");

        assertThat(recap().voices()).isEqualTo(2);
        assertThat(only().voices()).isEqualTo(2);
    }

    @Test
    void answers_first_given_after_the_discussion_was_closed_are_counted_as_late_and_with_all_others() {
        evening.take(ANA, prompt, 0);
        evening.discussions.close(CLUB, ClubEvening.FILMS, ClubEvening.HOST);
        assertThat(recap().late()).isZero();

        evening.clock.pass(Duration.ofDays(30));
        evening.take(ANA, prompt, 1);
        evening.take(BO, prompt, 0);
        evening.say(BO, prompt, "Now I have seen it.");

        assertThat(recap().late()).isEqualTo(1);
        assertThat(recap().voices()).isEqualTo(2);
    }

    @Test
    void a_prompt_that_is_asked_again_is_compared_with_how_it_was_answered_then_by_whoever_answered() {
        evening.take(ANA, prompt, 0);
        evening.take(BO, prompt, 0);
        assertThat(only().then()).isEmpty();
        evening.discussions.close(CLUB, ClubEvening.FILMS, ClubEvening.HOST);
        evening.clock.pass(Duration.ofDays(365));
        prompt = evening.asked(evening.open(), 1);
        assertThat(evening.discussions.earlier(CLUB, prompt, CAT.id())).isEmpty();
        assertThat(evening.discussions.earlier(CLUB, prompt, ANA.id()))
                .hasValueSatisfying(
                        earlier -> assertThat(earlier.response().stance()).contains("gratitude"));

        evening.take(ANA, prompt, 1);
        evening.take(CAT, prompt, 1);

        assertThat(only().then()).hasValueSatisfying(then -> {
            assertThat(then.voices()).isEqualTo(2);
            assertThat(then.split())
                    .containsExactly(
                            new Recap.StanceThen("gratitude", 2),
                            new Recap.StanceThen("habit", 0),
                            new Recap.StanceThen("instinct", 0));
            assertThat(then.both()).isEqualTo(1);
            assertThat(then.moved()).isEqualTo(1);
        });
        assertThat(shown())
                .contains("on: gratitude 2 · habit 0 · instinct 0. 1 member took a side then and now, another one.");
    }

    @Test
    void a_mind_is_changed_when_the_stance_now_is_not_the_first() {
        evening.take(ANA, prompt, 0);
        evening.take(ANA, prompt, 1);
        evening.take(BO, prompt, 0);
        evening.take(BO, prompt, 1);
        evening.take(BO, prompt, 0);
        evening.say(CAT, prompt, "words first");
        evening.take(CAT, prompt, 2);

        assertThat(only().changedMinds()).isEqualTo(1);
        assertThat(only().moves()).containsExactly(new Move("gratitude", "habit", 1));
    }

    @Test
    void only_what_its_writer_allowed_is_quoted_and_named_only_if_allowed() {
        evening.say(ANA, prompt, "named");
        evening.say(BO, prompt, "unnamed");
        evening.say(CAT, prompt, "private");
        evening.allow(ANA, Consent.QUOTE_WITH_NAME);
        evening.allow(BO, Consent.QUOTE_WITHOUT_NAME);

        assertThat(only().quotes()).containsExactly(new Quote("Ana", "named", 0), new Quote("", "unnamed", 0));
    }

    @Test
    void a_few_quotes_are_spread_over_the_stances() {
        for (int i = 0; i < 5; i++) {
            aftercredits.club.Member member = ClubNight.member(600 + i, "M" + i);
            evening.take(member, prompt, i == 4 ? 1 : 0);
            evening.say(member, prompt, "words " + i);
            evening.allow(member, Consent.QUOTE_WITHOUT_NAME);
        }

        assertThat(only().quotes()).extracting(Quote::words).containsExactly("words 0", "words 4", "words 1");
    }

    @Test
    void who_asked_to_be_forgotten_is_not_in_it() {
        evening.say(ANA, prompt, "regretted");
        evening.allow(ANA, Consent.QUOTE_WITH_NAME);

        evening.members.forget(CLUB, ANA.id());

        assertThat(recap().voices()).isZero();
        assertThat(only().quotes()).isEmpty();
    }

    @Test
    void of_an_essay_never_discussed_there_is_none() {
        assertThat(evening.discussions.recap(CLUB, new aftercredits.essay.EssayId("stalker")))
                .isEmpty();
    }

    @Test
    void it_shows_the_split_voices_and_changed_minds_and_hides_what_may_spoil() {
        evening.take(ANA, prompt, 0);
        evening.take(ANA, prompt, 1);
        evening.take(BO, prompt, 1);
        evening.take(CAT, prompt, 0);
        evening.take(ClubNight.member(504, "Dee"), prompt, 1);
        evening.say(ANA, prompt, "She cries at the end.");
        evening.allow(ANA, Consent.QUOTE_WITH_NAME);

        String shown = shown();

        assertThat(shown)
                .startsWith("**Recap: Anora and love**\n4 members answered.")
                .contains("**Prompt 1** · 4 answers · 1 changed their mind\n||Gratitude or habit?||")
                .contains("\n**gratitude** · 2 → 1\n**habit** · 2 → 3\n**instinct** · 0 → 0\n")
                .contains("\n-# 1 moved from **gratitude** to **habit**\n")
                .contains("\n||“She cries at the end.”||\n-# Ana\n||It’s unclear.||\n"
                        + "-# From **Anora and love** by Pia Tocat");
        assertThat(visible(shown)).doesNotContain("Gratitude or", "cries", "unclear");
    }

    @Test
    void where_nobody_changed_their_mind_a_stance_has_one_number() {
        evening.take(ANA, prompt, 0);

        assertThat(shown()).contains("\n**gratitude** · 1\n**habit** · 0\n").doesNotContain("→", "moved");
    }

    @Test
    void of_many_ways_in_which_minds_changed_the_number_is_enough() {
        int[][] ways = {{0, 1}, {0, 2}, {1, 0}, {2, 0}};
        for (int i = 0; i < ways.length; i++) {
            evening.take(ClubNight.member(700 + i, "M" + i), prompt, ways[i][0]);
            evening.take(ClubNight.member(700 + i, "M" + i), prompt, ways[i][1]);
        }

        assertThat(shown()).contains("4 changed their minds").doesNotContain("moved");
    }

    @Test
    void without_an_answer_it_says_so() {
        assertThat(shown()).contains("Nobody has answered yet").contains("**Prompt 1** · no answers yet");
    }

    @Test
    void what_members_wrote_can_neither_format_nor_break_out_of_its_spoiler() {
        evening.say(ANA, prompt, "|| out **bold** @everyone <@501> `||` ```\n# head");
        evening.allow(ANA, Consent.QUOTE_WITHOUT_NAME);

        String shown = shown();

        assertThat(visible(shown)).doesNotContain("out", "bold", "everyone", "501", "head");
        assertThat(shown).doesNotContain("**bold**", " <@501>");
    }

    @Test
    void a_long_one_takes_several_messages_of_at_most_2000_code_points() {
        for (int i = 2; i <= 30; i++) {
            evening.keep("Question " + i + " " + "* very long ".repeat(20) + "?", "one", "two");
            AskedPrompt asked = ((Discussions.Asking.Asked)
                            evening.discussions.next(CLUB, ClubEvening.FILMS, ClubEvening.HOST))
                    .prompt();
            evening.say(ANA, asked, "🎬|".repeat(600));
        }
        evening.allow(ANA, Consent.QUOTE_WITH_NAME);

        List<OutgoingMessage> messages = RecapPost.messages(recap(), WORDS);

        assertThat(messages).hasSizeGreaterThan(5).allSatisfy(message -> {
            assertThat(message.content().codePointCount(0, message.content().length()))
                    .isLessThanOrEqualTo(2_000);
            assertThat(visible(message.content())).doesNotContain("||", "Question", "🎬");
            assertThat(message.content()).isNotBlank();
        });
        assertThat(messages.getFirst().content()).startsWith("**Recap");
    }

    private Recap recap() {
        return evening.discussions.recap(CLUB, ClubEvening.anora().id()).orElseThrow();
    }

    private PromptRecap only() {
        assertThat(recap().prompts()).hasSize(1);
        return recap().prompts().getFirst();
    }

    private String shown() {
        return RecapPost.messages(recap(), WORDS).stream()
                .map(OutgoingMessage::content)
                .collect(Collectors.joining("\n\n"));
    }

    /** What Discord's parsers show before a click: everything but the pairs of pipes and what is between them. */
    static String visible(String content) {
        return content.replaceAll("(?s)\\|\\|.+?\\|\\|", "");
    }
}
