package aftercredits.discussion;

import static aftercredits.discussion.ClubEvening.ANA;
import static aftercredits.discussion.ClubEvening.BO;
import static aftercredits.discussion.ClubEvening.CAT;
import static aftercredits.discussion.ClubEvening.CLUB;
import static aftercredits.discussion.ClubEvening.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.discussion.Recap.Quote;
import aftercredits.posting.MessageId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecapQuotesTest {
    private static final MessageId NONE = new MessageId(1);
    private static final Member DEE = ClubNight.member(504, "Dee");

    private final ClubEvening evening = new ClubEvening();
    private AskedPrompt prompt;
    private long lastMessage = 70_000;

    @BeforeEach
    void a_prompt_is_asked_and_everybody_may_be_quoted() {
        evening.keep("Gratitude or habit?", "gratitude", "habit");
        prompt = evening.asked(evening.open(), 1);
        List.of(ANA, BO, CAT, DEE).forEach(member -> {
            evening.members.seen(CLUB, member, evening.clock.instant());
            evening.allow(member, Consent.QUOTE_WITH_NAME);
        });
    }

    @Test
    void what_others_replied_to_most_comes_first() {
        MessageId early = write(ANA, "the first word of the evening", NONE);
        MessageId striking = write(BO, "she has no other language", NONE);
        write(CAT, "yes, and that is why", striking);
        write(DEE, "no", striking);
        write(CAT, "hm", early);

        assertThat(quotes())
                .startsWith(
                        new Quote("Bo", "she has no other language", 2),
                        new Quote("Ana", "the first word of the evening", 1));
    }

    @Test
    void a_given_answer_is_taken_up_by_whoever_quotes_a_few_of_its_words() {
        evening.say(ANA, prompt, "It is habit: she has  no other\\nlanguage for thanks.".replace("\\n", "\n"));
        evening.say(BO, prompt, "> she has no other language\n\nBut she has hands.");
        write(CAT, ">>> has no other language for\nthanks.", NONE);

        assertThat(quotes()).contains(new Quote("Ana", "It is habit: she has  no other\nlanguage for thanks.", 2));
    }

    @Test
    void a_few_words_that_anybody_might_say_are_no_quote() {
        evening.say(ANA, prompt, "It is habit, no doubt.");
        evening.say(BO, prompt, "> It is habit\nIt is not.");

        assertThat(quotes()).extracting(Quote::echoes).containsOnly(0);
    }

    @Test
    void words_without_spaces_between_them_can_be_quoted_too() {
        evening.say(ANA, prompt, "她没有别的语言来表达感谢也没有别人可以依靠");
        evening.say(BO, prompt, "> 她没有别的语言来表达感谢也没有别人\n不对");

        assertThat(quotes()).extracting(Quote::echoes).containsExactly(1, 0);
    }

    @Test
    void one_member_counts_once_and_the_writer_not_at_all() {
        MessageId striking = write(ANA, "she has no other language", NONE);
        write(ANA, "I mean it", striking);
        write(BO, "> she has no other language\nreally?", striking);
        write(BO, "really", striking);

        assertThat(quotes()).contains(new Quote("Ana", "she has no other language", 1));
    }

    @Test
    void what_somebody_quotes_of_others_is_not_quoted_as_theirs() {
        evening.say(ANA, prompt, "a secret that stays between us");
        evening.allow(ANA, Consent.KEEP_ONLY);
        evening.say(BO, prompt, "> a secret that stays between us\nWell said.");
        evening.say(CAT, prompt, ">>> a secret that stays between us");

        assertThat(quotes()).containsExactly(new Quote("Bo", "Well said.", 0));
    }

    @Test
    void what_a_member_allows_with_one_answer_holds_for_that_answer() {
        MessageId hidden = write(ANA, "this one not", NONE);
        MessageId unnamed = write(BO, "this one without a name, whatever <@501> says", NONE);
        evening.responses.consent(prompt.id(), ANA.id(), Optional.of(hidden), Optional.of(Consent.KEEP_ONLY));
        evening.responses.consent(prompt.id(), BO.id(), Optional.of(unnamed), Optional.of(Consent.QUOTE_WITHOUT_NAME));
        write(CAT, "ok", unnamed);

        assertThat(quotes()).contains(new Quote("", "this one without a name, whatever @… says", 1));
        assertThat(quotes()).extracting(Quote::words).doesNotContain("this one not");
        assertThat(shown())
                .contains("||“this one without a name, whatever \\@… says”||\n-# A member")
                .doesNotContain("501", "this one not", "Bo");
    }

    @Test
    void nobody_is_quoted_twice_on_one_prompt() {
        write(ANA, "one", NONE);
        write(ANA, "two", NONE);
        write(BO, "three", NONE);

        assertThat(quotes()).extracting(Quote::words).containsExactly("one", "three");
    }

    @Test
    void it_says_how_many_took_up_what_a_member_said_with_their_name() {
        MessageId striking = write(ANA, "she has no other language", NONE);
        write(BO, "so?", striking);
        write(CAT, "yes", striking);

        assertThat(shown()).contains("||“she has no other language”||\n-# Ana · taken up by 2 members");
    }

    @Test
    void what_was_taken_back_is_in_no_recap_asked_for_later() {
        MessageId regretted = write(ANA, "regretted", NONE);
        write(BO, "forgotten", NONE);
        assertThat(shown()).contains("regretted", "forgotten");

        evening.responses.delete(CLUB, List.of(regretted));
        evening.members.forget(CLUB, BO.id());

        assertThat(shown()).doesNotContain("regretted", "forgotten", "Bo");
    }

    private MessageId write(Member member, String words, MessageId replyTo) {
        MessageId message = new MessageId(++lastMessage);
        evening.responses.write(
                new EntryId(message.snowflake()),
                prompt.id(),
                member,
                new Origin.Written(
                        message, ClubEvening.FILMS, Optional.of(replyTo).filter(to -> to != NONE)),
                words,
                evening.clock.instant());
        return message;
    }

    private Recap recap() {
        return evening.discussions.recap(CLUB, ClubEvening.anora().id()).orElseThrow();
    }

    private List<Quote> quotes() {
        return recap().prompts().getFirst().quotes();
    }

    private String shown() {
        return String.join(
                "\n",
                RecapPost.messages(recap(), WORDS).stream()
                        .map(message -> message.content())
                        .toList());
    }
}
