package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import aftercredits.prompt.Decision;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.drafting.TensionDrafter;
import aftercredits.rehearsal.Persona;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptCommandsTest {
    @TempDir
    Path library;

    private Evening evening;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        evening.shelve("anora.md", Essays.ANORA);
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void a_card_shows_question_reason_and_passage_in_its_place_under_a_spoiler() {
        Persona.MessageView card = draft();

        assertThat(card.ephemeral()).isTrue();
        assertThat(card.content())
                .contains("Anora and love in the time of capitalism", "1 kept")
                .containsPattern("(?s)\n\\|\\|\\*\\*.*\\|\\|$");
        assertThat(card.rows().getFirst())
                .extracting(Persona.ComponentView::label)
                .containsExactly("Keep", "Edit", "Drop", "Another", "Cast");
    }

    @Test
    void the_essay_around_a_passage_is_read_without_its_markup_and_says_where_it_is_cut() {
        String far = "far and away ".repeat(40);
        evening.shelve(
                "marks.md",
                "---\ntitle: Marks\nspoilers: none\n---\nTo *be* gone: " + far + "**now** it is an *old habit* of "
                        + "[hers](https://example.org) | and theirs. " + far + "\n\nNot this.\n");

        assertThat(evening.ask(evening.ana(), "prompt draft", "essay", "marks").content())
                .contains("\n\n… ", " now it is an **old habit of** hers \\| and theirs.")
                .doesNotContain("To be gone", "Not this")
                .endsWith(" …||");
    }

    @Test
    void keeping_and_dropping_turn_the_same_card_until_a_summary_says_what_is_next() {
        Persona.MessageView card = draft();
        int cards = 0;
        while (!labels(card).equals(List.of("Cast"))) {
            card = evening.turn(evening.ana(), card, cards++ == 0 ? "Keep" : "Drop");
        }

        assertThat(card.content()).contains("2 prompts are kept", "/discussion open");
        assertThat(evening.ana().messages(card.channel()))
                .filteredOn(message -> !message.content().contains("not set up yet"))
                .hasSize(1);
        assertThat(prompts())
                .filteredOn(prompt -> prompt.decision() == Decision.KEPT)
                .hasSize(2);
        assertThat(prompts()).noneMatch(prompt -> prompt.decision() == Decision.PROPOSED);
    }

    @Test
    void another_shows_the_next_card_and_decides_nothing() {
        Persona.MessageView card = draft();
        Persona.MessageView other = evening.turn(evening.ana(), card, "Another");

        assertThat(other.content()).isNotEqualTo(card.content());
        assertThat(prompts())
                .filteredOn(prompt -> prompt.decision() == Decision.KEPT)
                .hasSize(1);
    }

    @Test
    void a_prompt_is_edited_in_a_form_that_holds_its_words_and_is_then_kept() {
        Persona.MessageView card = draft();
        Persona.FormView form = evening.open(evening.ana(), card, "Edit");
        assertThat(form.fields()).extracting(Persona.FieldInput::customId).containsExactly("question", "stances");
        assertThat(form.fields().getFirst().value())
                .hasValueSatisfying(value -> assertThat(value).endsWith("?"));

        evening.ana().submit(form, Map.of("question", "Is it love?", "stances", "yes, no, both"));

        Evening.await(
                "the next card",
                () -> evening.ana().messages(card.channel()).stream()
                        .filter(message -> message.content().contains("2 kept"))
                        .findFirst());
        assertThat(prompts()).anySatisfy(prompt -> {
            assertThat(prompt.question()).isEqualTo("Is it love?");
            assertThat(prompt.stances()).containsExactly("yes", "no", "both");
            assertThat(prompt.decision()).isEqualTo(Decision.KEPT);
        });
    }

    @Test
    void an_edit_that_does_not_work_says_why_gives_the_words_back_and_leaves_the_card() {
        Persona.MessageView card = draft();
        Persona.FormView form = evening.open(evening.ana(), card, "Edit");

        String sent = evening.ana().submit(form, Map.of("question", "Is it a habit?", "stances", "yes"));

        assertThat(evening.answer(evening.ana(), card.channel(), sent).content())
                .contains("two to four");
        evening.seen(evening.ana(), "Is it a habit?");
        assertThat(prompts()).noneMatch(prompt -> prompt.question().equals("Is it a habit?"));
    }

    @Test
    void the_buttons_of_a_card_work_after_a_restart() {
        Persona.MessageView card = draft();
        evening.restart();

        assertThat(evening.turn(evening.ana(), card, "Keep").content()).contains("2 kept");
    }

    @Test
    void an_essay_without_tensions_says_what_to_do_instead() {
        evening.shelve("plain.md", "---\ntitle: Plain\n---\nThe film has a beginning and an end.\n");

        assertThat(evening.ask(evening.ana(), "prompt draft", "essay", "plain").content())
                .contains("**Plain**: no prompts found, write your own with /prompt add");
    }

    @Test
    void a_prompt_is_added_by_hand_and_listed_under_a_spoiler() {
        assertThat(evening.ask(
                                evening.ana(),
                                "prompt add",
                                "essay",
                                "anora",
                                "question",
                                "Who is *free*?",
                                "stances",
                                "Anora, Igor")
                        .content())
                .contains("Kept for **Anora", "||**Who is \\*free\\*?**", "Anora · Igor");

        assertThat(evening.ask(evening.ana(), "prompt list", "essay", "anora").content())
                .contains("2 kept, 0 undecided, 0 dropped", "**1.**", "**2.**", "gratitude · habit");
    }

    @Test
    void the_list_shows_kept_undecided_and_dropped_ones_with_who_decided_and_when() {
        Persona.MessageView card = draft();
        card = evening.turn(evening.ana(), card, "Keep");
        evening.turn(evening.ana(), card, "Drop");

        Persona.MessageView list = evening.ask(evening.ana(), "prompt list", "essay", "anora");

        assertThat(list.ephemeral()).isTrue();
        assertThat(list.content())
                .contains("2 kept, 1 undecided, 1 dropped")
                .containsSubsequence("### Kept", "**2.**", "### Undecided", "**3.**", "### Dropped", "**4.**")
                .contains("**1.** Kept, from the essay's file")
                .containsPattern("\\*\\*2\\.\\*\\* Kept by <@\\d+>, <t:\\d+:f>\n\\|\\|\\*\\*")
                .containsPattern("\\*\\*3\\.\\*\\* Proposed <t:\\d+:f>\n\\|\\|")
                .containsPattern("\\*\\*4\\.\\*\\* Dropped by <@\\d+>, <t:\\d+:f>\n\\|\\|");
        assertThat(list.content().split("\\|\\|", -1)).hasSize(9);
    }

    @Test
    void a_dropped_prompt_is_chosen_from_the_list_and_taken_back() {
        Persona.MessageView card = draft();
        String question = shownQuestion(card);
        evening.turn(evening.ana(), card, "Drop");
        Persona.MessageView list = evening.ask(evening.ana(), "prompt list", "essay", "anora");
        Persona.ComponentView menu = list.rows().getFirst().getFirst();
        assertThat(menu.options())
                .extracting(Persona.ChoiceView::name)
                .containsExactly("Prompt 1", "Prompt 2", "Prompt 3", "Prompt 4");

        Persona.MessageView shown = choose(list, menu.options().getLast());
        assertThat(shown.content()).contains("Dropped by <@", "Press Keep to take it back.", question);
        evening.turn(evening.ana(), shown, "Keep");

        assertThat(prompts()).noneMatch(prompt -> prompt.decision() == Decision.DROPPED);
        assertThat(prompts()).anySatisfy(prompt -> {
            assertThat(prompt.question()).isEqualTo(question);
            assertThat(prompt.decision()).isEqualTo(Decision.KEPT);
        });
    }

    @Test
    void a_kept_prompt_is_chosen_from_the_list_and_dropped() {
        Persona.MessageView list = evening.ask(evening.ana(), "prompt list", "essay", "anora");

        Persona.MessageView shown =
                choose(list, list.rows().getFirst().getFirst().options().getFirst());
        assertThat(shown.content()).contains("Kept, from the essay's file. Press Drop to leave it out.");
        assertThat(Evening.button(shown, "Keep").disabled()).isTrue();
        evening.turn(evening.ana(), shown, "Drop");

        assertThat(prompts()).extracting(Prompt::decision).containsExactly(Decision.DROPPED);
        assertThat(draft().content()).contains("0 kept");
    }

    @Test
    void a_dropped_question_that_is_added_in_the_same_words_is_kept_after_all() {
        Persona.MessageView card = draft();
        String question = shownQuestion(card);
        evening.turn(evening.ana(), card, "Drop");

        evening.ask(evening.ana(), "prompt add", "essay", "anora", "question", question);

        assertThat(prompts()).noneMatch(prompt -> prompt.decision() == Decision.DROPPED);
    }

    @Test
    void a_long_list_takes_several_messages_and_no_spoiler_is_cut() {
        for (int i = 0; i < 30; i++) {
            evening.stores.promptStore.add(
                    evening.club(),
                    new EssayId("anora"),
                    new DraftedPrompt(
                            "|*_".repeat(98) + i + "?",
                            Kind.CLAIM,
                            List.of("|".repeat(80), "*".repeat(80)),
                            Optional.empty(),
                            0.5,
                            true),
                    i % 2 == 0 ? Decision.PROPOSED : Decision.DROPPED,
                    new MemberId(0),
                    Instant.EPOCH);
        }

        evening.ask(evening.ana(), "prompt list", "essay", "anora");

        List<Persona.MessageView> pages = Evening.await(
                "all pages",
                () -> Optional.of(withoutHint(evening.ana().messages(evening.discord.channel("film-club"))))
                        .filter(messages -> !messages.isEmpty()
                                && messages.getLast().content().contains("**31.**")));
        assertThat(pages).hasSizeGreaterThan(1).allSatisfy(page -> {
            String content = page.content();
            assertThat(content.codePointCount(0, content.length())).isLessThanOrEqualTo(2_000);
            assertThat(content.replace("\\|", "").split("\\|\\|", -1).length % 2)
                    .isEqualTo(1);
            assertThat(page.rows().getFirst().getFirst().options()).isNotEmpty();
        });
        assertThat(pages.getLast().content()).contains("Dropped by a former host");
    }

    /** Nobody has set up this club, which its hosts are told at the end. */
    private static List<Persona.MessageView> withoutHint(List<Persona.MessageView> messages) {
        return messages.stream()
                .filter(message -> !message.content().contains("/club setup"))
                .toList();
    }

    @Test
    void the_cast_is_corrected_in_a_form_that_holds_it_and_the_essay_is_drafted_anew() {
        evening.shelve("anora.md", Essays.ANORA.replace("Vanya: he", "Vanya: it"));
        Persona.MessageView card = draft();
        Persona.FormView form = evening.open(evening.ana(), card, "Cast");
        assertThat(form.fields()).singleElement().satisfies(field -> {
            assertThat(field.value()).contains("Anora: she\nIgor: he\nVanya: it");
            assertThat(field.style()).isEqualTo("paragraph");
        });

        evening.ana().submit(form, Map.of("people", "Anora: she\nIgor: they\nVanya: he"));

        Persona.MessageView changed = evening.seen(evening.ana(), "3 people are on the cast now");
        assertThat(changed.id()).isEqualTo(card.id());
        assertThat(changed.content()).contains("1 kept, 3 more to decide", "Do they know what Igor wants?");
        assertThat(evening.open(evening.ana(), changed, "Cast")
                        .fields()
                        .getFirst()
                        .value())
                .contains("Anora: she\nIgor: they\nVanya: he");
        assertThat(draft().content()).contains("3 more to decide");
    }

    @Test
    void a_cast_that_can_not_be_read_says_which_line_gives_the_words_back_and_changes_nothing() {
        Persona.MessageView card = draft();
        Persona.FormView form = evening.open(evening.ana(), card, "Cast");

        String sent = evening.ana().submit(form, Map.of("people", "Anora: she\nIgor\nVanya: boy"));

        assertThat(evening.answer(evening.ana(), card.channel(), sent).content())
                .contains("2 lines of the cast need fixing", "Press Cast")
                .contains("Line 2: \"Igor\" has no pronoun", "Line 3: \"boy\" is not a pronoun");
        evening.seen(evening.ana(), "Vanya: boy");
        assertThat(evening.open(evening.ana(), card, "Cast").fields().getFirst().value())
                .contains("Anora: she\nIgor: he\nVanya: he");
    }

    @Test
    void an_essay_that_gave_nothing_asks_for_its_cast() {
        evening.shelve("plain.md", "---\ntitle: Plain\n---\nThe film has a beginning and an end.\n");
        // As the real drafter does: reading the language models may take longer than Discord waits for a form.
        new TensionDrafter().draft(evening.essay("plain"), 1);
        Persona.MessageView none = evening.ask(evening.ana(), "prompt draft", "essay", "plain");
        Persona.FormView form = evening.open(evening.ana(), none, "Cast");
        assertThat(form.fields().getFirst().value()).isEmpty();

        evening.ana().submit(form, Map.of("people", "Jane: she"));

        assertThat(evening.seen(evening.ana(), "One person is on the cast now").content())
                .contains("no prompts found, write your own with /prompt add");
    }

    @Test
    void a_prompt_with_one_stance_is_refused() {
        assertThat(evening.ask(
                                evening.ana(),
                                "prompt add",
                                "essay",
                                "anora",
                                "question",
                                "Who is free?",
                                "stances",
                                "Anora")
                        .content())
                .contains("One stance gives nothing to choose");
    }

    @Test
    void members_see_no_prompt_before_it_is_asked() {
        assertThat(evening.ask(evening.ben(), "prompt list", "essay", "anora").content())
                .contains("Only hosts can do that");
        assertThat(evening.ask(evening.ben(), "prompt draft", "essay", "anora").content())
                .contains("Only hosts can do that");
    }

    private Persona.MessageView choose(Persona.MessageView list, Persona.ChoiceView option) {
        Persona.ComponentView menu = list.rows().getFirst().getFirst();
        return evening.answer(
                evening.ana(),
                list.channel(),
                evening.ana().choose(list.id(), menu.customId(), List.of(option.value())));
    }

    private static String shownQuestion(Persona.MessageView card) {
        return card.content().split("\\|\\|\\*\\*", 2)[1].split("\\*\\*", 2)[0];
    }

    private static List<String> labels(Persona.MessageView card) {
        return card.rows().getFirst().stream().map(Persona.ComponentView::label).toList();
    }

    private Persona.MessageView draft() {
        return evening.ask(evening.ana(), "prompt draft", "essay", "anora");
    }

    private List<Prompt> prompts() {
        return evening.stores.promptStore.all(evening.club(), new EssayId("anora"));
    }
}
