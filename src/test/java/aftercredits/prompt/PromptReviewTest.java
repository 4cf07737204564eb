package aftercredits.prompt;

import static aftercredits.prompt.Essays.prompt;
import static aftercredits.prompt.Essays.resting;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Essay;
import aftercredits.prompt.PromptReview.Card;
import aftercredits.prompt.PromptReview.Written;
import aftercredits.text.Remark;
import aftercredits.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PromptReviewTest {
    private static final ClubId CLUB = new ClubId(1);
    private static final MemberId HOST = new MemberId(2);
    private static final String BODY = "Love or money? He gives. She takes. They leave.";

    private final List<DraftedPrompt> drafted = new ArrayList<>();
    private final MemoryPromptStore store = new MemoryPromptStore();
    private final MemoryCastStore casts = new MemoryCastStore();
    private Optional<Remark> note = Optional.empty();
    private Instant now = Instant.parse("2026-11-22T19:00:00Z");
    private final PromptReview review = new PromptReview(this::draftAll, store, casts, () -> now = now.plusSeconds(1));

    private Drafting draftAll(Essay essay, int max) {
        List<DraftedPrompt> all = new ArrayList<>(HandwrittenPrompts.of(essay));
        all.addAll(drafted);
        return new Drafting(all.stream().limit(max).toList(), note);
    }

    private void propose(String question, String passage) {
        int start = BODY.indexOf(passage);
        drafted.add(new DraftedPrompt(
                question,
                Kind.DOUBT,
                List.of(),
                Optional.of(Passage.of(BODY, start, start + passage.length())),
                0.5,
                true));
    }

    @Test
    void drafting_shows_the_best_card_first_and_counts_the_others() {
        propose("First?", "He gives.");
        propose("Second?", "She takes.");

        Card card = review.draft(CLUB, Essays.of(BODY), HOST);

        assertThat(card.card().orElseThrow().question()).isEqualTo("First?");
        assertThat(card.undecided()).isEqualTo(1);
        assertThat(card.kept()).isZero();
    }

    @Test
    void what_is_to_be_known_of_the_drafting_comes_with_its_first_card_alone() {
        propose("First?", "He gives.");
        propose("Second?", "She takes.");
        note = Optional.of(Remark.of("model.trouble.nothing"));

        Card first = review.draft(CLUB, Essays.of(BODY), HOST);

        assertThat(first.note()).contains(Remark.of("model.trouble.nothing"));
        assertThat(review.another(CLUB, Essays.of(BODY).id(), shown(first)).note())
                .isEmpty();
    }

    @Test
    void an_essay_that_gives_nothing_shows_no_card() {
        assertThat(review.draft(CLUB, Essays.of(BODY), HOST))
                .isEqualTo(new Card(Optional.empty(), 0, 0, 0, Optional.empty()));
    }

    @Test
    void drafting_again_proposes_nothing_twice() {
        propose("First?", "He gives.");
        Essay essay = Essays.of(BODY);
        review.draft(CLUB, essay, HOST);

        Card again = review.draft(CLUB, essay, HOST);

        assertThat(again.undecided()).isZero();
        assertThat(store.all(CLUB, essay.id())).hasSize(1);
    }

    @Test
    void at_most_twelve_drafted_prompts_are_proposed_beside_the_hand_written_ones() {
        String body = "0123456789abcdefghij";
        for (int i = 0; i < 20; i++) {
            drafted.add(new DraftedPrompt(
                    i + "?", Kind.CLAIM, List.of(), Optional.of(Passage.of(body, i, i + 1)), 0.5, true));
        }

        Card card = review.draft(CLUB, Essays.withPrompts(body, prompt("By hand?")), HOST);

        assertThat(card.kept()).isEqualTo(1);
        assertThat(card.undecided()).isEqualTo(11);
    }

    @Test
    void a_dropped_prompt_does_not_come_back() {
        propose("First?", "He gives.");
        Essay essay = Essays.of(BODY);
        review.decide(CLUB, shown(review.draft(CLUB, essay, HOST)), Decision.DROPPED, HOST);

        assertThat(review.draft(CLUB, essay, HOST).card()).isEmpty();
    }

    @Test
    void a_dropped_prompt_does_not_come_back_in_other_words_on_the_same_passage() {
        propose("First?", "He gives.");
        Essay essay = Essays.of(BODY);
        review.decide(CLUB, shown(review.draft(CLUB, essay, HOST)), Decision.DROPPED, HOST);
        drafted.clear();
        propose("Does he give?", "He gives. She takes.");

        assertThat(review.draft(CLUB, essay, HOST).card()).isEmpty();
    }

    @Test
    void a_dropped_passage_is_known_again_where_the_essay_has_grown_before_it() {
        propose("First?", "He gives.");
        Essay essay = Essays.of(BODY);
        review.decide(CLUB, shown(review.draft(CLUB, essay, HOST)), Decision.DROPPED, HOST);
        String grown = "A new beginning. " + BODY;
        int start = grown.indexOf("He gives.");
        drafted.clear();
        drafted.add(new DraftedPrompt(
                "Does he?", Kind.DOUBT, List.of(), Optional.of(Passage.of(grown, start, start + 9)), 0.5, true));

        assertThat(review.draft(CLUB, Essays.of(grown), HOST).card()).isEmpty();
    }

    @Test
    void one_word_as_a_hand_written_passage_hides_no_other_passage() {
        propose("Drafted?", "He gives.");

        Card card = review.draft(CLUB, Essays.withPrompts(BODY, resting("He", "By hand?")), HOST);

        assertThat(card.card().orElseThrow().question()).isEqualTo("Drafted?");
    }

    @Test
    void a_prompt_whose_words_were_edited_does_not_come_back_in_its_old_ones() {
        drafted.add(new DraftedPrompt("Old words?", Kind.CLAIM, List.of(), Optional.empty(), 0.5, true));
        Essay essay = Essays.of(BODY);
        review.edit(CLUB, shown(review.draft(CLUB, essay, HOST)), "New words?", "", HOST);

        assertThat(review.draft(CLUB, essay, HOST)).isEqualTo(new Card(Optional.empty(), 1, 0, 0, Optional.empty()));
    }

    @Test
    void another_goes_round_the_undecided_cards() {
        propose("First?", "He gives.");
        propose("Second?", "She takes.");
        propose("Third?", "They leave.");
        Essay essay = Essays.of(BODY);
        PromptId first = shown(review.draft(CLUB, essay, HOST));

        PromptId second = shown(review.another(CLUB, essay.id(), first));
        PromptId third = shown(review.another(CLUB, essay.id(), second));

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(shown(review.another(CLUB, essay.id(), third))).isEqualTo(first);
    }

    @Test
    void another_of_the_only_card_is_the_same_card() {
        propose("First?", "He gives.");
        Essay essay = Essays.of(BODY);
        PromptId only = shown(review.draft(CLUB, essay, HOST));

        assertThat(shown(review.another(CLUB, essay.id(), only))).isEqualTo(only);
    }

    @Test
    void keeping_shows_the_next_card_and_counts_the_kept_one() {
        propose("First?", "He gives.");
        propose("Second?", "She takes.");
        PromptId first = shown(review.draft(CLUB, Essays.of(BODY), HOST));

        Card next = review.decide(CLUB, first, Decision.KEPT, HOST);

        assertThat(next.card().orElseThrow().question()).isEqualTo("Second?");
        assertThat(next.kept()).isEqualTo(1);
        assertThat(next.undecided()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Decision.class,
            names = {"KEPT", "DROPPED"})
    void deciding_twice_the_same_is_harmless(Decision decision) {
        propose("First?", "He gives.");
        PromptId first = shown(review.draft(CLUB, Essays.of(BODY), HOST));

        Card once = review.decide(CLUB, first, decision, HOST);

        assertThat(review.decide(CLUB, first, decision, HOST)).isEqualTo(once);
    }

    @Test
    void deciding_of_a_prompt_that_is_not_there_decides_nothing() {
        assertThat(review.decide(CLUB, new PromptId(99), Decision.KEPT, HOST))
                .isEqualTo(new Card(Optional.empty(), 0, 0, 0, Optional.empty()));
    }

    @Test
    void another_clubs_prompt_is_neither_found_nor_decided_nor_edited() {
        propose("First?", "He gives.");
        PromptId theirs = shown(review.draft(CLUB, Essays.of(BODY), HOST));
        ClubId others = new ClubId(2);

        assertThat(review.find(others, theirs)).isEmpty();
        assertThat(review.decide(others, theirs, Decision.KEPT, HOST))
                .isEqualTo(new Card(Optional.empty(), 0, 0, 0, Optional.empty()));
        assertThat(review.edit(others, theirs, "Ours?", "", HOST)).isEqualTo(new Written.Refused("prompt.edit.gone"));
        assertThat(store.all(CLUB, Essays.of(BODY).id())).singleElement().satisfies(prompt -> {
            assertThat(prompt.decision()).isEqualTo(Decision.PROPOSED);
            assertThat(prompt.question()).isEqualTo("First?");
        });
    }

    @Test
    void hand_written_prompts_are_kept_without_asking_and_come_first() {
        propose("Drafted?", "She takes.");
        Essay essay =
                Essays.withPrompts(BODY, resting("Love or money?", "What is it?", "love", "money"), prompt("And you?"));
        Card card = review.draft(CLUB, essay, HOST);
        review.decide(CLUB, shown(card), Decision.KEPT, HOST);

        assertThat(card.card().orElseThrow().question()).isEqualTo("Drafted?");
        assertThat(kept(essay)).extracting(Prompt::question).containsExactly("What is it?", "And you?", "Drafted?");
    }

    @Test
    void kept_takes_in_the_front_matters_prompts_without_a_draft() {
        Essay essay = Essays.withPrompts(BODY, resting("Love or money?", "What is it?", "love", "money"));

        assertThat(kept(essay)).singleElement().satisfies(prompt -> {
            assertThat(prompt.kind()).isEqualTo(Kind.HANDWRITTEN);
            assertThat(prompt.stances()).containsExactly("love", "money");
            assertThat(prompt.passage().orElseThrow().text()).isEqualTo("Love or money?");
            assertThat(prompt.spoiler()).isTrue();
        });
        assertThat(kept(essay)).hasSize(1);
    }

    @Test
    void kept_prompts_stay_when_the_file_loses_theirs_and_new_ones_are_taken_in() {
        kept(Essays.withPrompts(BODY, prompt("Old?")));

        assertThat(kept(Essays.withPrompts(BODY, prompt("New?"))))
                .extracting(Prompt::question)
                .containsExactly("Old?", "New?");
        assertThat(kept(Essays.of(BODY))).hasSize(2);
    }

    @Test
    void a_hand_written_prompt_that_a_host_dropped_or_reworded_is_not_taken_in_again() {
        Essay essay = Essays.withPrompts(BODY, prompt("Dropped?"), prompt("Reworded?"));
        List<Prompt> before = kept(essay);
        review.decide(CLUB, before.get(0).id(), Decision.DROPPED, HOST);
        review.edit(CLUB, before.get(1).id(), "In better words?", "", HOST);

        assertThat(kept(essay)).extracting(Prompt::question).containsExactly("In better words?");
    }

    @Test
    void kept_prompts_stand_in_the_order_they_were_kept() {
        propose("First?", "He gives.");
        propose("Second?", "She takes.");
        Essay essay = Essays.of(BODY);
        PromptId first = shown(review.draft(CLUB, essay, HOST));
        PromptId second = shown(review.another(CLUB, essay.id(), first));
        review.decide(CLUB, second, Decision.KEPT, HOST);
        review.decide(CLUB, first, Decision.KEPT, HOST);

        assertThat(kept(essay)).extracting(Prompt::id).containsExactly(second, first);
    }

    @Test
    void an_edited_prompt_is_kept() {
        propose("First?", "He gives.");
        PromptId first = shown(review.draft(CLUB, Essays.of(BODY), HOST));

        Written written = review.edit(CLUB, first, "  Was it\nlove? ", "love,  habit ,", HOST);

        assertThat(written).isInstanceOfSatisfying(Written.Kept.class, kept -> {
            assertThat(kept.prompt().question()).isEqualTo("Was it love?");
            assertThat(kept.prompt().stances()).containsExactly("love", "habit");
            assertThat(kept.prompt().decision()).isEqualTo(Decision.KEPT);
            assertThat(kept.prompt().passage()).isPresent();
        });
    }

    @Test
    void an_edit_of_a_prompt_that_is_gone_is_refused() {
        assertThat(review.edit(CLUB, new PromptId(99), "Why?", "", HOST))
                .isEqualTo(new Written.Refused("prompt.edit.gone"));
    }

    @Test
    void an_added_prompt_is_kept_and_hidden() {
        Written written = review.add(CLUB, Essays.of(BODY), "Love or money?", "love, money", HOST);

        assertThat(written).isInstanceOfSatisfying(Written.Kept.class, kept -> {
            assertThat(kept.prompt().kind()).isEqualTo(Kind.HANDWRITTEN);
            assertThat(kept.prompt().decision()).isEqualTo(Decision.KEPT);
            assertThat(kept.prompt().spoiler()).isTrue();
        });
    }

    @Test
    void an_added_prompt_of_an_essay_that_hides_nothing_is_shown_in_the_open() {
        Written written = review.add(CLUB, Essays.hidingFrom(BODY.length(), BODY), "Love?", "", HOST);

        assertThat(written)
                .isInstanceOfSatisfying(
                        Written.Kept.class,
                        kept -> assertThat(kept.prompt().spoiler()).isFalse());
    }

    @Test
    void a_form_sent_twice_adds_one_prompt() {
        Essay essay = Essays.of(BODY);
        review.add(CLUB, essay, "Love or money?", "", HOST);

        assertThat(review.add(CLUB, essay, "love or money?", "", HOST))
                .isEqualTo(new Written.Refused("prompt.add.kept-already"));
        assertThat(kept(essay)).hasSize(1);
    }

    @Test
    void adding_a_question_that_was_dropped_keeps_it_after_all() {
        propose("First?", "He gives.");
        Essay essay = Essays.of(BODY);
        review.decide(CLUB, shown(review.draft(CLUB, essay, HOST)), Decision.DROPPED, HOST);

        review.add(CLUB, essay, "First?", "yes, no", HOST);

        assertThat(kept(essay))
                .singleElement()
                .satisfies(prompt -> assertThat(prompt.stances()).containsExactly("yes", "no"));
    }

    @Test
    void a_prompt_that_is_no_question_is_taken_as_the_host_wrote_it() {
        assertThat(review.add(CLUB, Essays.of(BODY), "Tell us about the ring.", "", HOST))
                .isInstanceOf(Written.Kept.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' '       | ''              | prompt.add.question-missing",
                "Why?      | only one        | prompt.add.one-stance",
                "Why?      | a, b, c, d, e   | prompt.add.too-many-stances",
                "Why?      | Love, love      | prompt.add.same-stances",
            })
    void what_does_not_fit_is_refused_with_its_reason(String question, String stances, String reasonKey) {
        assertThat(review.add(CLUB, Essays.of(BODY), question, stances, HOST))
                .isEqualTo(new Written.Refused(reasonKey));
        assertThat(Words.english().say(reasonKey)).isNotBlank();
    }

    @Test
    void a_question_may_have_three_hundred_characters_and_no_more() {
        Essay essay = Essays.of(BODY);
        assertThat(review.add(CLUB, essay, "🎬".repeat(300), "", HOST)).isInstanceOf(Written.Kept.class);
        assertThat(review.add(CLUB, essay, "x".repeat(301), "", HOST))
                .isEqualTo(new Written.Refused("prompt.add.question-too-long"));
    }

    @Test
    void a_stance_may_have_eighty_characters_and_no_more() {
        Essay essay = Essays.of(BODY);
        assertThat(review.add(CLUB, essay, "A?", "b, " + "x".repeat(80), HOST)).isInstanceOf(Written.Kept.class);
        assertThat(review.add(CLUB, essay, "B?", "b, " + "x".repeat(81), HOST))
                .isEqualTo(new Written.Refused("prompt.add.stance-too-long"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_is_said_in_plain_words(Kind kind) {
        String said = plain(kind);

        assertThat(said.split(" ")).hasSizeGreaterThan(4);
        assertThat(said).doesNotContainIgnoringCase(kind == Kind.HANDWRITTEN ? "handwritten" : "prompt");
        assertThat(Stream.of(Kind.values()).filter(other -> other != kind).map(PromptReviewTest::plain))
                .doesNotContain(said);
    }

    private static String plain(Kind kind) {
        return Words.english().say("prompt.kind." + kind.name().toLowerCase(java.util.Locale.ROOT));
    }

    private List<Prompt> kept(Essay essay) {
        return review.overview(CLUB, essay, HOST).kept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prompt.edit.gone", "prompt.add.kept-already"})
    void every_refusal_says_what_to_do_next(String reasonKey) {
        assertThat(Words.english().say(reasonKey)).contains("/prompt");
    }

    private static PromptId shown(Card card) {
        return card.card().orElseThrow().id();
    }
}
