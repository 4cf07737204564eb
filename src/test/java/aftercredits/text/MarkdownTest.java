package aftercredits.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    plain words → plain words
                    *a* _b_ ~~c~~ → \\*a\\* \\_b\\_ \\~\\~c\\~\\~
                    ||a|| → \\|\\|a\\|\\|
                    `a` → \\`a\\`
                    back\\slash → back\\\\slash
                    @everyone → \\@everyone
                    <@42> → \\<\\@42>
                    <#42> → \\<#42>
                    <:smile:42> → \\<\\:smile:42>
                    :smile: → \\:smile:
                    at 10:30 → at 10:30
                    https://example.org → https\\://example.org
                    [a](b) → \\[a\\](b)
                    # a → \\# a
                    a # b → a # b
                    > a → \\> a
                    >>> a → \\>>> a
                    - a → \\- a
                    -# a → \\-# a
                    + a → \\+ a
                    12. a → 12\\. a
                    1974) a → 1974\\) a
                    in 1974. And → in 1974. And
                    """)
    void escaping_neutralises(String text, String escaped) {
        assertThat(Markdown.escape(text)).isEqualTo(escaped);
    }

    @Test
    void what_means_something_at_a_line_start_is_escaped_on_every_line() {
        assertThat(Markdown.escape("a\n# b\n  - c\n\n3. d")).isEqualTo("a\n\\# b\n  \\- c\n\n3\\. d");
    }

    @Test
    void escaped_text_reads_as_it_was_whatever_it_holds() {
        for (int seed = 0; seed < 3_000; seed++) {
            String text = RandomMarkdown.of(new Random(seed));
            assertThat(DiscordReader.read(Markdown.escape(text)))
                    .as("seed %d: %s", seed, text)
                    .allMatch(node -> node instanceof DiscordNode.Text || node instanceof DiscordNode.LineBreak);
            assertThat(Markdown.plain(Markdown.escape(text)))
                    .as("seed %d", seed)
                    .isEqualTo(text.strip());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    words → ||words||
                    a || b → ||a \\|\\| b||
                    a \\|\\| b → ||a \\|\\| b||
                    a \\\\| b → ||a \\\\\\| b||
                    `a | b` → ||`a | b`||
                    ends in a slash\\ → ||ends in a slash\\\\||
                    """)
    void a_spoiler_escapes_its_pipes(String markdown, String spoiler) {
        assertThat(Markdown.spoiler(markdown)).isEqualTo(spoiler);
    }

    @Test
    void pipes_in_code_are_kept_apart_by_a_space_of_no_width() {
        assertThat(Markdown.spoiler("`a|||b`")).isEqualTo("||`a|\u200B|\u200B|b`||");
        assertThat(Markdown.spoiler("```\na || b\n```")).isEqualTo("||```\na |\u200B| b\n```||");
    }

    @Test
    void a_pipe_that_ends_a_spoiler_does_not_close_it_early() {
        assertThat(Markdown.spoiler("a |")).isEqualTo("||a \\|\u200B||");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void nothing_to_hide_makes_no_spoiler(String nothing) {
        assertThat(Markdown.spoiler(nothing)).isEmpty();
    }

    @Test
    void a_spoiler_is_one_spoiler_whatever_it_holds() {
        for (int seed = 0; seed < 3_000; seed++) {
            String spoiler = Markdown.spoiler(RandomMarkdown.of(new Random(seed)));
            if (!spoiler.isEmpty()) {
                assertThat(spoiler).as("seed %d", seed).startsWith("||").endsWith("||");
                assertThat(spoiler.indexOf("||", 2))
                        .as("seed %d: %s", seed, spoiler)
                        .isEqualTo(spoiler.length() - 2);
            }
        }
    }

    @Test
    void plain_text_has_no_markup_and_opens_spoilers() {
        assertThat(Markdown.plain("# A *b*\n> c\n- ||d|| [e](https://example.org) `f` <@1>"))
                .isEqualTo("A b\nc\nd e f @1");
    }

    @Test
    void shortening_ends_at_a_word_with_an_ellipsis() {
        assertThat(Markdown.shorten("Anora is a sex worker", 12)).isEqualTo("Anora is a…");
        assertThat(Markdown.shorten("Anora", 5)).isEqualTo("Anora");
    }

    @Test
    void shortening_never_parts_an_emoji_of_several_code_points() {
        String family = "👩‍👩‍👧‍👦";
        assertThat(Markdown.shorten(family + family, 8)).isEqualTo(family + "…");
        assertThat(Markdown.codePoints(family)).isEqualTo(7);
    }

    @Test
    void shortening_keeps_a_letter_and_its_accents_together() {
        assertThat(Markdown.shorten("e\u0301".repeat(4), 6)).isEqualTo("e\u0301e\u0301…");
    }
}
