package aftercredits.prompt;

import static aftercredits.prompt.Essays.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.PromptRule;
import aftercredits.essay.Essay;
import aftercredits.prompt.PromptReview.Card;
import aftercredits.prompt.PromptReview.Recast;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a club's prompts when the essay, its cast or the program that drafts them has changed. */
final class DraftingAnewTest {
    private static final ClubId CLUB = new ClubId(1);
    private static final MemberId HOST = new MemberId(2);
    private static final String BODY =
            "Love or money? He gives and he waits. She takes and she leaves. They part at dawn.";
    private static final Essay ESSAY = Essays.of(BODY, Map.of("Igor", "he"));

    private final List<DraftedPrompt> drafted = new ArrayList<>();
    private final List<Map<String, String>> castsRead = new ArrayList<>();
    private Runnable whileDrafting = () -> {};
    private final MemoryPromptStore store = new MemoryPromptStore();
    private Instant now = Instant.parse("2026-11-22T19:00:00Z");
    private final PromptReview review =
            new PromptReview(this::draftAll, store, new MemoryCastStore(), () -> now = now.plusSeconds(1));

    private Drafting draftAll(Essay essay, int max) {
        castsRead.add(essay.cast());
        List<DraftedPrompt> result = drafted.stream().limit(max).toList();
        whileDrafting.run();
        return Drafting.of(result);
    }

    private void propose(String question, String passage, double score) {
        propose(BODY, question, passage, score);
    }

    private void propose(String body, String question, String passage, double score) {
        int start = body.indexOf(passage);
        drafted.add(new DraftedPrompt(
                question,
                Kind.DOUBT,
                List.of(),
                Optional.of(Passage.of(body, start, start + passage.length())),
                score,
                true));
    }

    private Card draft() {
        return review.draft(CLUB, ESSAY, HOST);
    }

    private List<String> undecided() {
        return review.overview(CLUB, ESSAY, HOST).undecided().stream()
                .map(Prompt::question)
                .toList();
    }

    private PromptId idOf(String question) {
        return store.all(CLUB, ESSAY.id()).stream()
                .filter(prompt -> prompt.question().equals(question))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void what_is_not_drafted_any_more_is_withdrawn_unless_it_was_decided() {
        propose("Does he give?", "He gives", 0.9);
        propose("Does she take?", "She takes", 0.8);
        propose("Do they part?", "They part", 0.7);
        draft();
        review.decide(CLUB, idOf("Does she take?"), Decision.KEPT, HOST);
        review.decide(CLUB, idOf("Do they part?"), Decision.DROPPED, HOST);
        drafted.clear();

        Card card = draft();

        assertThat(card).isEqualTo(new Card(Optional.empty(), 1, 0, 1, Optional.empty()));
        assertThat(review.overview(CLUB, ESSAY, HOST).kept())
                .extracting(Prompt::question)
                .containsExactly("Does she take?");
        assertThat(review.overview(CLUB, ESSAY, HOST).dropped())
                .extracting(Prompt::question)
                .containsExactly("Do they part?");
    }

    @Test
    void what_was_withdrawn_comes_back_when_it_is_drafted_again() {
        propose("Does he give?", "He gives", 0.9);
        List<DraftedPrompt> first = List.copyOf(drafted);
        draft();
        drafted.clear();
        draft();
        drafted.addAll(first);

        draft();

        assertThat(undecided()).containsExactly("Does he give?");
        assertThat(store.all(CLUB, ESSAY.id())).hasSize(1);
    }

    @Test
    void a_card_that_was_withdrawn_under_a_hosts_eyes_is_kept_when_they_keep_it() {
        propose("Does he give?", "He gives", 0.9);
        PromptId seen = draft().card().orElseThrow().id();
        drafted.clear();
        draft();

        review.decide(CLUB, seen, Decision.KEPT, HOST);

        assertThat(review.overview(CLUB, ESSAY, HOST).kept()).hasSize(1);
    }

    @Test
    void what_a_host_keeps_while_another_drafts_is_not_withdrawn() {
        propose("Does he give?", "He gives", 0.9);
        PromptId seen = draft().card().orElseThrow().id();
        drafted.clear();
        whileDrafting = () -> review.decide(CLUB, seen, Decision.KEPT, HOST);

        draft();

        assertThat(review.overview(CLUB, ESSAY, HOST).kept()).hasSize(1);
    }

    @Test
    void a_better_question_on_the_passage_of_an_undecided_one_takes_its_place() {
        propose("Does he give?", "He gives", 0.9);
        draft();
        drafted.clear();
        propose("Is his gift a debt?", "He gives and he waits.", 0.9);

        draft();

        assertThat(undecided()).containsExactly("Is his gift a debt?");
    }

    @Test
    void an_undecided_prompt_is_renewed_with_what_is_drafted_of_it_now() {
        propose("Does he give?", "He gives", 0.5);
        propose("Does she take?", "She takes", 0.6);
        draft();
        drafted.clear();
        drafted.add(new DraftedPrompt(
                "Does he give?", Kind.CONTRAST, List.of("gives", "lends"), Optional.empty(), 0.9, false));
        propose("Does she take?", "She takes", 0.6);

        Card card = draft();

        assertThat(card.card()).hasValueSatisfying(prompt -> {
            assertThat(prompt.question()).isEqualTo("Does he give?");
            assertThat(prompt.kind()).isEqualTo(Kind.CONTRAST);
            assertThat(prompt.stances()).containsExactly("gives", "lends");
            assertThat(prompt.passage()).isEmpty();
            assertThat(prompt.spoiler()).isFalse();
        });
        assertThat(store.all(CLUB, ESSAY.id())).hasSize(2);
    }

    @Test
    void cards_come_best_first_whenever_they_were_drafted() {
        propose("Does he give?", "He gives", 0.5);
        draft();
        propose("Does she take?", "She takes", 0.9);

        assertThat(draft().card().orElseThrow().question()).isEqualTo("Does she take?");
        assertThat(undecided()).containsExactly("Does she take?", "Does he give?");
    }

    @ParameterizedTest
    @EnumSource(
            value = Decision.class,
            names = {"KEPT", "DROPPED"})
    void nothing_nearly_like_a_decided_prompt_is_proposed(Decision decision) {
        propose("Was the gesture gratitude or habit?", "He gives", 0.9);
        draft();
        review.decide(CLUB, idOf("Was the gesture gratitude or habit?"), decision, HOST);
        drafted.clear();
        propose("Is the gesture a habit, or gratitude?", "They part", 0.9);
        propose("Does he wait?", "gives and he waits.", 0.8);
        propose("Was the gift gratitude or love?", "She takes", 0.7);

        draft();

        assertThat(undecided()).containsExactly("Was the gift gratitude or love?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Is it love or money?", "Is the ring love or habit?", "Why?"})
    void a_question_that_shares_less_is_another_question(String question) {
        propose("Is the ring love or money?", "He gives", 0.9);
        draft();
        review.decide(CLUB, idOf("Is the ring love or money?"), Decision.DROPPED, HOST);
        drafted.clear();
        propose(question, "They part", 0.9);

        draft();

        assertThat(undecided()).containsExactly(question);
    }

    @Test
    void a_decided_passage_is_known_where_the_essay_was_edited_around_it() {
        propose("Does he give?", "He gives and he waits.", 0.9);
        draft();
        review.decide(CLUB, idOf("Does he give?"), Decision.DROPPED, HOST);
        String edited = "A new beginning. " + BODY.replace("Love or money? ", "");
        drafted.clear();
        propose(edited, "Is waiting a gift?", "he waits. She takes", 0.9);

        assertThat(review.draft(CLUB, Essays.of(edited), HOST).card()).isEmpty();
    }

    @Test
    void deciding_makes_room_for_the_next_best_ones() {
        for (int i = 0; i < 30; i++) {
            drafted.add(new DraftedPrompt(
                    "Question number " + i + "?", Kind.CLAIM, List.of(), Optional.empty(), 1 - i / 100.0, true));
        }
        draft();
        assertThat(undecided()).hasSize(PromptReview.MOST_DRAFTED);

        review.decide(CLUB, idOf("Question number 0?"), Decision.DROPPED, HOST);
        review.decide(CLUB, idOf("Question number 1?"), Decision.KEPT, HOST);
        draft();

        assertThat(undecided())
                .hasSize(PromptReview.MOST_DRAFTED)
                .doesNotContain("Question number 0?", "Question number 1?")
                .contains("Question number 13?");
    }

    @Test
    void a_cast_that_a_host_gives_is_drafted_with_then_and_later_and_wins_over_the_essays() {
        draft();

        assertThat(review.recast(CLUB, ESSAY, "Igor: they\nAnora: she", HOST))
                .isInstanceOfSatisfying(
                        Recast.Drafted.class,
                        done -> assertThat(done.given().lines()).isEqualTo("Igor: they\nAnora: she"));
        draft();

        assertThat(castsRead)
                .containsExactly(
                        Map.of("Igor", "he"),
                        Map.of("Igor", "they", "Anora", "she"),
                        Map.of("Igor", "they", "Anora", "she"));
        assertThat(review.cast(CLUB, ESSAY).lines()).isEqualTo("Igor: they\nAnora: she");
        assertThat(review.cast(new ClubId(99), ESSAY).lines()).isEqualTo("Igor: he");
    }

    @Test
    void an_empty_cast_brings_the_essays_own_back() {
        review.recast(CLUB, ESSAY, "Igor: they", HOST);

        review.recast(CLUB, ESSAY, " \n", HOST);

        assertThat(castsRead.getLast()).isEqualTo(Map.of("Igor", "he"));
        assertThat(review.cast(CLUB, ESSAY).lines()).isEqualTo("Igor: he");
    }

    @Test
    void a_cast_that_can_not_be_read_changes_and_drafts_nothing() {
        assertThat(review.recast(CLUB, ESSAY, "Igor: they\nAnora", HOST)).isInstanceOf(Recast.Refused.class);

        assertThat(castsRead).isEmpty();
        assertThat(review.cast(CLUB, ESSAY).lines()).isEqualTo("Igor: he");
    }

    @Test
    void a_draft_that_was_overtaken_by_a_new_cast_withdraws_nothing_of_it() {
        propose("Does he give?", "He gives", 0.9);
        whileDrafting = () -> {
            whileDrafting = () -> {};
            drafted.clear();
            propose("Do they give?", "He gives", 0.9);
            review.recast(CLUB, ESSAY, "Igor: they", HOST);
        };

        draft();

        assertThat(undecided()).containsExactly("Do they give?");
    }

    @Test
    void a_discussion_may_ask_kept_prompts_only_unless_the_club_says_otherwise() {
        propose("Does he give?", "He gives", 0.5);
        propose("Does she take?", "She takes", 0.9);
        propose("Do they part?", "They part", 0.7);
        draft();
        review.decide(CLUB, idOf("Does he give?"), Decision.KEPT, HOST);
        review.decide(CLUB, idOf("Do they part?"), Decision.DROPPED, HOST);

        assertThat(review.toAsk(CLUB, ESSAY.id(), PromptRule.ONLY_KEPT))
                .extracting(Prompt::question)
                .containsExactly("Does he give?");
        assertThat(review.toAsk(CLUB, ESSAY.id(), PromptRule.UNDECIDED_TOO))
                .extracting(Prompt::question)
                .containsExactly("Does he give?", "Does she take?");
    }

    @Test
    void where_undecided_ones_are_asked_they_are_drafted_for_whoever_did_not() {
        propose("Does he give?", "He gives", 0.5);
        Essay essay = Essays.withPrompts(BODY, prompt("By hand?"));

        assertThat(review.toAsk(club(PromptRule.ONLY_KEPT), essay, HOST))
                .extracting(Prompt::question)
                .containsExactly("By hand?");
        assertThat(castsRead).isEmpty();
        assertThat(review.toAsk(club(PromptRule.UNDECIDED_TOO), essay, HOST))
                .extracting(Prompt::question)
                .containsExactly("By hand?", "Does he give?");
        review.toAsk(club(PromptRule.UNDECIDED_TOO), essay, HOST);
        assertThat(castsRead).hasSize(1);
    }

    @Test
    void an_overview_says_who_decided_and_when() {
        propose("Does he give?", "He gives", 0.5);
        draft();
        MemberId other = new MemberId(77);
        review.decide(CLUB, idOf("Does he give?"), Decision.DROPPED, other);

        assertThat(review.overview(CLUB, ESSAY, HOST).dropped()).singleElement().satisfies(prompt -> {
            assertThat(prompt.decidedBy()).isEqualTo(other);
            assertThat(prompt.decidedAt()).isEqualTo(now);
        });
    }

    @Test
    void a_dropped_prompt_is_shown_again_and_may_be_kept_after_all() {
        propose("Does he give?", "He gives", 0.5);
        propose("Does she take?", "She takes", 0.9);
        draft();
        PromptId id = idOf("Does he give?");
        review.decide(CLUB, id, Decision.DROPPED, HOST);

        Card shown = review.show(review.find(CLUB, id).orElseThrow());
        review.decide(CLUB, id, Decision.KEPT, HOST);

        assertThat(shown.card().orElseThrow().decision()).isEqualTo(Decision.DROPPED);
        assertThat(shown.undecided()).isEqualTo(1);
        assertThat(review.overview(CLUB, ESSAY, HOST).dropped()).isEmpty();
        assertThat(review.overview(CLUB, ESSAY, HOST).kept())
                .extracting(Prompt::id)
                .containsExactly(id);
    }

    private static Club club(PromptRule rule) {
        return new Club(CLUB, "Kino", Optional.empty(), ZoneOffset.UTC, Optional.empty(), AnswerVisibility.OPEN, rule);
    }
}
