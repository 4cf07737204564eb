package aftercredits.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of prompts keeps to, the fake and the real one. */
public abstract class PromptStoreContract {
    private static final ClubId CLUB = new ClubId(11);
    private static final ClubId OTHER_CLUB = new ClubId(12);
    private static final EssayId ANORA = new EssayId("anora");
    private static final EssayId STALKER = new EssayId("stalker");
    private static final MemberId HOST = new MemberId(21);
    private static final Instant EVENING = Instant.parse("2026-11-22T19:00:00Z");

    private PromptStore store;

    /** An empty store; called once before each test. */
    protected abstract PromptStore emptyStore();

    @BeforeEach
    void start_empty() {
        store = emptyStore();
    }

    @Test
    void a_prompt_comes_back_as_it_was_added() {
        String words = "It’s unclear whether 🎬 “this” is love\nor habit.";
        Passage passage = new Passage(words, 120, 120 + words.length());
        DraftedPrompt drafted = new DraftedPrompt(
                "Was it love or habit?", Kind.DOUBT, List.of("love", "habit"), Optional.of(passage), 0.75, true);

        Prompt added = store.add(CLUB, ANORA, drafted, Decision.PROPOSED, HOST, EVENING);

        assertThat(store.find(added.id())).contains(added);
        assertThat(added.club()).isEqualTo(CLUB);
        assertThat(added.essay()).isEqualTo(ANORA);
        assertThat(added.question()).isEqualTo("Was it love or habit?");
        assertThat(added.kind()).isEqualTo(Kind.DOUBT);
        assertThat(added.stances()).containsExactly("love", "habit");
        assertThat(added.passage()).contains(passage);
        assertThat(added.spoiler()).isTrue();
        assertThat(added.score()).isEqualTo(0.75);
        assertThat(added.decision()).isEqualTo(Decision.PROPOSED);
        assertThat(added.decidedBy()).isEqualTo(HOST);
        assertThat(added.decidedAt()).isEqualTo(EVENING);
    }

    @Test
    void a_prompt_without_stances_and_passage_comes_back_so() {
        DraftedPrompt bare =
                new DraftedPrompt("What did you see?", Kind.HANDWRITTEN, List.of(), Optional.empty(), 0, false);

        Prompt added = store.add(CLUB, ANORA, bare, Decision.KEPT, HOST, EVENING);

        assertThat(store.find(added.id())).hasValueSatisfying(found -> {
            assertThat(found.stances()).isEmpty();
            assertThat(found.passage()).isEmpty();
            assertThat(found.spoiler()).isFalse();
            assertThat(found.decision()).isEqualTo(Decision.KEPT);
        });
    }

    @Test
    void all_are_listed_in_the_order_they_came_whatever_was_decided() {
        Prompt first = add("One?", Decision.KEPT);
        Prompt second = add("Two?", Decision.PROPOSED);
        Prompt third = add("Three?", Decision.DROPPED);

        assertThat(store.all(CLUB, ANORA)).extracting(Prompt::id).containsExactly(first.id(), second.id(), third.id());
    }

    @Test
    void clubs_and_essays_do_not_see_each_others_prompts() {
        add("Ours?", Decision.KEPT);
        store.add(OTHER_CLUB, ANORA, question("Theirs?"), Decision.KEPT, HOST, EVENING);
        store.add(CLUB, STALKER, question("Another film's?"), Decision.KEPT, HOST, EVENING);

        assertThat(store.all(CLUB, ANORA)).extracting(Prompt::question).containsExactly("Ours?");
        assertThat(store.kept(CLUB, ANORA)).extracting(Prompt::question).containsExactly("Ours?");
        assertThat(store.wordings(CLUB, ANORA)).containsExactly("Ours?");
        assertThat(store.all(OTHER_CLUB, STALKER)).isEmpty();
    }

    @Test
    void a_decision_may_be_changed() {
        Prompt prompt = add("Love or money?", Decision.PROPOSED);

        store.decide(prompt.id(), Decision.DROPPED, HOST, EVENING.plusSeconds(1));
        assertThat(decision(prompt)).isEqualTo(Decision.DROPPED);

        store.decide(prompt.id(), Decision.KEPT, HOST, EVENING.plusSeconds(2));
        assertThat(decision(prompt)).isEqualTo(Decision.KEPT);
    }

    @Test
    void kept_prompts_are_listed_in_the_order_they_were_kept() {
        Prompt first = add("One?", Decision.PROPOSED);
        Prompt second = add("Two?", Decision.PROPOSED);
        add("Three?", Decision.PROPOSED);
        Prompt written = add("Four?", Decision.KEPT);

        store.decide(second.id(), Decision.KEPT, HOST, EVENING.plusSeconds(1));
        store.decide(first.id(), Decision.KEPT, HOST, EVENING.plusSeconds(2));

        assertThat(store.kept(CLUB, ANORA))
                .extracting(Prompt::id)
                .containsExactly(written.id(), second.id(), first.id());
    }

    @Test
    void a_prompt_that_is_kept_once_more_stays_in_its_place() {
        Prompt first = add("One?", Decision.KEPT);
        Prompt second = add("Two?", Decision.KEPT);

        store.decide(first.id(), Decision.KEPT, HOST, EVENING.plusSeconds(9));

        assertThat(store.kept(CLUB, ANORA)).extracting(Prompt::id).containsExactly(first.id(), second.id());
    }

    @Test
    void prompts_kept_at_one_instant_are_listed_in_the_order_they_came() {
        Prompt first = add("One?", Decision.KEPT);
        Prompt second = add("Two?", Decision.KEPT);

        assertThat(store.kept(CLUB, ANORA)).extracting(Prompt::id).containsExactly(first.id(), second.id());
    }

    @Test
    void a_prompt_that_is_kept_twice_keeps_its_place() {
        Prompt first = add("One?", Decision.KEPT);
        Prompt second = add("Two?", Decision.KEPT);

        store.decide(first.id(), Decision.KEPT, HOST, EVENING.plusSeconds(1));

        assertThat(store.kept(CLUB, ANORA)).extracting(Prompt::id).containsExactly(first.id(), second.id());
    }

    @Test
    void an_edit_changes_question_and_stances_and_nothing_else() {
        Prompt prompt = add("Love or money?", Decision.PROPOSED);

        store.edit(prompt.id(), "Love, money or fear?", List.of("love", "money", "fear"), HOST, EVENING.plusSeconds(1));

        assertThat(store.find(prompt.id())).hasValueSatisfying(edited -> {
            assertThat(edited.question()).isEqualTo("Love, money or fear?");
            assertThat(edited.stances()).containsExactly("love", "money", "fear");
            assertThat(edited.kind()).isEqualTo(prompt.kind());
            assertThat(edited.passage()).isEqualTo(prompt.passage());
            assertThat(edited.decision()).isEqualTo(Decision.PROPOSED);
        });
    }

    @Test
    void stances_may_be_edited_away() {
        Prompt prompt = store.add(
                CLUB,
                ANORA,
                new DraftedPrompt("A or B?", Kind.DOUBT, List.of("A", "B"), Optional.empty(), 0, true),
                Decision.KEPT,
                HOST,
                EVENING);

        store.edit(prompt.id(), "A or B?", List.of(), HOST, EVENING.plusSeconds(1));

        assertThat(store.find(prompt.id()).orElseThrow().stances()).isEmpty();
    }

    @Test
    void every_wording_that_a_prompt_ever_had_stays_known() {
        Prompt prompt = add("First words?", Decision.DROPPED);

        store.edit(prompt.id(), "Second words?", List.of(), HOST, EVENING.plusSeconds(1));
        store.edit(prompt.id(), "Third words?", List.of(), HOST, EVENING.plusSeconds(2));

        assertThat(store.wordings(CLUB, ANORA))
                .containsExactlyInAnyOrder("First words?", "Second words?", "Third words?");
    }

    @Test
    void a_prompt_of_which_nothing_is_decided_has_no_wordings_to_know() {
        Prompt prompt = add("Proposed?", Decision.PROPOSED);
        add("Kept?", Decision.KEPT);
        add("Withdrawn?", Decision.WITHDRAWN);

        assertThat(store.wordings(CLUB, ANORA)).containsExactly("Kept?");

        store.decide(prompt.id(), Decision.DROPPED, HOST, EVENING);
        assertThat(store.wordings(CLUB, ANORA)).containsExactlyInAnyOrder("Kept?", "Proposed?");
    }

    @Test
    void who_decided_last_and_when_is_on_record_and_an_edit_does_not_change_it() {
        MemberId other = new MemberId(22);
        Prompt prompt = add("Love or money?", Decision.PROPOSED);

        store.decide(prompt.id(), Decision.DROPPED, other, EVENING.plusSeconds(5));
        store.edit(prompt.id(), "Love?", List.of(), HOST, EVENING.plusSeconds(9));

        assertThat(store.find(prompt.id())).hasValueSatisfying(decided -> {
            assertThat(decided.decidedBy()).isEqualTo(other);
            assertThat(decided.decidedAt()).isEqualTo(EVENING.plusSeconds(5));
        });
    }

    @Test
    void what_is_drafted_anew_takes_the_place_of_all_that_was_drafted() {
        Prompt before = add("Love or money?", Decision.WITHDRAWN);
        String words = "unclear";
        DraftedPrompt now = new DraftedPrompt(
                "Love, or money?",
                Kind.DOUBT,
                List.of("love", "money"),
                Optional.of(new Passage(words, 3, 3 + words.length())),
                0.25,
                false);

        store.renew(before.id(), now);

        assertThat(store.find(before.id()))
                .contains(new Prompt(
                        before.id(),
                        CLUB,
                        ANORA,
                        now.question(),
                        now.kind(),
                        now.stances(),
                        now.passage(),
                        false,
                        0.25,
                        Decision.WITHDRAWN,
                        HOST,
                        EVENING));
        store.renew(before.id(), new DraftedPrompt("Bare?", Kind.THEME, List.of(), Optional.empty(), 0.125, true));
        assertThat(store.find(before.id()).orElseThrow().passage()).isEmpty();
    }

    @Test
    void an_unknown_prompt_is_not_found() {
        assertThat(store.find(new PromptId(4711))).isEmpty();
    }

    private Prompt add(String question, Decision decision) {
        return store.add(CLUB, ANORA, question(question), decision, HOST, EVENING);
    }

    private Decision decision(Prompt prompt) {
        return store.find(prompt.id()).orElseThrow().decision();
    }

    private static DraftedPrompt question(String question) {
        return new DraftedPrompt(question, Kind.CONTRAST, List.of(), Optional.empty(), 0.5, true);
    }
}
