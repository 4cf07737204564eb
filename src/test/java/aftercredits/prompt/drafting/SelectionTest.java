package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Essays;
import aftercredits.prompt.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SelectionTest {
    private static final Map<String, String> CAST = Map.of("Mara", "she", "Theo", "he");
    private final TensionDrafter drafter = new TensionDrafter(candidate -> 0.6);

    @Test
    void two_prompts_about_one_tension_are_one() {
        String body = "I can't decide whether the ending is a triumph or a surrender.\n\n"
                + "It's unclear whether the ending is a surrender or a triumph.";

        assertThat(drafter.draft(Essays.of(body, CAST), 12).prompts()).hasSize(1);
    }

    @Test
    void one_sentence_gives_one_prompt() {
        String body = "I can't decide whether Theo is a coward rather than a saint, or whether Mara loves Theo.";

        assertThat(drafter.draft(Essays.of(body, CAST), 12).prompts()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_sentence_that_has_its_hand_written_prompt_is_not_asked_again() {
        String body =
                "I can't decide whether the ending is a triumph or a surrender.\n\nThe ring is a receipt, not a promise.";

        assertThat(drafter.draft(
                                Essays.withPrompts(
                                        body, Essays.resting("whether the ending is a triumph", "How does it end?")),
                                12)
                        .prompts())
                .extracting(DraftedPrompt::question)
                .containsExactly("How does it end?", "Is the ring a receipt or a promise?");
    }

    @Test
    void hand_written_prompts_come_first_and_count() {
        String body = "I can't decide whether the ending is a triumph or a surrender.";

        assertThat(drafter.draft(Essays.withPrompts(body, Essays.prompt("One?"), Essays.prompt("Two?")), 2)
                        .prompts())
                .extracting(DraftedPrompt::question)
                .containsExactly("One?", "Two?");
    }

    @Test
    void another_paragraph_comes_before_a_second_prompt_from_the_same() {
        String body =
                "I can't decide whether the ending is a triumph or a surrender. Rain falls on the harbour for days."
                        + " I can't decide whether Theo is a coward or a saint.\n\nThe ring is a receipt, not a promise.";

        List<DraftedPrompt> prompts = drafter.draft(Essays.of(body, CAST), 12).prompts();

        assertThat(prompts).hasSize(3);
        assertThat(prompts.get(1).question()).isEqualTo("Is the ring a receipt or a promise?");
    }

    @Test
    void a_prompt_is_open_only_where_its_passage_is() {
        String open = "The ring is a receipt, not a promise.\n\n";
        String body = open + "I can't decide whether the ending is a triumph or a surrender.";

        assertThat(drafter.draft(Essays.hidingFrom(open.length(), body), 12).prompts())
                .extracting(DraftedPrompt::spoiler)
                .containsExactlyInAnyOrder(false, true);
        assertThat(drafter.draft(Essays.hidingFrom(body.length(), body), 12).prompts())
                .extracting(DraftedPrompt::spoiler)
                .containsExactly(false, false);
    }

    @Test
    void another_ranker_may_take_the_plain_ones_place() {
        String body =
                "I can't decide whether the ending is a triumph or a surrender.\n\nThe ring is a receipt, not a promise.";
        TensionDrafter contrastsFirst = new TensionDrafter(candidate -> candidate.kind() == Kind.CONTRAST ? 0.9 : 0.6);

        assertThat(contrastsFirst.draft(Essays.of(body, CAST), 1).prompts())
                .extracting(DraftedPrompt::question)
                .containsExactly("Is the ring a receipt or a promise?");
    }

    @Test
    void after_two_questions_that_fit_any_film_the_essays_own_come_first() {
        Study study = new Study(Saltmarsh.essay("The boats leave at dawn.\n\nNobody waves to them from the quay.\n\n"
                + "The sea is grey all morning.\n\nMara counts the boats twice."));
        List<Candidate> candidates = List.of(
                anyFilm(study, 0, "does the ending work"),
                anyFilm(study, 1, "who is the villain"),
                anyFilm(study, 2, "what makes it unsettling"),
                study.candidate(
                        "own",
                        Kind.CLAIM,
                        "why does Mara count the boats",
                        List.of(),
                        study.reading().sentences().get(3)));

        List<Selection.Chosen> chosen = Selection.best(
                candidates, candidate -> candidate.features().containsKey(Frames.ANY_FILM) ? 0.9 : 0.6, List.of(), 8);

        assertThat(chosen.stream().map(one -> one.candidate().question()))
                .hasSize(4)
                .endsWith("Why does Mara count the boats?", "What makes it unsettling?");
        assertThat(chosen).extracting(Selection.Chosen::score).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void a_question_that_fits_any_film_comes_after_a_choice_of_the_essays_own_that_scores_nearly_as_much() {
        Study study = new Study(Saltmarsh.essay("Is Mara a thief or a saint? Nobody knows.\n\nThe sea is grey."));
        Candidate own = study.candidate(
                        "own",
                        Kind.CLAIM,
                        "is Mara a thief or a saint",
                        List.of("a thief", "a saint"),
                        study.reading().sentences().getFirst())
                .with(Map.of("stances-own", 1.0));
        List<Candidate> candidates = List.of(
                anyFilm(study, study.reading().sentences().size() - 1, "what do you make of the final scene"), own);

        assertThat(Selection.best(candidates, candidate -> candidate == own ? 0.84 : 0.85, List.of(), 8))
                .first()
                .satisfies(chosen -> assertThat(chosen.candidate()).isSameAs(own));
        assertThat(Selection.best(candidates, candidate -> candidate == own ? 0.74 : 0.85, List.of(), 8))
                .last()
                .satisfies(chosen -> assertThat(chosen.candidate()).isSameAs(own));
    }

    private static Candidate anyFilm(Study study, int sentence, String question) {
        return study.candidate(
                        "any",
                        Kind.VERDICT,
                        question,
                        List.of(),
                        study.reading().sentences().get(sentence))
                .with(Map.of(Frames.ANY_FILM, 1.0));
    }
}
