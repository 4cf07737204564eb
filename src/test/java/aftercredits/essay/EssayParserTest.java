package aftercredits.essay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EssayParserTest {
    private static Essay read(String text) {
        return readable(text).essay();
    }

    private static ParsedEssay.Readable readable(String text) {
        return assertThat(EssayParser.parse("anora.md", text))
                .asInstanceOf(type(ParsedEssay.Readable.class))
                .actual();
    }

    private static List<Problem> problems(String text) {
        return assertThat(EssayParser.parse("anora.md", text))
                .asInstanceOf(type(ParsedEssay.Unreadable.class))
                .actual()
                .problems();
    }

    private static String withFrontMatter(String... lines) {
        return "---\n" + String.join("\n", lines) + "\n---\nThe body.\n";
    }

    @Test
    void front_matter_says_what_the_essay_is_about() {
        Essay essay = read("""
                ---
                title: "Cannes, Day Seven: A Dog"
                film: 1917
                year: 2024
                director: Sean Baker
                author: A. Writer
                source: https://pitocat.xyz
                rights: unknown; ask the author
                content-warnings: [sex work, violence]
                cast: {Anora: she, Igor: he/him}
                prompts:
                  - question: Was it gratitude or habit?
                    stances: [gratitude, habit]
                    passage: a genuine
                      attempt
                ---
                Is it a genuine attempt?
                """);
        assertThat(essay.id()).isEqualTo(new EssayId("anora"));
        assertThat(essay.credits())
                .isEqualTo(new Credits(
                        "Cannes, Day Seven: A Dog",
                        Optional.of("1917"),
                        Optional.of(2024),
                        Optional.of("Sean Baker"),
                        Optional.of("A. Writer"),
                        Optional.of("https://pitocat.xyz"),
                        Optional.of("unknown; ask the author")));
        assertThat(essay.contentWarnings()).containsExactly("sex work", "violence");
        assertThat(essay.cast())
                .containsExactly(java.util.Map.entry("Anora", "she"), java.util.Map.entry("Igor", "he"));
        assertThat(essay.prompts())
                .containsExactly(new HandwrittenPrompt(
                        "Was it gratitude or habit?", List.of("gratitude", "habit"), Optional.of("a genuine attempt")));
    }

    @Test
    void the_body_is_what_follows_the_front_matter_untrimmed() {
        Body body = read("---\ntitle: A\n---\n\n  Words. \n\n").body();
        assertThat(body.text()).isEqualTo("\n  Words. \n\n");
        assertThat(body.firstLine()).isEqualTo(4);
    }

    @Test
    void without_front_matter_the_first_line_is_the_title() {
        Essay essay = read("# Anora and *Love*\nFirst.\nSecond.");
        assertThat(essay.credits()).isEqualTo(Credits.titled("Anora and *Love*"));
        assertThat(essay.body().text()).isEqualTo("First.\nSecond.");
        assertThat(essay.body().firstLine()).isEqualTo(2);
    }

    @Test
    void line_ends_of_all_systems_and_a_byte_order_mark_are_accepted() {
        Essay essay = read("\uFEFF---\r\ntitle: A\r\n---\r\nOne.\r\nTwo.\rThree.");
        assertThat(essay.body().text()).isEqualTo("One.\nTwo.\nThree.");
    }

    @Test
    void a_rule_in_the_body_does_not_end_the_front_matter_again() {
        assertThat(read("---\ntitle: A\n---\nOne.\n\n---\n\nTwo.").body().text())
                .isEqualTo("One.\n\n---\n\nTwo.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    title: [a]            → 2 → 'title' takes text
                    titel: a              → 2 → no title
                    title: a: b           → 2 → not valid YAML
                    title: "a             → 3 → not valid YAML
                    just words            → 2 → no keys
                    {title: a, year: MMX} → 2 → year 'MMX'
                    {title: a, year: 24}  → 2 → year '24'
                    {title: a, spoilers: maybe} → 2 → 'maybe' is not a way
                    {title: a, title: b}  → 2 → a second time
                    {title: a, cast: she} → 2 → names and pronouns
                    {title: a, prompts: b}   → 2 → prompts are a list
                    {title: a, prompts: [b]} → 2 → prompts are a list
                    {title: a, prompts: [{stances: [b, c]}]} → 2 → no question
                    {title: a, prompts: [{question: b, stances: [c]}]} → 2 → one stance
                    {title: a, prompts: [{question: b, stances: [c, d, e, f, g]}]} → 2 → 5 stances
                    """)
    void a_problem_says_where_and_what(String frontMatter, int line, String what) {
        assertThat(problems(withFrontMatter(frontMatter))).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("anora.md");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.what()).contains(what);
            assertThat(problem.next()).isNotBlank();
        });
    }

    @Test
    void problems_come_in_the_order_of_their_lines() {
        assertThat(problems(withFrontMatter("title: a", "spoilers: maybe", "year: soon", "film: [b]")))
                .extracting(Problem::line)
                .containsExactly(3, 4, 5);
    }

    @Test
    void a_problem_deep_in_the_front_matter_has_its_own_line() {
        assertThat(problems(withFrontMatter("title: a", "film: b", "year: soon")))
                .singleElement()
                .hasToString("anora.md, line 4: the year 'soon' is not a year of four digits; write it as year: 2024");
    }

    @Test
    void every_problem_is_told_at_once() {
        assertThat(problems(withFrontMatter("year: soon", "spoilers: maybe")))
                .extracting(Problem::line)
                .containsExactlyInAnyOrder(2, 2, 3);
    }

    @Test
    void front_matter_that_is_never_closed_is_told_with_what_to_add() {
        assertThat(problems("---\ntitle: A\n\nWords."))
                .singleElement()
                .hasToString("anora.md, line 1: front matter opened with --- is never closed;"
                        + " add a line of --- after its last key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Title only", "Title\n\n \n", "---\ntitle: A\n---\n", "---\ntitle: A\n---"})
    void an_essay_without_words_is_a_problem(String text) {
        assertThat(problems(text)).extracting(Problem::what).contains("the essay has no text");
    }

    @Test
    void an_empty_front_matter_is_a_problem() {
        assertThat(problems("---\n---\nWords.")).extracting(Problem::what).containsExactly("the front matter is empty");
    }

    @Test
    void an_empty_first_line_is_no_title() {
        assertThat(problems("\nWords.\n")).extracting(Problem::line).containsExactly(1);
    }

    @Test
    void an_unknown_key_is_warned_of_with_the_nearest_known() {
        ParsedEssay.Readable parsed = readable(withFrontMatter("title: a", "direktor: b", "mood: c"));
        assertThat(parsed.warnings())
                .extracting(Problem::toString)
                .containsExactly(
                        "anora.md, line 3: unknown key 'direktor'; did you mean 'director'?",
                        "anora.md, line 4: unknown key 'mood'; take it out, or use one of: title, film, year, director,"
                                + " author, source, rights, spoilers, content-warnings, cast, prompts");
    }

    @Test
    void a_pronoun_that_prompts_can_not_use_is_warned_of() {
        assertThat(readable(withFrontMatter("title: a", "cast: {Igor: her}")).warnings())
                .extracting(Problem::what)
                .containsExactly("'her' of Igor is not a pronoun that prompts can use");
    }

    @Test
    void a_pronoun_is_warned_of_where_it_is_written() {
        assertThat(readable(withFrontMatter("title: a", "cast:", "  Anora: she", "  Igor: hee"))
                        .warnings())
                .extracting(Problem::spot)
                .containsExactly(new Spot(5, 9, 3));
    }

    @Test
    void a_stance_that_is_too_long_is_told_where_it_is_written() {
        assertThat(problems(withFrontMatter(
                        "title: a",
                        "prompts:",
                        "  - question: b",
                        "    stances:",
                        "      - c",
                        "      - " + "d".repeat(81))))
                .extracting(Problem::spot)
                .containsExactly(new Spot(7, 9, 81));
    }

    @Test
    void one_content_warning_may_stand_without_brackets() {
        assertThat(read(withFrontMatter("title: a", "content-warnings: sex work"))
                        .contentWarnings())
                .containsExactly("sex work");
    }

    @Test
    void a_passage_that_the_essay_does_not_hold_is_warned_of() {
        String prompt = "  - question: q\n    passage: ";
        assertThat(readable(withFrontMatter("title: a", "prompts:", prompt + "the corpse"))
                        .warnings())
                .extracting(Problem::toString)
                .containsExactly("anora.md, line 5: the passage 'the corpse' is not in the essay;"
                        + " copy it from the essay word for word");
    }

    @Test
    void a_passage_with_other_quotes_is_told_so() {
        String text = "---\ntitle: a\nprompts:\n  - question: q\n    passage: \"It's unclear\"\n---\nIt’s unclear.";
        assertThat(readable(text).warnings())
                .extracting(Problem::next)
                .containsExactly("copy it from the essay, with its curly or straight quotes");
    }

    @Test
    void a_passage_may_run_over_wrapped_lines() {
        String text = "---\ntitle: a\nprompts:\n  - question: q\n    passage: one two\n---\none\ntwo";
        assertThat(readable(text).warnings()).isEmpty();
    }

    @Test
    void bytes_that_are_not_utf_8_are_told_with_their_line() {
        byte[] latin = "Title\nfine\ncafé".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(EssayParser.parse("anora.txt", latin))
                .isEqualTo(new ParsedEssay.Unreadable(
                        List.of(new Problem("anora.txt", 3, "essay.problem.not-utf-8", List.of()))));
    }

    @Test
    void bytes_in_utf_8_are_read() {
        byte[] bytes = "Title\ncafé".getBytes(StandardCharsets.UTF_8);
        assertThat(EssayParser.parse("anora.txt", bytes)).isEqualTo(EssayParser.parse("anora.txt", "Title\ncafé"));
    }

    @Test
    void a_file_that_is_no_text_is_refused() {
        assertThat(problems("PNG\n\0\0")).extracting(Problem::what).containsExactly("this is not a plain text file");
    }

    @Test
    void a_file_name_that_can_be_no_id_is_refused() {
        assertThat(EssayParser.parse("a".repeat(101) + ".md", "Title\nWords."))
                .isInstanceOf(ParsedEssay.Unreadable.class);
    }

    @Test
    void a_path_names_the_problem_but_not_the_essay() {
        assertThat(EssayParser.parse("essays/anora.md", "Title\nWords."))
                .extracting(
                        parsed -> ((ParsedEssay.Readable) parsed).essay().id().value())
                .isEqualTo("anora");
    }

    @Test
    void a_problem_in_the_front_matter_names_the_very_place() {
        ParsedEssay parsed = EssayParser.parse("film.md", "---\ntitle: Film\nyear: 19x9\nfilmm: Film\n---\nText.\n");

        assertThat(((ParsedEssay.Unreadable) parsed).problems())
                .extracting(Problem::spot)
                .containsExactly(new Spot(3, 7, 4));
    }
}
