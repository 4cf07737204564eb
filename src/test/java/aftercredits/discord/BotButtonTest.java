package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Consent;
import aftercredits.club.RoleId;
import aftercredits.club.UnmarkedEssays;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.DiscussionId;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.posting.MessageId;
import aftercredits.posting.PostingId;
import aftercredits.prompt.PromptId;
import aftercredits.schedule.ScheduleId;
import aftercredits.schedule.SessionId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BotButtonTest {
    private static final ScheduleId SCHEDULE = ScheduleId.random();
    private static final EssayKey LONGEST = EssayKey.of(new EssayId("ü".repeat(100)));

    private static final SetupDraft LONGEST_DRAFT = new SetupDraft(
            Optional.of(new ChannelId(Long.MAX_VALUE)),
            ZoneId.of("America/Argentina/ComodRivadavia"),
            Optional.of(new RoleId(Long.MAX_VALUE)),
            AnswerVisibility.AFTER_ANSWERING,
            UnmarkedEssays.HIDDEN);
    private static final SetupDraft NO_DRAFT = new SetupDraft(
            Optional.empty(), ZoneId.of("UTC+05:30"), Optional.empty(), AnswerVisibility.OPEN, UnmarkedEssays.SHOWN);

    static Stream<BotButton> buttons() {
        EssayKey colons = EssayKey.of(new EssayId("anora: a film: an essay"));
        return Stream.of(
                new BotButton.Page(12, colons),
                new BotButton.Page(Integer.MAX_VALUE, LONGEST),
                new BotButton.Peek(6, colons),
                new BotButton.Review(BotButton.Review.Act.KEEP, new PromptId(7), colons),
                new BotButton.Review(BotButton.Review.Act.EDIT, new PromptId(Long.MAX_VALUE), LONGEST),
                new BotButton.Review(BotButton.Review.Act.DROP, new PromptId(7), colons),
                new BotButton.Review(BotButton.Review.Act.ANOTHER, new PromptId(7), colons),
                new BotButton.Cast(colons),
                new BotButton.Cast(LONGEST),
                new BotButton.Others(2, new AskedId(9)),
                new BotButton.ChooseConsent(Consent.KEEP_ONLY),
                new BotButton.ChooseConsent(Consent.QUOTE_WITH_NAME),
                new BotButton.ChooseConsent(Consent.QUOTE_WITHOUT_NAME),
                new BotButton.Update(PostingId.named("posting")),
                new BotButton.SameConsent(),
                new BotButton.Notice(3),
                new BotButton.KeepFor(30, true),
                new BotButton.KeepFor(3_650, false),
                new BotButton.Forget(true),
                new BotButton.Forget(false),
                new BotButton.LogThis(true, new MessageId(Long.MAX_VALUE)),
                new BotButton.LogThis(false, new MessageId(5)),
                new BotButton.Calendar(3),
                new BotButton.SeenPage(3, colons),
                new BotButton.SeenPage(Integer.MAX_VALUE, LONGEST),
                new BotButton.SeenPassage(new AskedId(Long.MAX_VALUE)),
                new BotButton.SeenAnswers(new AskedId(9)),
                new BotButton.Away(2, 1_800_000_000_000L),
                new BotButton.SeenAway(DiscussionId.random(), Long.MAX_VALUE),
                new BotButton.Again(0, new ChannelId(7), colons),
                new BotButton.Again(10_080, new ChannelId(-1), LONGEST),
                new BotButton.NotAgain(),
                new BotButton.NotSeen(),
                new BotButton.NotSeenAfterAll(Film.titled("Anora").key()),
                new BotButton.Unschedule(SCHEDULE),
                new BotButton.BeginSetup(),
                new BotButton.Setup(SetupStep.SPOILERS, LONGEST_DRAFT),
                new BotButton.Setup(SetupStep.CHANNEL, NO_DRAFT),
                new BotButton.SetupCity(LONGEST_DRAFT),
                new BotButton.SaveSetup(LONGEST_DRAFT));
    }

    @ParameterizedTest
    @MethodSource("buttons")
    void a_button_is_known_again_by_its_id_alone(BotButton button) {
        assertThat(ButtonIds.parse(button.customId())).contains(button);
        assertThat(button.customId()).hasSizeLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "page",
                "page:x:anora",
                "page:99999999999:anora",
                "keep:anora",
                "consent:maybe",
                "stance:1:0",
                "forget",
                "others:1:",
                "cast:",
                "cast",
                "update:7",
                "calendar:x",
                "log:maybe:5",
                "log:yes:",
                "quote:keep-only:9",
                "quote:never:9:0",
                "quote:keep-only:9:x",
                "unschedule:1",
                "notice:x",
                "unseen:anora",
                "again:0:anora",
                "again:x:7:anora",
                "seen-passage:x",
                "seen-page:2",
                "setup:zone",
                "setup:moon:-,Z,-,open,shown",
                "setup:zone:-,Middle_Earth,-,open,shown",
                "setup-save:-,Z,-,open",
                "setup-city:!,Z,-,open,shown",
                "keep-for:30",
                "keep-for:x:yes",
                "burn:1:2"
            })
    void any_other_id_is_none_of_ours(String id) {
        assertThat(ButtonIds.parse(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "say",
                "say:x",
                "rewrite:1",
                "rewrite:x:anora",
                "cast:",
                "move:1@2026-11-27",
                "move:",
                "sing:1"
            })
    void any_other_form_is_none_of_ours(String id) {
        assertThat(BotForm.parse(id)).isEmpty();
    }

    @Test
    void a_menu_is_known_again_by_its_id_alone() {
        PromptMenu menu = new PromptMenu(LONGEST);

        assertThat(PromptMenu.parse(menu.customId())).contains(menu);
        assertThat(menu.customId()).hasSizeLessThanOrEqualTo(100);
        assertThat(PromptMenu.parse("prompts:")).isEmpty();
        assertThat(PromptMenu.parse("page:1:anora")).isEmpty();
        assertThat(PromptMenu.chosen(List.of("7"))).contains(new PromptId(7));
        assertThat(PromptMenu.chosen(List.of("seven"))).isEmpty();
        assertThat(PromptMenu.chosen(List.of())).isEmpty();
    }

    @Test
    void the_menu_of_open_discussions_is_known_again_by_its_id_alone() {
        WhichMenu which = new WhichMenu(new MessageId(Long.MAX_VALUE));
        DiscussionId discussion = DiscussionId.random();

        assertThat(BotMenu.parse(which.customId())).contains(which);
        assertThat(BotMenu.parse("which:")).isEmpty();
        assertThat(WhichMenu.chosen(List.of(discussion.toString()))).contains(discussion);
        assertThat(WhichMenu.chosen(List.of("anora"))).isEmpty();
        assertThat(WhichMenu.chosen(List.of())).isEmpty();
    }

    @Test
    void each_menu_is_known_by_its_id_and_knows_its_choices() {
        EveryMenu every = new EveryMenu(SCHEDULE);

        assertThat(BotMenu.parse(every.customId())).contains(every);
        assertThat(BotMenu.parse(new PromptMenu(LONGEST).customId())).contains(new PromptMenu(LONGEST));
        assertThat(BotMenu.parse("every:7")).isEmpty();
        assertThat(EveryMenu.chosen(List.of("60"))).contains(Duration.ofHours(1));
        assertThat(EveryMenu.chosen(List.of("0"))).contains(EveryMenu.BY_HAND);
        assertThat(EveryMenu.chosen(List.of("61"))).isEmpty();
        assertThat(EveryMenu.chosen(List.of())).isEmpty();
    }

    @Test
    void the_menu_of_one_answer_is_known_again_by_its_id_alone() {
        for (QuoteMenu menu : List.of(
                new QuoteMenu(new AskedId(7), Optional.empty()),
                new QuoteMenu(new AskedId(Long.MAX_VALUE), Optional.of(new MessageId(-1))))) {
            assertThat(BotMenu.parse(menu.customId())).contains(menu);
            assertThat(menu.customId()).hasSizeLessThanOrEqualTo(100);
        }
        for (String other : List.of("quote:", "quote:7", "quote:x:0", "quote:7:x", "quote:7:0:1")) {
            assertThat(BotMenu.parse(other)).as(other).isEmpty();
        }
        assertThat(QuoteMenu.chosen(List.of("usual"))).contains(new QuoteMenu.Chosen(Optional.empty()));
        assertThat(QuoteMenu.chosen(List.of("with-name")))
                .contains(new QuoteMenu.Chosen(Optional.of(Consent.QUOTE_WITH_NAME)));
        assertThat(QuoteMenu.chosen(List.of("loudly"))).isEmpty();
        assertThat(QuoteMenu.chosen(List.of())).isEmpty();
    }

    @Test
    void the_menus_of_the_walk_through_the_settings_are_known_again_by_their_ids_alone() {
        for (SetupStep step : SetupStep.values()) {
            SetupMenu menu = new SetupMenu(step, LONGEST_DRAFT);
            assertThat(BotMenu.parse(menu.customId())).contains(menu);
            assertThat(menu.customId()).hasSizeLessThanOrEqualTo(100);
            assertThat(menu.chosen(List.of("no such"))).as(step.key()).isEmpty();
            assertThat(menu.chosen(List.of())).as(step.key()).isEmpty();
        }
        assertThat(BotMenu.parse("setup-menu:zone")).isEmpty();
        assertThat(BotMenu.parse("setup-menu:zone:-,Z,-")).isEmpty();
        assertThat(new SetupMenu(SetupStep.ANSWERS, LONGEST_DRAFT).chosen(List.of(SetupMenu.OPEN)))
                .contains(LONGEST_DRAFT.reading(AnswerVisibility.OPEN));
        assertThat(new SetupMenu(SetupStep.SPOILERS, LONGEST_DRAFT).chosen(List.of(SetupMenu.SHOWN)))
                .contains(LONGEST_DRAFT.treating(UnmarkedEssays.SHOWN));
    }

    @Test
    void a_form_is_known_again_by_its_id_alone() {
        BotForm.Rewrite rewrite = new BotForm.Rewrite(new PromptId(3), LONGEST);

        assertThat(BotForm.parse(rewrite.customId())).contains(rewrite);
        assertThat(BotForm.parse(new BotForm.Cast(LONGEST).customId())).contains(new BotForm.Cast(LONGEST));
        assertThat(new BotForm.Cast(LONGEST).customId()).hasSizeLessThanOrEqualTo(100);
        BotForm.Move move = new BotForm.Move(new SessionId(SCHEDULE, LocalDate.parse("2026-11-27")));
        assertThat(BotForm.parse(move.customId())).contains(move);
        assertThat(move.customId()).hasSizeLessThanOrEqualTo(100);
        BotForm.SetupCity city = new BotForm.SetupCity(LONGEST_DRAFT);
        assertThat(BotForm.parse(city.customId())).contains(city);
        assertThat(city.customId()).hasSizeLessThanOrEqualTo(100);
        assertThat(BotForm.parse("say:41")).contains(new BotForm.Say(new AskedId(41)));
    }
}
