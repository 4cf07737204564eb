package aftercredits.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Read back by another's parser. */
class CommonMarkTest {
    private static final Set<String> HARMLESS = Set.of(
            "p",
            "br",
            "strong",
            "em",
            "del",
            "ins",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "a",
            "details",
            "summary");
    private static final List<org.commonmark.Extension> GITHUB =
            List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(GITHUB).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(GITHUB).build();
    private static final Captions CAPTIONS = new StillCaptions();

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    **a** *b* _c_ __d__ ~~e~~ → **a** *b* *c* <ins>d</ins> ~~e~~
                    a**b**c → a<strong>b</strong>c
                    **"a"** → <strong>"a"</strong>
                    **a *b*** → <strong>a *b*</strong>
                    snake_case → snake\\_case
                    `a*b` → `a*b`
                    ``a ` b`` → ``a ` b``
                    # a → <strong>a</strong>
                    1. a → 1. a
                    1.a → 1\\.a
                    -a → \\-a
                    > a → > a
                    <b>a</b> & $c$ → \\<b\\>a\\</b\\> \\& \\$c\\$
                    [a](https://x.org/c) → [a](<https://x.org/c>)
                    https://x.org/c_d → <https://x.org/c_d>
                    ![a](https://x.org/c.png) → \\![a](<https://x.org/c.png>)
                    [a](javascript:alert) → \\[a\\](javascript:alert)
                    <@42> and @everyone → @\u200BAna and @\u200Beveryone
                    """)
    void discord_markdown_becomes(String content, String commonMark) {
        assertThat(CommonMark.render(content, CAPTIONS)).isEqualTo(commonMark);
    }

    @Test
    void line_breaks_and_paragraphs_stay() {
        assertThat(CommonMark.render("a\nb\n\nc\r\nd\n", CAPTIONS)).isEqualTo("a\\\nb\n\nc\\\nd");
    }

    @Test
    void a_paragraph_with_a_spoiler_is_hidden_whole_and_the_others_are_not() {
        assertThat(CommonMark.render("Lovely.\n\nBut ||she leaves||!\n\nSo.", CAPTIONS))
                .isEqualTo("Lovely.\n\n<details>\n<summary>Spoiler</summary>\n\nBut she leaves!\n\n</details>\n\nSo.");
    }

    @Test
    void fenced_code_has_a_fence_that_it_can_not_close() {
        assertThat(CommonMark.render("```html\n</details>\n# a\n```", CAPTIONS))
                .isEqualTo("```html\n</details>\n# a\n```");
    }

    @Test
    void an_at_sign_before_a_spoiler_calls_nobody() {
        assertThat(CommonMark.render("a @||everyone||", CAPTIONS)).contains("@\u200Beveryone");
    }

    @Test
    void a_list_in_a_quote_stays_in_it() {
        assertThat(CommonMark.render("> - a\n> - b\nc", CAPTIONS)).isEqualTo("> - a\n> - b\n\nc");
    }

    @Test
    void whatever_people_write_says_the_same_words_and_gets_out_of_nothing() {
        for (int seed = 0; seed < 800; seed++) {
            Random random = new Random(seed);
            String content = seed % 8 == 0 ? Hostile.of(random) : RandomMarkdown.of(random);
            String written = CommonMark.render(content, CAPTIONS);
            Document read = Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(inListItem(written))));
            String as = "seed %d: %s → %s → %s"
                    .formatted(seed, content, written, read.body().html());

            assertThat(read.body().children()).as(as).hasSize(1);
            assertThat(read.body().getAllElements().stream()
                            .skip(1)
                            .map(Element::tagName)
                            .collect(Collectors.toSet()))
                    .as(as)
                    .isSubsetOf(HARMLESS);
            assertThat(read.select("a").eachAttr("href")).as(as).allMatch(url -> url.startsWith("https://"));
            read.select("summary").forEach(Element::remove);
            assertThat(letters(read.text()))
                    .as(as)
                    .isEqualTo(letters(Markdown.plain(content).replace("\0", "\uFFFD")));
        }
    }

    @Test
    void what_a_spoiler_hides_is_under_a_lid() {
        for (int seed = 0; seed < 800; seed++) {
            String content =
                    RandomMarkdown.of(new Random(seed)) + "\n\n||secret||\n\n" + RandomMarkdown.of(new Random(-seed));
            if (!MarkdownHtml.renderStill(content, CAPTIONS).contains("spoiler-text\">secret<")) {
                continue;
            }
            Document read =
                    Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(CommonMark.render(content, CAPTIONS))));
            read.select("details").forEach(Element::remove);

            assertThat(read.text()).as("seed %d: %s", seed, content).doesNotContain("secret");
        }
    }

    private static String inListItem(String blocks) {
        return CommonMark.prefixed("- ", "  ", "**Ana**\n\n" + blocks);
    }

    /** Blanks and what can't be seen may change. */
    private static String letters(String text) {
        return text.replaceFirst("^Ana", "").replaceAll("[\\s\\p{Z}\\p{C}]+", "");
    }

    /** The captions that tests use. */
    static final class StillCaptions implements Captions {
        @Override
        public String spoiler() {
            return "Spoiler";
        }

        @Override
        public String mention(String kind, String id, String shown) {
            return id.equals("42") ? "@Ana" : shown;
        }

        @Override
        public String moment(Instant at, char style) {
            return at.toString();
        }
    }
}
