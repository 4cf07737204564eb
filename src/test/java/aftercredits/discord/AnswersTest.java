package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.PromptRule;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.DiscussionId;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.PromptButtons;
import aftercredits.discussion.Response;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.prompt.Decision;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Prompt;
import aftercredits.rehearsal.Persona;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members do with the buttons of a prompt. */
class AnswersTest {
    @TempDir
    Path library;

    private Evening evening;
    private Persona.MessageView prompt;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        evening.shelve("anora.md", Essays.ANORA);
        evening.ask(evening.ana(), "discussion open", "essay", "anora");
        prompt = evening.seen(evening.ben(), evening.thread(), "gratitude or habit");
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void a_stance_is_saved_before_its_member_is_told_and_told_in_private() {
        Persona.MessageView told = evening.press(evening.ben(), prompt, "gratitude");

        assertThat(told.content()).contains("Saved: you say **gratitude**");
        assertThat(told.ephemeral()).isTrue();
        assertThat(of(evening.ben()))
                .singleElement()
                .satisfies(response -> assertThat(response.stance()).contains("gratitude"));
    }

    @Test
    void the_first_answer_ever_says_what_is_kept_and_asks_how_it_may_be_used() {
        evening.press(evening.ben(), prompt, "gratitude");
        Persona.MessageView first = evening.seen(evening.ben(), prompt.channel(), "Your first answer here");
        assertThat(first.content())
                .contains("earlier versions", "until you erase them", "once they have answered themselves", "hosts")
                .contains("/my consent", "/my data", "/my forget", "/my privacy");

        assertThat(evening.press(evening.ben(), first, "May be quoted with my name")
                        .content())
                .contains("may be quoted with your name");
        assertThat(evening.stores.members.consent(
                        evening.club(), MemberId.parse(evening.ben().id())))
                .isEqualTo(Consent.QUOTE_WITH_NAME);

        evening.press(evening.ben(), prompt, "habit");
        assertThat(evening.ben().messages(prompt.channel()))
                .filteredOn(message -> message.content().contains("Your first answer here"))
                .hasSize(1);
    }

    @Test
    void changing_ones_mind_is_a_revision_and_pressing_the_same_again_is_none() {
        evening.press(evening.ben(), prompt, "gratitude");

        assertThat(evening.press(evening.ben(), prompt, "habit").content()).contains("Changed and saved", "**habit**");
        assertThat(evening.press(evening.ben(), prompt, "habit").content()).contains("Already saved");
        assertThat(of(evening.ben())).extracting(Response::revision).containsExactly(1, 2);
    }

    @Test
    void words_are_given_in_a_form_that_holds_them_the_next_time() {
        Persona.FormView form = evening.open(evening.ben(), prompt, "Answer");
        assertThat(form.fields().getFirst().maxLength()).isEqualTo(4_000);
        assertThat(form.fields().getFirst().value()).isEmpty();
        String sent = evening.ben().submit(form, Map.of("words", "She is **tired**."));
        assertThat(evening.answer(evening.ben(), prompt.channel(), sent).content())
                .contains("Saved: your words");

        assertThat(evening.open(evening.ben(), prompt, "Answer")
                        .fields()
                        .getFirst()
                        .value())
                .contains("She is **tired**.");
    }

    @Test
    void a_form_sent_twice_makes_one_revision() {
        Persona.FormView form = evening.open(evening.ben(), prompt, "Answer");
        evening.answer(evening.ben(), prompt.channel(), evening.ben().submit(form, Map.of("words", "She is tired.")));
        Persona.FormView again = evening.open(evening.ben(), prompt, "Answer");
        String sent = evening.ben().submit(again, Map.of("words", "She is tired."));

        assertThat(evening.answer(evening.ben(), prompt.channel(), sent).content())
                .contains("Already saved");
        assertThat(of(evening.ben())).hasSize(1);
    }

    @Test
    void the_others_are_read_after_answering_oneself() {
        evening.press(evening.chidi(), prompt, "habit");
        assertThat(evening.press(evening.ben(), prompt, "Read answers").content())
                .contains("after giving your own");

        Persona.MessageView told = evening.press(evening.ben(), prompt, "gratitude");
        Persona.MessageView others = evening.pressHavingSeen(evening.ben(), told, "See the others");

        assertThat(others.content()).contains("2 answers", "**Chidi** · habit", "**Ben** · gratitude", "||");
        assertThat(others.ephemeral()).isTrue();
    }

    @Test
    void long_answers_are_read_page_by_page_and_mean_nothing_to_discord() {
        String words = "She || waits, @everyone. ".repeat(150).strip();
        Persona.FormView form = evening.open(evening.ben(), prompt, "Answer");
        evening.answer(evening.ben(), prompt.channel(), evening.ben().submit(form, Map.of("words", words)));

        Persona.MessageView page = evening.pressHavingSeen(evening.ben(), prompt, "Read answers");
        assertThat(page.content()).contains("\\|\\|", "\\@everyone").endsWith("||");
        Persona.MessageView next = evening.turn(evening.ben(), page, "Next");
        assertThat(next.content()).contains("**Ben** …").isNotEqualTo(page.content());
        assertThat(evening.turn(evening.ben(), next, "Back").content()).isEqualTo(page.content());
    }

    @Test
    void the_passage_is_shown_under_a_spoiler_with_its_credit() {
        Persona.MessageView passage = evening.pressHavingSeen(evening.ben(), prompt, "Show the passage");

        assertThat(passage.content())
                .contains("||It is unclear whether this is a genuine attempt to thank him||")
                .contains("From **Anora and love in the time of capitalism** by Pito");
        assertThat(passage.ephemeral()).isTrue();
    }

    @Test
    void every_button_works_after_a_restart() {
        evening.restart();

        assertThat(evening.press(evening.ben(), prompt, "gratitude").content()).contains("Saved");
        assertThat(evening.pressHavingSeen(evening.ben(), prompt, "Show the passage")
                        .content())
                .contains("unclear");
    }

    @Test
    void a_prompt_that_is_no_longer_kept_gives_the_words_back() {
        Persona.FormView form = evening.open(evening.ben(), prompt, "Answer");
        evening.stores.forgetDiscussions();
        evening.restart();

        String sent = evening.ben().submit(form, Map.of("words", "She is tired."));

        assertThat(evening.answer(evening.ben(), prompt.channel(), sent).content())
                .contains("nothing was saved");
        evening.seen(evening.ben(), prompt.channel(), "She is tired.");
    }

    @Test
    void a_forged_button_of_another_clubs_prompt_keeps_and_shows_nothing() {
        AskedPrompt theirs = askedInAnotherClub();
        List<String> forged = List.of(
                new PromptButtons.TakeStance(theirs.id(), 0).customId(),
                new PromptButtons.OpenForm(theirs.id()).customId(),
                new PromptButtons.ReadAnswers(theirs.id()).customId(),
                new PromptButtons.ShowPassage(theirs.id()).customId(),
                new BotButton.Others(1, theirs.id()).customId());
        evening.forge(prompt, forged);
        Persona.MessageView changed = evening.seen(evening.ben(), prompt.channel(), prompt.content());

        assertThat(forged)
                .allSatisfy(id -> assertThat(
                                evening.press(evening.ben(), changed, id).content())
                        .contains("That prompt is no longer in the log"));
        assertThat(evening.stores.responses.revisions(theirs.id())).hasSize(1);
        assertThat(evening.ben().form()).isEmpty();
    }

    /** Its club reads at any time, and one member has answered. */
    private AskedPrompt askedInAnotherClub() {
        Stores stores = evening.stores;
        Instant now = stores.clock.instant();
        Club club = new Club(
                new ClubId(7),
                "The Other Club",
                Optional.empty(),
                ZoneOffset.UTC,
                Optional.empty(),
                AnswerVisibility.OPEN,
                PromptRule.ONLY_KEPT);
        stores.clubs.save(club);
        Discussion discussion = new Discussion(
                DiscussionId.random(),
                club.id(),
                new EssayId("anora"),
                "Anora",
                new ChannelId(8),
                Optional.of(new ChannelId(9)),
                Optional.empty(),
                Optional.empty(),
                new MemberId(1),
                now,
                Optional.empty());
        stores.discussed.open(discussion, Film.titled(discussion.essayTitle()));
        DraftedPrompt drafted =
                Essays.DRAFTER.draft(evening.essay("anora"), 1).prompts().getFirst();
        Prompt kept = stores.promptStore.add(
                club.id(), discussion.essay(), drafted, Decision.KEPT, discussion.openedBy(), now);
        AskedPrompt asked = stores.discussed.ask(discussion.id(), 1, kept, now);
        Member member = new Member(new MemberId(2), "dee", "Dee", Optional.empty());
        stores.responses.save(new EntryId(3), asked.id(), member, new Answer.Say("theirs alone"), now);
        return asked;
    }

    private List<Response> of(Persona who) {
        AskedId asked =
                AskedId.parse(Evening.button(prompt, "Answer").customId().split(":")[1]);
        return evening.stores.responses.revisions(asked).stream()
                .filter(response -> response.member().toString().equals(who.id()))
                .toList();
    }
}
