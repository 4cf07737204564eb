package aftercredits.essay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import aftercredits.text.Markdown;
import aftercredits.text.MarkdownHtml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkerTest {
    private static final String SENTENCE = "This sentence has exactly fifty characters in all. ";

    private static List<Chunk> chunks(String body, int spoilersBegin) {
        return Chunker.chunk(new Essay(
                new EssayId("essay"),
                Credits.titled("Essay"),
                List.of(),
                Map.of(),
                List.of(),
                new Body(body, 1, spoilersBegin)));
    }

    private static List<String> open(String body) {
        return chunks(body, body.length()).stream().map(Chunk::content).toList();
    }

    private static List<String> hidden(String body) {
        return chunks(body, 0).stream().map(Chunk::content).toList();
    }

    private static String only(String body) {
        return assertThat(open(body)).singleElement().actual();
    }

    @Test
    void anora_opens_with_its_first_paragraph_and_hides_the_rest() throws Exception {
        String file = Files.readString(Path.of("essays/anora.md"));
        Essay essay = ((ParsedEssay.Readable) EssayParser.parse("anora.md", file)).essay();
        List<Chunk> chunks = Chunker.chunk(essay);
        assertThat(chunks).extracting(Chunk::spoiler).containsExactly(false, true, true);
        assertThat(chunks.getFirst().content())
                .startsWith("As much as I liked Anora")
                .endsWith("Spoilers ahead if you haven’t watched the movie.");
        assertThat(chunks.get(1).content())
                .startsWith("||Anora is a sex worker")
                .endsWith("||");
        assertThat(chunks.get(2).content()).endsWith("Then, the credits roll.||");
        assertThat(chunks).extracting(Chunk::index).containsExactly(1, 2, 3);
    }

    @Test
    void the_open_part_and_the_hidden_part_never_share_a_chunk() {
        assertThat(chunks("Open.\n\nHidden.", 7))
                .containsExactly(new Chunk(1, "Open.", false), new Chunk(2, "||Hidden.||", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n\n", "<!-- only a comment -->", "---", "[a]: https://example.org", "&nbsp;", "```\n\n```"
            })
    void an_essay_without_words_has_no_chunks(String body) {
        assertThat(open(body)).isEmpty();
        assertThat(hidden(body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '^', textBlock = """
                    *a* __b__ ~~c~~ → *a* **b** ~~c~~
                    ***a*** → ***a***
                    un*frigging*believable → un*frigging*believable
                    `a*b` → `a*b`
                    ``a`b`` → ``a`b``
                    # a → # a
                    ### a → ### a
                    #### a *b* → **a *b***
                    > a → > a
                    [a *b*](https://x.org/c "d") → [a *b*](https://x.org/c)
                    [a](https://x.org/c_(d)) → [a](https://x.org/c_%28d%29)
                    <https://x.org/a_b> → <https://x.org/a_b>
                    (see https://x.org/a_b.) → (see <https://x.org/a_b>.)
                    [a](mailto:a@x.org) → a
                    [https://y.org](https://x.org) → <https://y.org>
                    ![a still](https://x.org/a.png) → [a still](https://x.org/a.png)
                    ![](https://x.org/a.png) → [picture](https://x.org/a.png)
                    ![a still](a.png) → a still
                    a<!-- b -->c → ac
                    a<br>b → a\\<br>b
                    &lt;b&gt; &amp; → \\<b> &
                    ||a|| → \\|\\|a\\|\\|
                    snake_case → snake\\_case
                    @everyone <@1> → \\@everyone \\<\\@1>
                    :smile: → \\:smile:
                    In 1974. In 1975. → In 1974. In 1975.
                    \\*a\\* → \\*a\\*
                    [^1] → \\[^1\\]
                    C:\\dir → C:\\\\dir
                    """)
    void markdown_becomes_discord_markdown(String markdown, String discord) {
        assertThat(only(markdown)).isEqualTo(discord);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-# small", ">>> quote", "@silent hello"})
    void what_only_discord_takes_for_markup_shows_as_it_is_written(String line) {
        assertThat(Markdown.plain(only("a\n\n\\" + line))).endsWith(line);
    }

    @Test
    void wrapped_lines_are_joined_and_hard_breaks_kept() {
        assertThat(only("a\nb  \nc\\\nd")).isEqualTo("a b\nc\nd");
    }

    @Test
    void lists_nest_by_two_spaces_and_keep_their_numbers() {
        assertThat(only("- a\n  - b\n\n    c\n- d")).isEqualTo("- a\n  - b\n    c\n- d");
        assertThat(only("3. a\n4. b\n   * c")).isEqualTo("3. a\n4. b\n  - c");
    }

    @Test
    void a_nested_quote_is_part_of_the_outer() {
        assertThat(only("> a\n>\n> > b\n\nc\n\n> d")).isEqualTo("> a\n> \n> b\n\nc\n\n> d");
    }

    @Test
    void a_heading_stays_close_to_its_text() {
        assertThat(only("a\n\n## b\n\nc")).isEqualTo("a\n\n## b\nc");
    }

    @Test
    void a_rule_becomes_room() {
        assertThat(only("a\n\n---\n\nb")).isEqualTo("a\n\n\nb");
    }

    @Test
    void code_keeps_its_lines_and_its_language() {
        assertThat(only("```java\nint a;\n\n  b();\n```")).isEqualTo("```java\nint a;\n\n  b();\n```");
        assertThat(only("    a\n      b")).isEqualTo("```\na\n  b\n```");
        assertThat(only("> ```\n> a\n> ```")).isEqualTo("> ```\n> a\n> ```");
    }

    @Test
    void pipes_and_fences_in_code_do_not_touch() {
        assertThat(only("`a||b`")).isEqualTo("`a|\u200B|b`");
        assertThat(only("````\n```\n````")).isEqualTo("```\n``\u200B`\n```");
    }

    @Test
    void a_narrow_table_is_aligned_as_code() {
        assertThat(only("| who | what |\n|---|---|\n| Igor | a *ring* |"))
                .isEqualTo("```\nwho    what\nIgor   a ring\n```");
    }

    @Test
    void a_table_with_links_keeps_them() {
        assertThat(only("| who | what |\n|---|---|\n| Igor | [ring](https://x.org) |"))
                .isEqualTo("**who   what**\nIgor   [ring](https://x.org)");
    }

    @Test
    void links_by_reference_are_resolved_and_notes_stay_as_written() {
        assertThat(only("[a][b] and[^1]\n\n[b]: https://x.org\n[^1]: note"))
                .isEqualTo("[a](https://x.org) and\\[^1\\]\n\n\\[^1\\]: note");
    }

    @Test
    void formats_side_by_side_do_not_run_into_each_other() {
        assertThat(MarkdownHtml.render(only("**a**_b_"))).contains("<strong>a</strong>", "<em>b</em>");
    }

    @Test
    void paragraphs_stay_whole_where_they_fit() {
        String paragraph = SENTENCE.repeat(20).strip();
        assertThat(open(String.join("\n\n", List.of(paragraph, paragraph, paragraph, paragraph, paragraph))))
                .containsExactly(paragraph, paragraph, paragraph, paragraph, paragraph);
    }

    @Test
    void chunks_come_out_even() {
        assertThat(hidden((SENTENCE.repeat(10) + "\n\n").repeat(5)))
                .extracting(Markdown::codePoints)
                .allMatch(length -> length > 1_000);
        String almostAll = SENTENCE.repeat(39) + "\n\n" + SENTENCE;
        assertThat(open(almostAll)).extracting(Markdown::codePoints).allMatch(length -> length > 900);
    }

    @Test
    void a_long_paragraph_is_cut_between_sentences() {
        assertThat(open(SENTENCE.repeat(100))).hasSize(3).allMatch(content -> content.endsWith("in all."));
    }

    @Test
    void a_title_ends_no_sentence() {
        String sentence = "a".repeat(1_200) + " Mr. Park, " + "b".repeat(1_200);
        assertThat(open(sentence)).first().asString().endsWith("Mr. Park,");
    }

    @Test
    void a_long_sentence_is_cut_between_clauses_and_a_long_clause_between_words() {
        assertThat(open("word ".repeat(20) + "clause, ".repeat(300)).getFirst()).endsWith("clause,");
        assertThat(open("word ".repeat(700))).hasSize(2).allMatch(content -> content.endsWith("word"));
    }

    @Test
    void a_word_that_fits_is_not_cut() {
        String word = "x".repeat(1_999);
        assertThat(open("a " + word + " b")).containsExactly("a", word, "b");
    }

    @Test
    void a_word_of_three_thousand_characters_is_cut_in_two() {
        assertThat(open("x".repeat(3_000))).extracting(String::length).containsExactlyInAnyOrder(1_472, 1_528);
    }

    @Test
    void a_character_of_several_code_points_is_never_cut() {
        String family = "👩‍👩‍👧‍👦";
        assertThat(open(family.repeat(600)))
                .allMatch(content -> content.endsWith(family) && content.startsWith(family));
    }

    @Test
    void what_would_be_one_character_longer_than_a_message_is_cut_all_the_same() {
        assertThat(open("a" + "\u0301".repeat(5_000))).allMatch(content -> Markdown.codePoints(content) <= 2_000);
    }

    @Test
    void a_link_is_never_cut() {
        String link = "[" + "word ".repeat(100) + "end](https://example.org/a)";
        for (String content : open((link + " ").repeat(6))) {
            assertThat(content).startsWith("[word").endsWith("](https://example.org/a)");
        }
    }

    @Test
    void a_link_longer_than_a_message_becomes_several() {
        assertThat(open("[" + "word ".repeat(800) + "end](https://example.org/a)"))
                .hasSizeGreaterThan(2)
                .allMatch(content -> content.startsWith("[word") && content.endsWith("](https://example.org/a)"));
    }

    @Test
    void a_format_cut_in_two_is_closed_and_reopened() {
        assertThat(open("**" + SENTENCE.repeat(50) + "*" + SENTENCE.repeat(10).strip() + "***"))
                .allMatch(content -> content.startsWith("**") && content.endsWith("**"));
        assertThat(open("> " + SENTENCE.repeat(60))).allMatch(content -> content.startsWith("> This"));
        assertThat(open("## " + SENTENCE.repeat(60))).allMatch(content -> content.startsWith("## This"));
        assertThat(open("```sql\n" + (SENTENCE + "\n").repeat(60) + "```"))
                .allMatch(content -> content.startsWith("```sql\nThis") && content.endsWith("all.\n```"));
    }

    @Test
    void a_spoiler_cut_in_two_is_closed_and_reopened() {
        assertThat(hidden(SENTENCE.repeat(60)))
                .hasSize(2)
                .allMatch(content -> content.startsWith("||This") && content.endsWith("all.||"));
    }

    @Test
    void a_list_cut_between_nested_items_begins_at_the_left() {
        String items = "- first\n" + ("  - " + SENTENCE + "\n").repeat(60) + "- last\n";
        assertThat(open(items)).allMatch(content -> content.startsWith("- "));
    }

    @Test
    void a_year_that_comes_to_begin_a_chunk_makes_no_list() {
        String before = "x".repeat(1_995);
        assertThat(open(before + " 1974. Then.").getLast()).startsWith("1974\\.");
    }

    @Test
    void a_heading_is_not_left_alone_at_a_chunk_s_end() {
        String paragraph = SENTENCE.repeat(30).strip();
        assertThat(open(paragraph + "\n\n## Next\n\n" + paragraph))
                .last()
                .asString()
                .startsWith("## Next\nThis");
    }

    @Test
    void a_pipe_at_the_end_does_not_close_the_spoiler() {
        assertThat(hidden("a |")).containsExactly("||a \\|\u200B||");
    }

    @Test
    void every_line_of_a_text_file_is_a_paragraph() {
        String line = SENTENCE.repeat(5).strip();
        assertThat(only(line + "\n" + line + "\nShort.\n" + line))
                .isEqualTo(line + "\n\n" + line + "\n\nShort.\n\n" + line);
    }

    @Test
    void a_very_long_essay_takes_time_in_proportion() {
        String essay = (SENTENCE.repeat(10) + "\n\n").repeat(2_000);
        assertTimeout(Duration.ofSeconds(30), () -> assertThat(hidden(essay)).hasSizeGreaterThan(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a ", "[", "**a *b ", "||", "`", "~~", "<", "&", "<!-- ", "“"})
    void nesting_of_any_depth_does_no_harm(String opener) {
        assertThat(hidden(opener.repeat(5_000) + "a")).allMatch(content -> Markdown.codePoints(content) <= 2_000);
    }
}
